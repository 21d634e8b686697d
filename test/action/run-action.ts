import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { action } from '../../src/action/main.ts';
import type { MessagePlace } from '../../src/action/runner.ts';

/** A checkout, and what the runner puts around it. */
export interface Workspace {
  readonly folder: string;
  /** For files of the runner. */
  readonly outside: string;
  readonly write: (files: Readonly<Record<string, string>>) => void;
  /** Commits everything that is there; its id. */
  readonly commit: () => string;
  readonly git: (...args: readonly string[]) => string;
  readonly remove: () => void;
}

export function workspace(files: Readonly<Record<string, string>> = {}): Workspace {
  const made = realpathSync(mkdtempSync(join(tmpdir(), 'infra-lint-action-')));
  const folder = join(made, 'shop');
  mkdirSync(folder);
  const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false'];
  const git = (...args: readonly string[]) =>
    execFileSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim();
  const write = (texts: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  };
  git('init', '-q', '-b', 'main');
  write(files);
  return {
    folder,
    outside: made,
    write,
    git,
    commit: () => {
      git('add', '-A');
      git('commit', '-q', '--allow-empty', '-m', 'x');
      return git('rev-parse', 'HEAD');
    },
    remove: () => rmSync(made, { recursive: true }),
  };
}

export interface ActionRun {
  readonly code: 0 | 1;
  readonly stdout: string;
  readonly stderr: string;
  /** What the runner would take for commands: everything outside of a stopped stretch. */
  readonly commands: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What was waited for, in milliseconds. */
  readonly waited: readonly number[];
}

/** Runs the Action as the runner would: inputs, environment and event are given, and what it says is written down. */
export async function runAction(
  { folder, outside }: Workspace,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
  payload: unknown = {},
): Promise<ActionRun> {
  const event = join(outside, 'event.json');
  writeFileSync(event, JSON.stringify(payload));
  let [stdout, stderr, summary] = ['', '', ''];
  const waited: number[] = [];
  const messages: string[] = [];
  const outputs: Record<string, string> = {};
  const code = await action({
    runner: {
      input: (name) => inputs[name]?.trim() ?? '',
      output: (name, value) => {
        outputs[name] = String(value);
      },
      message: (level, text, place) => messages.push(written(level, text, place)),
      summary: async (markdown) => {
        summary += markdown;
      },
    },
    env: {
      PATH: process.env.PATH,
      GITHUB_WORKSPACE: folder,
      GITHUB_EVENT_PATH: event,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'example/shop',
      GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
      RUNNER_TEMP: outside,
      FORCE_COLOR: '0',
      ...env,
    },
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    wait: async (milliseconds) => void waited.push(milliseconds),
  });
  const commands = [...commandsIn(stdout + stderr), ...messages];
  return { code, stdout, stderr, commands, outputs, summary, waited };
}

/** As `@actions/core` writes it, where that is all on one line. */
function written(level: string, text: string, place: MessagePlace | undefined): string {
  const at = place === undefined ? '' : ` file=${place.file},line=${place.startLine},title=${place.title}`;
  return `::${level}${at}::${text.replaceAll('\n', '%0A')}`;
}

export function commandsIn(stdout: string): readonly string[] {
  return stdout
    .replace(/::stop-commands::(\S+)\n[\s\S]*?\n::\1::\n/g, '')
    .split('\n')
    .filter((line) => /^\s*::|##\[/.test(line));
}

export function outputsIn(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(/^(.+?)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm)].map(([, name, , value]) => [
      name,
      value ?? '',
    ]),
  );
}

export const noticesOf = ({ commands }: ActionRun) =>
  commands.filter((line) => line.startsWith('::notice::')).map((line) => line.slice('::notice::'.length));

export const annotatedIn = ({ commands }: ActionRun) =>
  commands.flatMap((line) => /^::\w+ file=([^,]+),line=(\d+)/.exec(line)?.slice(1).join(':') ?? []);

/** The event of a pull request, as far as it is read. */
export function pullRequestEvent(base: string, head: string, from = 'example/shop') {
  return {
    pull_request: {
      number: 7,
      base: { sha: base, repo: { full_name: 'example/shop' } },
      head: { sha: head, repo: { full_name: from } },
    },
  };
}
