import type { Span } from '../../source/span.ts';
import type { ObjectValue, Value } from '../value.ts';
import { textOfValue } from './canonical-service.ts';
import { fixedText } from './check-forms.ts';
import { dependenciesOf } from './dependency.ts';
import type { ComposeProject, ComposeService } from './project.ts';
import type { InvalidSetting } from './validate.ts';
import { readVolumeForm } from './volume-form.ts';

/** A service names something that another part of the project has to declare. */
interface Naming {
  readonly section: string;
  readonly name: string;
  readonly span: Span;
  readonly value: Value;
}

const nouns: ReadonlyMap<string, string> = new Map([
  ['services', 'service'],
  ['networks', 'network'],
  ['volumes', 'volume'],
  ['secrets', 'secret'],
  ['configs', 'config'],
  ['models', 'model'],
]);

/** Names that nothing in a whole project declares. */
export function unknownNamesIn(project: ComposeProject): readonly InvalidSetting[] {
  const named = new Map<string, readonly string[]>();
  const known = (section: string): readonly string[] => {
    const names = named.get(section) ?? namesOf(project, section);
    named.set(section, names);
    return names;
  };
  const isThere = ({ section, name }: Naming): boolean =>
    project.namedBeside.has(name) ||
    (section === 'services'
      ? project.visible.has(name)
      : project.declared.get(section)?.has(name) === true || (section === 'networks' && name === 'default'));
  return project.services.flatMap((service) =>
    namesIn(service)
      .filter((naming) => !isThere(naming))
      .map(({ section, name, span }) => ({
        message: `There is no ${nouns.get(section) ?? section} \`${name}\`.`,
        span,
        written: name,
        known: known(section),
      })),
  );
}

/** Everything that may be named. */
function namesOf({ visible, declared }: ComposeProject, section: string): readonly string[] {
  if (section === 'services') return [...visible.keys()];
  return [...(declared.get(section)?.keys() ?? []), ...(section === 'networks' ? ['default'] : [])];
}

function namesIn({ body }: ComposeService): readonly Naming[] {
  return [
    ...keysOf(body, 'networks'),
    ...keysOf(body, 'models'),
    ...dependenciesOf(body).map(({ service, span, value }) => ({
      section: 'services',
      name: service,
      span: keySpan(body, 'depends_on', service) ?? span,
      value,
    })),
    ...sharedNamespaces(body),
    ...links(body),
    ...volumeNames(body),
    ...fileNames(body, 'secrets'),
    ...fileNames(body, 'configs'),
    ...buildSecrets(body),
  ];
}

function keySpan(body: ObjectValue, setting: string, name: string): Span | undefined {
  const value = body.fields.get(setting)?.value;
  return value?.kind === 'object' ? value.fields.get(name)?.nameSpan : undefined;
}

function keysOf(body: ObjectValue, section: string): readonly Naming[] {
  const value = body.fields.get(section)?.value;
  if (value?.kind !== 'object') return [];
  return [...value.fields.values()].map(({ name, nameSpan, value: each }) => ({
    section,
    name,
    span: nameSpan,
    value: each,
  }));
}

function sharedNamespaces(body: ObjectValue): readonly Naming[] {
  return ['network_mode', 'ipc', 'pid', 'uts', 'cgroup'].flatMap((setting) => {
    const value = body.fields.get(setting)?.value;
    const text = fixedText(value);
    if (value === undefined || text?.startsWith('service:') !== true) return [];
    return [{ section: 'services', name: text.slice('service:'.length), span: value.span, value }];
  });
}

/** Services by whose links and volumes the order of starting goes as well. */
function links(body: ObjectValue): readonly Naming[] {
  return ['links', 'volumes_from'].flatMap((setting) =>
    itemsOf(body, setting).flatMap((value) => {
      const text = fixedText(value);
      if (text === undefined || text.startsWith('container:')) return [];
      return [{ section: 'services', name: text.split(':', 1)[0] ?? '', span: value.span, value }];
    }),
  );
}

function volumeNames(body: ObjectValue): readonly Naming[] {
  return itemsOf(body, 'volumes').flatMap((value) => {
    const name = volumeName(value);
    const { span } = (value.kind === 'object' ? value.fields.get('source')?.value : undefined) ?? value;
    return name === undefined || name === '' ? [] : [{ section: 'volumes', name, span, value }];
  });
}

function volumeName(value: Value): string | undefined {
  if (value.kind === 'object')
    return textOfValue(value.fields.get('type')?.value) === 'volume'
      ? fixedText(value.fields.get('source')?.value)
      : undefined;
  const text = fixedText(value);
  const reading = text === undefined ? undefined : readVolumeForm(text);
  return reading === undefined || 'wrong' in reading || reading.volume.type !== 'volume'
    ? undefined
    : reading.volume.source;
}

function fileNames(body: ObjectValue, section: string): readonly Naming[] {
  return itemsOf(body, section).flatMap((value) => {
    const source = value.kind === 'object' ? value.fields.get('source')?.value : value;
    const name = fixedText(source);
    return name === undefined || source === undefined ? [] : [{ section, name, span: source.span, value }];
  });
}

function buildSecrets(body: ObjectValue): readonly Naming[] {
  const build = body.fields.get('build')?.value;
  return build?.kind === 'object' ? fileNames(build, 'secrets') : [];
}

function itemsOf(body: ObjectValue, setting: string): readonly Value[] {
  const value = body.fields.get(setting)?.value;
  return value?.kind === 'list' ? value.items : [];
}

/** Who ties this many knots knows by then. */
const mostCircles = 10;

/** Services that wait for each other: one finding for each circle, at the first step of it. */
export function circlesIn(project: ComposeProject): readonly InvalidSetting[] {
  const done = new Set<string>();
  const found: InvalidSetting[] = [];
  for (const start of project.visible.keys()) {
    if (done.has(start)) continue;
    if (found.length >= mostCircles) break;
    // A walk with its own stack: services in a long chain would exhaust that of the calls.
    const way: { readonly name: string; readonly next: Iterator<Naming> }[] = [stepAt(project, start)];
    const onWay = new Set([start]);
    for (let step = way.at(-1); step !== undefined && found.length < mostCircles; step = way.at(-1)) {
      const { value: naming, done: isEnd } = step.next.next();
      if (isEnd === true) {
        done.add(step.name);
        onWay.delete(step.name);
        way.pop();
      } else if (onWay.has(naming.name)) {
        const names = way.map(({ name }) => name);
        const circle = [...names.slice(names.indexOf(naming.name)), naming.name];
        found.push({
          message: `Services wait for each other: ${wayText(circle)}.`,
          span: naming.span,
          written: '',
          known: [],
        });
      } else if (!done.has(naming.name) && project.visible.has(naming.name)) {
        onWay.add(naming.name);
        way.push(stepAt(project, naming.name));
      }
    }
  }
  return found;
}

/** A long way by its ends. */
function wayText(names: readonly string[]): string {
  const shown = names.length > 10 ? [...names.slice(0, 5), '…', ...names.slice(-4)] : names;
  return shown.map((name) => (name === '…' ? name : `\`${name}\``)).join(' → ');
}

function stepAt(project: ComposeProject, name: string) {
  const service = project.visible.get(name);
  const others =
    service === undefined ? [] : namesIn(service).filter(({ section }) => section === 'services');
  return { name, next: others[Symbol.iterator]() };
}
