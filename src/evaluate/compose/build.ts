import { directoryOf } from '../../source/path.ts';
import type { Span } from '../../source/span.ts';
import { readString } from '../read.ts';
import type { ObjectValue, Value } from '../value.ts';
import { joinPath } from './path.ts';

/** The image that a service builds. */
export interface ServiceBuild {
  /** Relative to the root of the scan; undefined where it is unknown, fetched or written in the Compose file. */
  readonly context: string | undefined;
  readonly dockerfile: string | undefined;
  readonly target: string | undefined;
  /** The whole `build`. */
  readonly span: Span;
  readonly value: Value;
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
  const isReadable = context !== undefined && dockerfile.state !== 'unknown' && target.state !== 'unknown';
  return {
    context,
    dockerfile:
      isReadable && !build.fields.has('dockerfile_inline')
        ? joinPath(context, dockerfile.state === 'known' ? dockerfile.value : 'Dockerfile')
        : undefined,
    target: target.state === 'known' && target.value !== '' ? target.value : undefined,
    span,
    value: build,
  };
}

/** A context is relative to the file that it is written in. */
function contextOf(build: ObjectValue): string | undefined {
  const context = readString(build, 'context');
  const written = context.state === 'known' ? context.value : context.state === 'absent' ? '.' : undefined;
  return written === undefined ? undefined : joinPath(directoryOf(context.span.file.path), written);
}
