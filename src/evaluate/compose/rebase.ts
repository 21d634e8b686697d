import type { Field, ObjectValue, StringValue, Value } from '../value.ts';
import { readVolumeForm } from './volume-form.ts';

/**
 * The settings of a service with its relative paths as they would be written beside the file, where they are meant from
 * another directory: that of `include.project_directory`.
 */
export function rebased(body: ObjectValue, fileDirectory: string, directory: string): ObjectValue {
  if (fileDirectory === directory) return body;
  const up = fileDirectory === '' ? [] : fileDirectory.split('/').map(() => '..');
  const start = [...up, ...(directory === '' ? [] : [directory])].join('/') || '.';
  const move = (path: string): string =>
    /^(?:\/|~|[a-z][a-z0-9+.-]*:|git@)/i.test(path) ? path : `${start}/${path}`;
  const moved = (value: Value): Value =>
    value.kind === 'string' ? { ...value, value: move(value.value) } : value;
  return changed(body, {
    build: (value) => (value.kind === 'object' ? changed(withContext(value), { context: moved }) : value),
    env_file: (value) => inItems(value, (item) => inField(item, 'path', moved)),
    label_file: (value) => inItems(value, moved),
    extends: (value) => (value.kind === 'object' ? changed(value, { file: moved }) : value),
    volumes: (value) => inItems(value, (item) => movedVolume(item, move, moved)),
  });
}

/** Where no context is written it is the directory. */
function withContext(build: ObjectValue): ObjectValue {
  if (build.fields.has('context')) return build;
  const { header: span, via } = build;
  const context: Field = {
    name: 'context',
    nameSpan: span,
    span,
    value: { kind: 'string', value: '.', span, via },
  };
  return { ...build, fields: new Map([...build.fields, ['context', context]]) };
}

function movedVolume(item: Value, move: (path: string) => string, moved: (value: Value) => Value): Value {
  if (item.kind === 'object') {
    const type = item.fields.get('type')?.value;
    return type?.kind === 'string' && type.value === 'bind' ? changed(item, { source: moved }) : item;
  }
  if (item.kind !== 'string') return item;
  const reading = readVolumeForm(item.value);
  if ('wrong' in reading || reading.volume.type !== 'bind') return item;
  const { source = '' } = reading.volume;
  const text: StringValue = { ...item, value: `${move(source)}${item.value.slice(source.length)}` };
  return text;
}

function changed(
  object: ObjectValue,
  changes: Readonly<Record<string, (value: Value) => Value>>,
): ObjectValue {
  const fields = new Map(object.fields);
  for (const [name, change] of Object.entries(changes)) {
    const field = fields.get(name);
    if (field !== undefined) fields.set(name, { ...field, value: change(field.value) });
  }
  return { ...object, fields };
}

function inItems(value: Value, change: (item: Value) => Value): Value {
  return value.kind === 'list' ? { ...value, items: value.items.map(change) } : change(value);
}

function inField(value: Value, name: string, change: (value: Value) => Value): Value {
  return value.kind === 'object' ? changed(value, { [name]: change }) : change(value);
}
