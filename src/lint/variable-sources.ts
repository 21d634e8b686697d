import { relative, resolve, sep } from 'node:path';
import type { TerraformEnvironmentSettings } from '../config/settings.ts';
import { readText } from '../discover/read-text.ts';
import { isWithin } from '../discover/scan-root.ts';
import type { VariableEnvironment, VariableSource } from '../evaluate/terraform/variable-values.ts';
import { parseHcl } from '../parse/hcl/parse.ts';
import { parseHclJson } from '../parse/hcl/parse-json.ts';
import { regionOf } from '../source/line-table.ts';
import type { GivenVariable } from './result.ts';
import { UsageError } from './user-error.ts';

/** What is said of Terraform's variables beside the files that Terraform finds itself. */
export interface VariableSources {
  readonly given: readonly VariableSource[];
  readonly environments: readonly VariableEnvironment[];
}

/**
 * Reads the variable files that the command line and the configuration name.
 *
 * @param from the absolute directory that the names on the command line are relative to
 * @throws UsageError for a file that cannot be read or does not lie in the scanned tree
 */
export function givenVariables(
  given: readonly GivenVariable[],
  from: string,
  root: string,
): readonly VariableSource[] {
  return given.map((variable) =>
    'file' in variable
      ? readSource(resolve(from, variable.file), variable.file, root)
      : { kind: 'text', name: variable.name, text: variable.text },
  );
}

/** @param from the absolute directory of the configuration */
export function variableEnvironments(
  environments: readonly TerraformEnvironmentSettings[],
  from: string,
  root: string,
): readonly VariableEnvironment[] {
  return environments.map(({ name, root: directory, variableFiles }) => ({
    name,
    directory: directory === undefined ? undefined : pathBelow(resolve(from, directory), root),
    sources: variableFiles.map((file) => readSource(resolve(from, file), file, root)),
  }));
}

function readSource(absolute: string, shown: string, root: string): VariableSource {
  if (!isWithin(absolute, root))
    throw new UsageError(
      `The variable file \`${shown}\` lies outside of what is linted.`,
      'Name one in the same repository.',
    );
  const read = readText(absolute);
  if (!('text' in read) || !read.isUtf8)
    throw new UsageError(
      `The variable file \`${shown}\` cannot be read.`,
      'Check the path and its permissions.',
    );
  const file = { path: pathBelow(absolute, root), text: read.text };
  const { tree, problems } = shown.endsWith('.json') ? parseHclJson(file) : parseHcl(file);
  const [problem] = problems;
  if (problem !== undefined) {
    const { line, column } = regionOf(problem.span);
    throw new UsageError(`The variable file \`${shown}\` is wrong at ${line}:${column}.`, problem.message);
  }
  return { kind: 'file', parsed: { file, body: tree } };
}

function pathBelow(absolute: string, root: string): string {
  return relative(root, absolute).split(sep).join('/');
}
