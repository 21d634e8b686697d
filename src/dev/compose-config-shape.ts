/**
 * Renders our services as `docker compose config` prints its own. Variables that are not set are empty, as the tool takes
 * them.
 */
import { type PortRange, readPortForm } from '../evaluate/compose/port-form.ts';
import type { ComposeService } from '../evaluate/compose/project.ts';
import { readVolumeForm } from '../evaluate/compose/volume-form.ts';
import type { ObjectValue, Value } from '../evaluate/value.ts';
import { directoryOf, normalisePath } from '../source/path.ts';
import type { Shape } from './compose-canonical.ts';

/** The home of whoever runs the tool, for paths that begin with `~`. */
export const home = '/home/user';

/** A service as the tool would print it. Paths are absolute, below `root`. */
export function serviceShape(service: ComposeService, root: string): Shape {
  const { body } = service;
  const shape = new Map<string, Shape>();
  for (const [name, { value }] of body.fields) {
    if (name === 'extends' || name === 'env_file' || name.startsWith('x-')) continue;
    shape.set(name, shapeOf(name, value, root));
  }
  // What a file leaves to the shell is left out where the shell does not set it.
  const given = service.environment.filter(({ value }) => !isPassedOn(value) || value.via.length === 0);
  const variables = given.map(({ name, value }) => [name, isPassedOn(value) ? null : plain(value)] as const);
  if (given.length > 0) shape.set('environment', new Map(variables));
  addStartOrder(shape);
  const networks = shape.get('networks');
  const isIsolated = shape.has('network_mode') || shape.has('provider');
  if (!isIsolated && !(networks instanceof Map && networks.size > 0))
    shape.set('networks', new Map([['default', null]]));
  return shape;
}

function isPassedOn(value: Value): boolean {
  return (
    value.kind === 'null' || (value.kind === 'unknown' && value.because.endsWith('is taken from the shell'))
  );
}

function shapeOf(name: string, value: Value, root: string): Shape {
  switch (name) {
    case 'command':
    case 'entrypoint':
      return value.kind === 'string' || value.kind === 'unknown' ? shellWords(textOf(value)) : plain(value);
    case 'healthcheck':
      return healthCheckShape(plain(value));
    case 'ports':
      return value.kind === 'list' ? value.items.flatMap(portShapes) : plain(value);
    case 'volumes':
      return value.kind === 'list' ? value.items.map((item) => volumeShape(item, root)) : plain(value);
    case 'build':
      return value.kind === 'object' ? buildShape(value, root) : plain(value);
    case 'depends_on':
      return dependencyShape(plain(value));
    case 'secrets':
      return value.kind === 'list' ? value.items.map(secretShape) : plain(value);
    case 'configs':
      return value.kind === 'list' ? value.items.map(fileMountShape) : plain(value);
    case 'devices':
      return value.kind === 'list' ? value.items.map(deviceShape) : plain(value);
    case 'extra_hosts':
      return hostsShape(plain(value));
    case 'deploy':
      return deployShape(plain(value));
    case 'develop':
      return developShape(value, root);
    case 'post_start':
    case 'pre_stop':
      return value.kind === 'list' ? value.items.map(hookShape) : plain(value);
    case 'gpus':
      return textOf(value) === 'all' ? [new Map([['count', '-1']])] : plain(value);
    case 'label_file':
      return value.kind === 'list' ? value.items.map((item) => pathShape(item, root)) : plain(value);
    case 'labels':
    case 'annotations':
      return withoutNull(plain(value));
    case 'pull_policy':
      return textOf(value) === 'if_not_present' ? 'missing' : plain(value);
    default:
      return plain(value);
  }
}

/** Unset variables are empty. */
function plain(value: Value): Shape {
  switch (value.kind) {
    case 'list':
      return value.items.map(plain);
    case 'object':
      return new Map([...value.fields].map(([name, field]) => [name, plain(field.value)]));
    case 'null':
      return null;
    default:
      return textOf(value);
  }
}

function textOf(value: Value): string {
  if (value.kind === 'string') return value.value;
  if (value.kind === 'number' || value.kind === 'boolean') return String(value.value);
  if (value.kind !== 'unknown' || value.template === undefined) return '';
  return value.template.map((part) => (typeof part === 'string' ? part : '')).join('');
}

function withoutNull(shape: Shape): Shape {
  return shape instanceof Map ? new Map([...shape].map(([key, each]) => [key, each ?? ''])) : shape;
}

/** Words of a command that is one text, as a shell without expansion takes them. */
function shellWords(text: string): readonly string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\' && quote !== "'") word = (word ?? '') + text.charAt(++at);
    else if (quote !== '') {
      if (character === quote) quote = '';
      else word = (word ?? '') + character;
    } else if (character === '"' || character === "'") {
      quote = character;
      word ??= '';
    } else if (/\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + character;
  }
  return word === undefined ? words : [...words, word];
}

