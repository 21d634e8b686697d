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
 * @param read an input's text by its name, as the runner hands it over
 * @param temporary where a file goes that is needed and not asked for
 * @throws UsageError for a value that an input does not take
 */
export function readInputs(read: Read, temporary: string): ActionInputs {
  const text = (name: InputName) => textOf(read, name);
  const isOn = (name: InputName) =>
    allowed(text(name) ?? 'false', ['true', 'false'], `value of \`${name}\``) === 'true';
  const upload = isOn('upload');
  const sarifFile = text('sarif-file') ?? (upload ? `${temporary}/infra-lint.sarif` : undefined);
  return {
    request: requestOf(read, sarifFile),
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

type Read = (name: string) => string;

/** What the runner hands over; what is empty is as `action.yml` presets it, for runners that hand over nothing. */
function textOf(read: Read, name: InputName): string | undefined {
  const given = read(name).trim();
  const preset: string = inputTable.find((input) => input.name === name)?.preset ?? '';
  const text = given === '' && !preset.startsWith('$') ? preset : given;
  return text === '' ? undefined : text;
}

function requestOf(read: Read, sarifFile: string | undefined): Request {
  const words = wordsOf(textOf(read, 'args') ?? '');
  const asked = requestFrom(words);
  // `merge`, `explain` and the like have arguments of their own.
  if (asked.command !== 'lint') return asked;
  const request = requestFrom([...optionsOf(read, sarifFile), ...words, ...pathsOf(read)]);
  if (request.command !== 'lint') return request;
  const { destinations } = request.options;
  const isShown = destinations.some(({ file }) => file === undefined);
  const shown = isShown ? destinations : [...destinations, { format: 'pretty', file: undefined } as const];
  return { ...request, options: { ...request.options, destinations: shown } };
}

function optionsOf(read: Read, sarifFile: string | undefined): readonly string[] {
  const text = (name: InputName) => textOf(read, name);
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
    ...linesOf(read, 'var-file').map((path) => `--var-file=${path.trim()}`),
    ...linesOf(read, 'var').map((value) => `--var=${value}`),
    ...option('format', text('format')),
    ...file('sarif', sarifFile),
    ...file('json', text('json-file')),
  ];
}

/** Behind `--`, so that no name is taken for an option. */
function pathsOf(read: Read): readonly string[] {
  const paths = linesOf(read, 'path').map((path) => path.trim());
  return paths.length === 0 ? [] : ['--', ...paths];
}

function linesOf(read: Read, name: InputName): readonly string[] {
  return (textOf(read, name) ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
}
