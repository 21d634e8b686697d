import { type Span, textOf } from '../../source/span.ts';
import type { ObjectValue, Value } from '../value.ts';
import { bytesOf } from './byte-size.ts';
import { textOfValue } from './canonical-service.ts';
import { secondsOfDuration } from './duration.ts';
import { isAddress, readPortForm } from './port-form.ts';
import type { InvalidSetting } from './validate.ts';
import { readVolumeForm } from './volume-form.ts';

/**
 * Values of a service that the schema takes for texts, and that mean nothing: durations, sizes, ports, volumes.
 * What a variable may still change is left out.
 */
export function wrongFormsIn(body: ObjectValue): readonly InvalidSetting[] {
  return [
    ...settings.flatMap(({ path, says }) => valuesAt(body, path).flatMap((value) => says(value) ?? [])),
    ...wrongTests(body),
  ];
}

type Judge = (value: Value) => InvalidSetting | undefined;

interface Setting {
  /** `*` stands for every item of a list, and every value of a mapping. */
  readonly path: readonly string[];
  readonly says: Judge;
}

const durations = [
  'stop_grace_period',
  'healthcheck.interval',
  'healthcheck.timeout',
  'healthcheck.start_period',
  'healthcheck.start_interval',
  'deploy.restart_policy.delay',
  'deploy.restart_policy.window',
  'deploy.update_config.delay',
  'deploy.update_config.monitor',
  'deploy.rollback_config.delay',
  'deploy.rollback_config.monitor',
];

const sizes = [
  'mem_limit',
  'memswap_limit',
  'mem_reservation',
  'shm_size',
  'build.shm_size',
  'deploy.resources.limits.memory',
  'deploy.resources.reservations.memory',
  'volumes.*.tmpfs.size',
];

const numbers = ['cpus', 'deploy.resources.limits.cpus', 'deploy.resources.reservations.cpus'];

/** Texts in their place are read again. */
const booleans = [
  'init',
  'oom_kill_disable',
  'privileged',
  'read_only',
  'stdin_open',
  'tty',
  'healthcheck.disable',
  'volumes.*.read_only',
  'volumes.*.volume.nocopy',
];

const integers = [
  'cpu_count',
  'cpu_period',
  'cpu_quota',
  'cpu_shares',
  'oom_score_adj',
  'pids_limit',
  'scale',
  'healthcheck.retries',
  'ulimits.*',
  'ulimits.*.hard',
  'ulimits.*.soft',
  'deploy.replicas',
  'deploy.update_config.parallelism',
  'deploy.rollback_config.parallelism',
  'deploy.restart_policy.max_attempts',
  'deploy.placement.max_replicas_per_node',
];

const settings: readonly Setting[] = [
  ...each(durations, (value) =>
    unless(value, (text) => secondsOfDuration(text) !== undefined, 'is no duration: write `30s` or `1m30s`'),
  ),
  ...each(sizes, (value) =>
    unless(value, (text) => bytesOf(text) !== undefined, 'is no amount of memory: write `512m` or `1g`'),
  ),
  ...each(numbers, (value) =>
    unless(value, (text) => text.trim() !== '' && Number.isFinite(Number(text)), 'is no number'),
  ),
  ...each(booleans, (value) =>
    unless(
      value,
      (text) => /^(?:true|false|y|yes|on|n|no|off)$/i.test(text),
      'is neither `true` nor `false`',
    ),
  ),
  ...each(integers, (value) => unless(value, (text) => /^[-+]?[0-9]+$/.test(text), 'is no whole number')),
  ...each(['ports.*'], wrongPort),
  ...each(['ports.*.host_ip'], (value) => unless(value, isAddress, 'is no address')),
  ...each(['volumes.*'], wrongVolume),
  ...each(['devices.*'], (value) =>
    unless(value, (text) => text.split(':').length <= 3, 'has more than three parts'),
  ),
  ...each(['extra_hosts.*', 'build.extra_hosts.*'], (value) =>
    unless(value, (text) => /^[^:=]+[=:]/.test(text), 'names no host and its address'),
  ),
];

function each(paths: readonly string[], says: Judge): readonly Setting[] {
  return paths.map((path) => ({ path: path.split('.'), says }));
}

function valuesAt(value: Value | undefined, path: readonly string[]): readonly Value[] {
  const [step, ...rest] = path;
  if (value === undefined || step === undefined) return value === undefined ? [] : [value];
  if (step === '*') {
    const items =
      value.kind === 'object' ? [...value.fields.values()].map((field) => field.value) : itemsOf(value);
    return items.flatMap((item) => valuesAt(item, rest));
  }
  return value.kind === 'object' ? valuesAt(value.fields.get(step)?.value, rest) : [];
}

function itemsOf(value: Value): readonly Value[] {
  return value.kind === 'list' ? value.items : [];
}

/** The text of a value that no variable takes part in. */
export function fixedText(value: Value | undefined): string | undefined {
  const text = textOfValue(value);
  return text === undefined || value === undefined || isInterpolated(value.span) ? undefined : text;
}

function isInterpolated(span: Span): boolean {
  return textOf(span).replaceAll('$$', '').includes('$');
}

function unless(
  value: Value,
  isRight: (text: string) => boolean,
  clause: string,
): InvalidSetting | undefined {
  const text = value.kind === 'object' || value.kind === 'list' ? undefined : fixedText(value);
  return text === undefined || isRight(text) ? undefined : says(value, `\`${shortened(text)}\` ${clause}.`);
}

function wrongPort(value: Value): InvalidSetting | undefined {
  const text = fixedText(value);
  const reading = text === undefined ? undefined : readPortForm(text);
  if (text === undefined || reading === undefined || !('wrong' in reading)) return undefined;
  return says(value, `\`${shortened(text)}\` of \`ports\` cannot be read: ${reading.wrong}.`);
}

function wrongVolume(value: Value): InvalidSetting | undefined {
  const text = fixedText(value);
  const reading = text === undefined ? undefined : readVolumeForm(text);
  if (text === undefined || reading === undefined || !('wrong' in reading)) return undefined;
  return says(value, `\`${shortened(text)}\` of \`volumes\` cannot be read: ${reading.wrong}.`);
}

const testWords = ['CMD', 'CMD-SHELL', 'NONE'];

function wrongTests(body: ObjectValue): readonly InvalidSetting[] {
  const [test] = valuesAt(body, ['healthcheck', 'test']);
  const first = test?.kind === 'list' ? test.items[0] : undefined;
  const word = fixedText(first);
  if (first === undefined || word === undefined || testWords.includes(word)) return [];
  return [
    {
      message: '`test` as a list has to begin with `CMD`, `CMD-SHELL` or `NONE`.',
      span: first.span,
      written: word,
      known: [],
    },
  ];
}

function says(value: Value, message: string): InvalidSetting {
  return { message, span: value.span, written: '', known: [] };
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