function healthCheckShape(check: Shape): Shape {
  if (!(check instanceof Map)) return check;
  const test = check.get('test');
  return typeof test === 'string' ? new Map([...check, ['test', ['CMD-SHELL', test]]]) : check;
}

function portShapes(item: Value): readonly Shape[] {
  if (item.kind === 'object')
    return [
      new Map([['mode', 'ingress'], ['protocol', 'tcp'], ...(plain(item) as ReadonlyMap<string, Shape>)]),
    ];
  const reading = readPortForm(textOf(item));
  if ('wrong' in reading) return [];
  const { hostIp, published, target, protocol } = reading.port;
  const count = target.to - target.from + 1;
  return Array.from(
    { length: count },
    (_, index) =>
      new Map([
        ['mode', 'ingress'],
        ['host_ip', hostIp],
        ['published', publishedAt(published, index, count)],
        ['target', String(target.from + index)],
        ['protocol', protocol],
      ]),
  );
}

function publishedAt(range: PortRange | undefined, index: number, count: number): string {
  if (range === undefined) return '';
  return count === 1 && range.to > range.from ? `${range.from}-${range.to}` : String(range.from + index);
}

const propagations = new Set(['rprivate', 'private', 'rshared', 'shared', 'rslave', 'slave']);

function volumeShape(item: Value, root: string): Shape {
  const shape = new Map<string, Shape>();
  if (item.kind === 'object') {
    for (const [name, field] of item.fields) shape.set(name, plain(field.value));
    const source = item.fields.get('source')?.value;
    if (shape.get('type') === 'bind' && source !== undefined) shape.set('source', pathShape(source, root));
  } else {
    const reading = readVolumeForm(textOf(item));
    if ('wrong' in reading) return shape;
    const { type, source, target, options } = reading.volume;
    shape.set('type', type);
    if (source !== undefined) shape.set('source', type === 'bind' ? pathShape(item, root, source) : source);
    shape.set('target', target);
    if (options.findLast((option) => option === 'ro' || option === 'rw') === 'ro')
      shape.set('read_only', 'true');
    if (options.includes('nocopy')) shape.set('volume', new Map([['nocopy', 'true']]));
    const propagation = options.findLast((option) => propagations.has(option)) ?? '';
    const selinux = options.findLast((option) => option === 'z' || option === 'Z') ?? '';
    if (type === 'bind' || propagation !== '' || selinux !== '')
      shape.set(
        'bind',
        new Map([
          ['propagation', propagation],
          ['selinux', selinux],
        ]),
      );
  }
  const target = shape.get('target');
  if (typeof target === 'string') shape.set('target', cleanPath(target));
  return shape;
}

function cleanPath(path: string): string {
  const clean = normalisePath(path);
  return clean === undefined ? path : path.startsWith('/') ? `/${clean}` : clean;
}

/** A path is relative to the file that it is written in. */
function pathShape(value: Value, root: string, text = textOf(value)): Shape {
  if (text === '') return '';
  if (text === '~' || text.startsWith('~/')) return `${home}${cleanPath(text.slice(1))}`;
  if (text.startsWith('/') || /^(?:[A-Za-z]:|\\\\)/.test(text)) return text;
  const path = `${root}/${directoryOf(value.span.file.path)}/${text}`;
  return `/${normalisePath(path) ?? ''}`;
}

function isRemote(context: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/|service:|docker-image:|target:|oci-layout:)/.test(
    context,
  );
}

function buildShape(build: ObjectValue, root: string): Shape {
  const shape = new Map<string, Shape>();
  for (const [name, { value }] of build.fields) shape.set(name, plain(value));
  const context = build.fields.get('context')?.value;
  const text = context === undefined ? '.' : textOf(context);
  if (!isRemote(text)) shape.set('context', pathShape(context ?? build, root, text));
  if (!shape.has('dockerfile') && !shape.has('dockerfile_inline')) shape.set('dockerfile', 'Dockerfile');
  const contexts = build.fields.get('additional_contexts')?.value;
  if (contexts?.kind === 'object')
    shape.set(
      'additional_contexts',
      new Map(
        [...contexts.fields].map(([name, { value }]) => [
          name,
          isRemote(textOf(value)) ? textOf(value) : pathShape(value, root),
        ]),
      ),
    );
  const args = shape.get('args');
  // What only the shell would set is not passed on.
  if (args instanceof Map) shape.set('args', new Map([...args].filter(([, each]) => each !== null)));
  const ssh = shape.get('ssh');
  if (typeof ssh === 'string') shape.set('ssh', [ssh]);
  shape.set('labels', withoutNull(shape.get('labels') ?? null));
  shape.set('extra_hosts', hostsShape(shape.get('extra_hosts') ?? null));
  const secrets = build.fields.get('secrets')?.value;
  if (secrets?.kind === 'list') shape.set('secrets', secrets.items.map(fileMountShape));
  return shape;
}

