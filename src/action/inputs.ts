import { allowed } from '../cli/allowed.ts';
import { requestFrom } from '../cli/arguments.ts';
import type { Request } from '../cli/request.ts';
import { failOns, profiles } from '../config/settings.ts';
import { severities } from '../rule/severity.ts';
import { type AnnotationScope, annotationScopes } from './annotations.ts';
import { type InputName, inputTable } from './input-table.ts';
import { wordsOf } from './words.ts';

/** What the workflow asks for. */
export interface ActionInputs {
  /** What the command line would be asked for. */
  readonly request: Request;
  readonly workingDirectory: string;
  readonly sarifFile: string | undefined;
  readonly jsonFile: string | undefined;
  readonly upload: boolean;
  readonly annotations: boolean;
  readonly annotationsScope: AnnotationScope;
  readonly summary: boolean;
  readonly comments: boolean;
  readonly changedOnly: boolean;
  /** Only what the base of the event does not have is reported. */
  readonly sinceBase: boolean;
  readonly token: string | undefined;
}

/**
 * The inputs of `action.yml`. Those that the command line has an option for are handed to it as such, so both doors mean
 * the same. An input that is left empty is unset.
 *
 * @param env with the inputs as the runner hands them over
 * @param temporary where a file goes that is needed and not asked for
 * @throws UsageError for a value that an input does not take
 */
export function readInputs(
  env: Readonly<Record<string, string | undefined>>,
  temporary: string,
): ActionInputs {
  const text = (name: InputName) => textOf(env, name);
  const isOn = (name: InputName) =>
    allowed(text(name) ?? 'false', ['true', 'false'], `value of \`${name}\``) === 'true';
  const upload = isOn('upload');
  const sarifFile = text('sarif-file') ?? (upload ? `${temporary}/infra-lint.sarif` : undefined);
  return {
    request: requestOf(env, sarifFile),
    workingDirectory: text('working-directory') ?? '.',
    sarifFile,
    jsonFile: text('json-file'),
    upload,
    annotations: isOn('annotations'),
    annotationsScope: allowed(
      text('annotations-scope') ?? 'all',
      annotationScopes,
      'value of `annotations-scope`',
    ),
    summary: isOn('summary'),
    comments: isOn('pr-comments'),
    changedOnly: isOn('changed-only'),
    sinceBase: text('baseline') === 'base',
    token: text('token'),
  };
}

type Env = Readonly<Record<string, string | undefined>>;

/** What the runner hands over; what is empty is as `action.yml` presets it, for runners that hand over nothing. */
function textOf(env: Env, name: InputName): string | undefined {
  const given = (env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
  const preset: string = inputTable.find((input) => input.name === name)?.preset ?? '';
  const text = given === '' && !preset.startsWith('$') ? preset : given;
  return text === '' ? undefined : text;
}

function requestOf(env: Env, sarifFile: string | undefined): Request {
  const words = wordsOf(textOf(env, 'args') ?? '');
  const asked = requestFrom(words);
  // `merge`, `explain` and the like have arguments of their own.
  if (asked.command !== 'lint') return asked;
  const request = requestFrom([...optionsOf(env, sarifFile), ...words, ...pathsOf(env)]);
  if (request.command !== 'lint') return request;
  const { destinations } = request.options;
  const isShown = destinations.some(({ file }) => file === undefined);
  const shown = isShown ? destinations : [...destinations, { format: 'pretty', file: undefined } as const];
  return { ...request, options: { ...request.options, destinations: shown } };
}

function optionsOf(env: Env, sarifFile: string | undefined): readonly string[] {
  const text = (name: InputName) => textOf(env, name);
  const option = (flag: string, value: string | undefined) =>
    value === undefined ? [] : [`--${flag}=${value}`];
  const oneOf = (name: InputName, known: readonly string[]) => {
    const value = text(name);
    return option(name, value === undefined ? undefined : allowed(value, known, `value of \`${name}\``));
  };
  const file = (format: string, path: string | undefined) =>
    option('format', path === undefined ? undefined : `${format}=${path}`);
  const baseline = text('baseline');
  return [
    ...option('config', text('config')),
    ...oneOf('profile', profiles),
    ...oneOf('fail-on', failOns),
    ...oneOf('min-severity', severities),
    ...option('baseline', baseline === 'base' ? undefined : baseline),
    ...linesOf(env, 'var-file').map((path) => `--var-file=${path.trim()}`),
    ...linesOf(env, 'var').map((value) => `--var=${value}`),
    ...option('format', text('format')),
    ...file('sarif', sarifFile),
    ...file('json', text('json-file')),
  ];
}

/** Behind `--`, so that no name is taken for an option. */
function pathsOf(env: Env): readonly string[] {
  const paths = linesOf(env, 'path').map((path) => path.trim());
  return paths.length === 0 ? [] : ['--', ...paths];
}

function linesOf(env: Env, name: InputName): readonly string[] {
  return (textOf(env, name) ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
}
