import { allowed } from '../cli/allowed.ts';
import { type Destination, formats } from '../cli/destinations.ts';
import { givenVariable } from '../cli/given-variable.ts';
import { type LintOptions, optionsFor } from '../cli/options.ts';
import { failOns } from '../config/settings.ts';

/** What the workflow asks for. */
export interface ActionInputs {
  readonly options: LintOptions;
  readonly sarifFile: string | undefined;
  readonly annotations: boolean;
}

/**
 * The inputs of `action.yml` as the options that the command line has. An input that is left empty is unset.
 *
 * @param read an input's text by its name, as the runner hands it over
 * @throws UsageError for a value that an input does not take
 */
export function readInputs(read: (name: string) => string): ActionInputs {
  const text = (name: string) => (read(name).trim() === '' ? undefined : read(name).trim());
  const lines = (name: string) =>
    read(name)
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '');
  const paths = lines('path');
  const sarifFile = text('sarif-file');
  const failOn = text('fail-on');
  const shown: Destination = {
    format: allowed(text('format') ?? 'pretty', formats, 'format'),
    file: undefined,
  };
  return {
    options: {
      ...optionsFor(paths.length === 0 ? ['.'] : paths),
      configFile: text('config'),
      failOn: failOn === undefined ? undefined : allowed(failOn, failOns, 'value of `fail-on`'),
      variables: [
        ...lines('var-file').map((file) => ({ file: file.trim() })),
        ...lines('var').map(givenVariable),
      ],
      destinations: sarifFile === undefined ? [shown] : [{ format: 'sarif', file: sarifFile }, shown],
    },
    sarifFile,
    annotations:
      allowed(text('annotations') ?? 'true', ['true', 'false'], 'value of `annotations`') === 'true',
  };
}