function dependencyShape(shape: Shape): Shape {
  if (!(shape instanceof Map)) return shape;
  return new Map(
    [...shape].map(([name, each]) => [
      name,
      new Map([['condition', 'service_started'], ['required', 'true'], ...(each instanceof Map ? each : [])]),
    ]),
  );
}

/** What else makes one service start after another. */
function addStartOrder(shape: Map<string, Shape>): void {
  const written = shape.get('depends_on');
  const order = new Map<string, Shape>(written instanceof Map ? written : []);
  const add = (service: string, restart: boolean): void => {
    if (order.has(service)) return;
    const how = [
      ['condition', 'service_started'],
      ['required', 'true'],
      ['restart', String(restart)],
    ] as const;
    order.set(service, new Map(how));
  };
  for (const link of textsOf(shape.get('links'))) add(link.split(':')[0] ?? '', true);
  for (const name of ['network_mode', 'ipc', 'pid', 'uts', 'cgroup']) {
    const space = shape.get(name);
    if (typeof space === 'string' && space.startsWith('service:')) add(space.slice('service:'.length), true);
  }
  for (const from of textsOf(shape.get('volumes_from')))
    if (!from.startsWith('container:')) add(from.split(':')[0] ?? '', false);
  if (order.size > 0) shape.set('depends_on', order);
}

function textsOf(shape: Shape | undefined): readonly string[] {
  return Array.isArray(shape) ? shape.filter((item): item is string => typeof item === 'string') : [];
}

function fileMountShape(item: Value): Shape {
  if (item.kind !== 'object') return new Map([['source', textOf(item)]]);
  const shape = new Map<string, Shape>(plain(item) as ReadonlyMap<string, Shape>);
  const mode = item.fields.get('mode')?.value;
  if (mode?.kind === 'number') shape.set('mode', `0${mode.value.toString(8)}`);
  return shape;
}

/** Where a secret is put, unless one says it. */
function secretShape(item: Value): Shape {
  const shape = fileMountShape(item);
  if (!(shape instanceof Map) || shape.has('target')) return shape;
  return new Map([...shape, ['target', `/run/secrets/${String(shape.get('source'))}`]]);
}

function deviceShape(item: Value): Shape {
  if (item.kind === 'object') return plain(item);
  const [source = '', target = source, permissions = 'rwm'] = textOf(item).split(':');
  return new Map([
    ['source', source],
    ['target', target],
    ['permissions', permissions],
  ]);
}

function hostsShape(shape: Shape): Shape {
  const entries =
    shape instanceof Map
      ? [...shape].flatMap(([host, ips]): string[] =>
          Array.isArray(ips) ? ips.map((ip) => `${host}=${String(ip)}`) : [`${host}=${String(ips ?? '')}`],
        )
      : textsOf(shape).flatMap((text) => {
          const at = text.includes('=') ? text.indexOf('=') : text.indexOf(':');
          return text
            .slice(at + 1)
            .split(',')
            .map((ip) => `${text.slice(0, at)}=${ip}`);
        });
  return entries.map((entry) => entry.replace(/=\[(.*)\]$/, '=$1')).sort();
}

/** A command that runs in a service which is there already. */
function hookShape(hook: Value): Shape {
  const shape = plain(hook);
  const command = hook.kind === 'object' ? hook.fields.get('command')?.value : undefined;
  if (!(shape instanceof Map) || command === undefined) return shape;
  const environment = shape.get('environment');
  const given = textsOf(environment).map((text) => {
    const [name = '', ...rest] = text.split('=');
    return [name, rest.join('=')] as const;
  });
  return new Map<string, Shape>([
    ...shape,
    ['command', shapeOf('command', command, '')],
    ...(given.length === 0 ? [] : [['environment', new Map(given)] as const]),
  ]);
}

function deployShape(shape: Shape): Shape {
  if (!(shape instanceof Map)) return shape;
  return new Map([...shape, ['labels', withoutNull(shape.get('labels') ?? null)]]);
}

function developShape(value: Value, root: string): Shape {
  const watch = value.kind === 'object' ? value.fields.get('watch')?.value : undefined;
  if (watch?.kind !== 'list') return plain(value);
  return new Map([
    [
      'watch',
      watch.items.map((item) => {
        const shape = plain(item);
        const path = item.kind === 'object' ? item.fields.get('path')?.value : undefined;
        if (!(shape instanceof Map) || path === undefined) return shape;
        const listed = ['ignore', 'include'].flatMap((name) => {
          const each = shape.get(name);
          return typeof each === 'string' ? [[name, [each]] as const] : [];
        });
        const exec = item.kind === 'object' ? item.fields.get('exec')?.value : undefined;
        const run = exec === undefined ? [] : [['exec', hookShape(exec)] as const];
        return new Map<string, Shape>([...shape, ...listed, ...run, ['path', pathShape(path, root)]]);
      }),
    ],
  ]);
}
