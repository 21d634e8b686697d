import type { Field, ObjectValue, Value } from '../value.ts';
import { bytesOf } from './byte-size.ts';
import { textOfValue } from './canonical-service.ts';
import { fixedText } from './check-forms.ts';
import type { InvalidSetting } from './validate.ts';
import { readVolumeForm } from './volume-form.ts';

/** Settings of a service that cannot stand beside each other. */
export function conflictsIn(body: ObjectValue): readonly InvalidSetting[] {
  return [
    ...networkMode(body),
    ...oneName(body),
    ...twoDockerfiles(body),
    ...negative(body),
    ...twoAnswers(body),
    ...watchWithoutTarget(body),
    ...countAndIds(body),
    ...sameTarget(body),
    ...bindOfNothing(body),
  ];
}

function fieldAt(object: ObjectValue, ...path: readonly string[]): Field | undefined {
  const [name = '', ...rest] = path;
  const field = object.fields.get(name);
  if (field === undefined || field.value.kind === 'null' || rest.length === 0)
    return field?.value.kind === 'null' ? undefined : field;
  return field.value.kind === 'object' ? fieldAt(field.value, ...rest) : undefined;
}

function wrong(field: Pick<Field, 'span'>, message: string): InvalidSetting {
  return { message, span: field.span, written: '', known: [] };
}

function atName({ nameSpan }: Field, message: string): InvalidSetting {
  return { message, span: nameSpan, written: '', known: [] };
}

function networkMode(body: ObjectValue): readonly InvalidSetting[] {
  const mode = fieldAt(body, 'network_mode');
  const networks = fieldAt(body, 'networks');
  if (mode === undefined || networks?.value.kind !== 'object' || networks.value.fields.size === 0) return [];
  const text = fixedText(mode.value);
  if (text === undefined || text === '') return [];
  return [atName(mode, '`network_mode` and `networks` cannot stand beside each other.')];
}

function oneName(body: ObjectValue): readonly InvalidSetting[] {
  const name = fieldAt(body, 'container_name');
  const count = fieldAt(body, 'scale') ?? fieldAt(body, 'deploy', 'replicas');
  const replicas = Number(fixedText(count?.value));
  if (name === undefined || count === undefined || !(replicas > 1) || !fixedText(name.value)) return [];
  const message = `\`container_name\` is for one container, and \`${count.name}\` asks for ${replicas}.`;
  return [atName(name, message)];
}

function twoDockerfiles(body: ObjectValue): readonly InvalidSetting[] {
  const inline = fieldAt(body, 'build', 'dockerfile_inline');
  const file = fieldAt(body, 'build', 'dockerfile');
  if (inline === undefined || file === undefined || !fixedText(file.value) || !textOfValue(inline.value))
    return [];
  return [atName(inline, '`dockerfile` and `dockerfile_inline` cannot stand beside each other.')];
}

function negative(body: ObjectValue): readonly InvalidSetting[] {
  return [fieldAt(body, 'scale'), fieldAt(body, 'deploy', 'replicas')].flatMap((field) =>
    field !== undefined && Number(fixedText(field.value)) < 0
      ? [wrong(field.value, `\`${field.name}\` has to be at least 0.`)]
      : [],
  );
}

type Reader = (text: string) => number | undefined;

const answers: readonly (readonly [old: string, path: readonly string[], read: Reader])[] = [
  ['scale', ['replicas'], Number],
  ['cpus', ['resources', 'limits', 'cpus'], (text) => Math.fround(Number(text))],
  ['mem_limit', ['resources', 'limits', 'memory'], bytesOf],
  ['mem_reservation', ['resources', 'reservations', 'memory'], bytesOf],
  ['pids_limit', ['resources', 'limits', 'pids'], Number],
];

