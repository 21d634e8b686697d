import { error, getInput, notice, setOutput, summary, warning } from '@actions/core';
import { inputTable } from './input-table.ts';

/** What the Action says to the machine that runs it, and hears from it. */
export interface Runner {
  /** An input as the workflow gives it, without blanks around it; empty where it gives none. */
  readonly input: (name: string) => string;
  readonly output: (name: string, value: string | number | boolean) => void;
  /** A sentence on the run's page, at a place in a file where one is given. */
  readonly message: (level: MessageLevel, text: string, place?: MessagePlace) => void;
  /** Markdown for the run's page. */
  readonly summary: (markdown: string) => Promise<void>;
}

export type MessageLevel = 'error' | 'warning' | 'notice';

/** Lines and columns are 1-based; `file` is relative to the workspace. */
export interface MessagePlace {
  readonly title: string;
  readonly file: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

const messages = { error, warning, notice };

/** GitHub's runner, and those that do as it does. The token is taken out of the environment: no program gets to see it. */
export function gitHubRunner(env: NodeJS.ProcessEnv): Runner {
  const inputs = new Map(inputTable.map(({ name }) => [String(name), getInput(name)]));
  delete env.INPUT_TOKEN;
  return {
    input: (name) => inputs.get(name) ?? '',
    output: setOutput,
    message: (level, text, place) => messages[level](text, { ...place }),
    summary: async (markdown) => {
      if (env.GITHUB_STEP_SUMMARY !== undefined) await summary.addRaw(markdown).write();
    },
  };
}
