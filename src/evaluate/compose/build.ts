import { directoryOf } from '../../source/path.ts';
import type { Span } from '../../source/span.ts';
import { readString } from '../read.ts';
import type { ObjectValue, Value } from '../value.ts';
import { joinPath } from './path.ts';
import type { ComposeProject } from './project.ts';

/** The image that a service builds. */
export interface ServiceBuild {
  /** Relative to the root of the scan; undefined where it is unknown, fetched or written in the Compose file. */
  readonly context: string | undefined;
  readonly dockerfile: string | undefined;
  readonly target: string | undefined;
  /** The build arguments whose values are known, each with its place. */
  readonly arguments: ReadonlyMap<string, BuildArgument>;
  /** The names of what it is given beside its context, which come before images of the same name. */
  readonly namedContexts: ReadonlySet<string>;
  /** What the image is called once it is built; undefined where Compose makes a name up. */
  readonly image: string | undefined;
  /** The whole `build`. */
  readonly span: Span;
  readonly value: Value;
}

export interface BuildArgument {
  readonly value: string;
  readonly span: Span;
}

/** Source: https://docs.docker.com/reference/compose-file/build/ */
export function buildOfService(body: ObjectValue): ServiceBuild | undefined {
  const field = body.fields.get('build');
  if (field?.value.kind !== 'object') return undefined;
  const build = field.value;
  const { span } = field;
  const context = contextOf(build);
  const target = readString(build, 'target');
  const dockerfile = readString(build, 'dockerfile');
  const image = readString(body, 'image');
  const isReadable = context !== undefined && dockerfile.state !== 'unknown' && target.state !== 'unknown';
  return {
    context,
    dockerfile:
      isReadable && !build.fields.has('dockerfile_inline')
        ? joinPath(context, dockerfile.state === 'known' ? dockerfile.value : 'Dockerfile')
        : undefined,
    target: target.state === 'known' && target.value !== '' ? target.value : undefined,
    arguments: pairsIn(build, 'args'),
    namedContexts: new Set(pairsIn(build, 'additional_contexts').keys()),
    image: image.state === 'known' ? image.value : undefined,
    span,
    value: build,
  };
}

/** What the services of all projects build, by the path of the Dockerfile. */
export function buildsIn(projects: readonly ComposeProject[]): ReadonlyMap<string, readonly ServiceBuild[]> {
  const builds = new Map<string, ServiceBuild[]>();
  for (const { body } of projects.flatMap(({ services }) => services)) {
    const build = buildOfService(body);
    if (build?.dockerfile === undefined) continue;
    const others = builds.get(build.dockerfile);
    if (others === undefined) builds.set(build.dockerfile, [build]);
    else others.push(build);
  }
  return builds;
}

/** A mapping, or a list of `NAME=value`; an argument without a value comes from where the build runs. */
function pairsIn(build: ObjectValue, key: string): ReadonlyMap<string, BuildArgument> {
  const args = build.fields.get(key)?.value;
  const given = new Map<string, BuildArgument>();
  if (args?.kind === 'object')
    for (const [name, { value, span }] of args.fields) {
      const text = readString(args, name);
      if (value.kind !== 'null' && text.state === 'known') given.set(name, { value: text.value, span });
    }
  for (const item of args?.kind === 'list' ? args.items : []) {
    const equals = item.kind === 'string' ? item.value.indexOf('=') : -1;
    if (item.kind === 'string' && equals > 0)
      given.set(item.value.slice(0, equals), { value: item.value.slice(equals + 1), span: item.span });
  }
  return given;
}

/** A context is relative to the file that it is written in. */
function contextOf(build: ObjectValue): string | undefined {
  const context = readString(build, 'context');
  const written = context.state === 'known' ? context.value : context.state === 'absent' ? '.' : undefined;
  return written === undefined ? undefined : joinPath(directoryOf(context.span.file.path), written);
}