/** The same is asked for twice, and differently. Where `deploy` has the group of a setting and not itself, it is zero. */
function twoAnswers(body: ObjectValue): readonly InvalidSetting[] {
  return answers.flatMap(([old, path, read]) => {
    const here = fieldAt(body, old);
    const there = fieldAt(body, 'deploy', ...path);
    const group = fieldAt(body, 'deploy', ...path.slice(0, -1));
    const [first, second] = [here, there].map((field) => {
      const text = fixedText(field?.value);
      return text === undefined ? undefined : read(text);
    });
    if (here === undefined || !first || group === undefined) return [];
    if (there === undefined ? old === 'scale' : second === undefined || second === first) return [];
    const written = `deploy.${path.join('.')}`;
    const message =
      there === undefined
        ? `\`${old}\` is set and \`${written}\` is not, though there are others beside it.`
        : `\`${old}\` and \`${written}\` say different things.`;
    return [atName(here, message)];
  });
}

function watchWithoutTarget(body: ObjectValue): readonly InvalidSetting[] {
  const watch = fieldAt(body, 'develop', 'watch')?.value;
  return (watch?.kind === 'list' ? watch.items : []).flatMap((item) => {
    const action = item.kind === 'object' ? item.fields.get('action') : undefined;
    const text = fixedText(action?.value);
    if (item.kind !== 'object' || action === undefined || text === undefined) return [];
    if (text === 'rebuild' || text === 'restart' || fieldAt(item, 'target') !== undefined) return [];
    return [wrong(action, `\`${text}\` of \`watch\` needs a \`target\`.`)];
  });
}

function countAndIds(body: ObjectValue): readonly InvalidSetting[] {
  const lists = [
    fieldAt(body, 'gpus'),
    fieldAt(body, 'deploy', 'resources', 'reservations', 'devices'),
  ].flatMap((field) => (field?.value.kind === 'list' ? field.value.items : []));
  return lists.flatMap((item) => {
    const ids = item.kind === 'object' ? item.fields.get('device_ids') : undefined;
    if (item.kind !== 'object' || ids === undefined || !item.fields.has('count')) return [];
    return [atName(ids, '`count` and `device_ids` cannot stand beside each other.')];
  });
}

function bindOfNothing(body: ObjectValue): readonly InvalidSetting[] {
  const volumes = fieldAt(body, 'volumes')?.value;
  return (volumes?.kind === 'list' ? volumes.items : []).flatMap((item) => {
    const type = item.kind === 'object' ? item.fields.get('type') : undefined;
    if (item.kind !== 'object' || type === undefined || fixedText(type.value) !== 'bind') return [];
    return item.fields.has('source') ? [] : [wrong(type, 'A volume of the type `bind` needs a `source`.')];
  });
}

/** Two mounts at one place. Of short forms for one place the last holds, and of long forms that are written alike. */
function sameTarget(body: ObjectValue): readonly InvalidSetting[] {
  const tmpfs = fieldAt(body, 'tmpfs')?.value;
  const volumes = fieldAt(body, 'volumes')?.value;
  const mounts = new Map<string, Value>();
  for (const item of volumes?.kind === 'list' ? volumes.items : []) {
    const target = targetOf(item);
    if (target !== undefined) mounts.set(target, item);
  }
  const places = new Set<string>();
  for (const item of tmpfs?.kind === 'list' ? tmpfs.items : []) {
    const text = fixedText(item);
    if (text !== undefined) places.add(text.split(':', 1)[0] ?? '');
  }
  return [...mounts].flatMap(([target, item]) => {
    const clean = withoutSlash(target);
    if (!places.has(clean)) {
      places.add(clean);
      return [];
    }
    return [wrong(item, `Something else is mounted at \`${clean}\` already.`)];
  });
}

function targetOf(item: Value): string | undefined {
  if (item.kind === 'object') return fixedText(item.fields.get('target')?.value);
  const text = fixedText(item);
  const reading = text === undefined ? undefined : readVolumeForm(text);
  return reading === undefined || 'wrong' in reading ? undefined : withoutSlash(reading.volume.target);
}

function withoutSlash(target: string): string {
  return target.length > 1 ? target.replace(/\/+$/, '') : target;
}
