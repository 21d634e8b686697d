import type { RunObserver, Stage } from '../lint/result.ts';
import type { Scope } from '../lint/scope.ts';
import { printablePath } from '../report/printable.ts';
import type { LintOptions } from './options.ts';
import { classifiedFiles } from './show-files.ts';
import type { Output } from './streams.ts';

/** What `--timing` and `--debug` say of a run, on the standard error. */
export interface RunNotes {
  readonly observer: RunObserver;
  /** To be called when the reports are written. */
  readonly end: () => void;
}

export function runNotes({ timing, debug }: LintOptions, stderr: Output): RunNotes {
  const stages = stopwatch<Stage>();
  const rules = stopwatch<string>();
  return {
    observer: {
      stage: (stage) => {
        stages.start(stage);
        if (stage !== 'rules') rules.stop();
      },
      rule: rules.start,
      scope: (scope) => {
        if (debug) stderr.write(scopeText(scope));
      },
    },
    end: () => {
      stages.stop();
      if (timing) stderr.write(timingText(stages.times, rules.times));
    },
  };
}

interface Stopwatch<Name> {
  /** Milliseconds; what was started twice is added up. */
  readonly times: ReadonlyMap<Name, number>;
  /** Ends what was running. */
  readonly start: (name: Name) => void;
  readonly stop: () => void;
}

function stopwatch<Name>(): Stopwatch<Name> {
  const times = new Map<Name, number>();
  let running: { readonly name: Name; readonly since: number } | undefined;
  const stop = () => {
    if (running !== undefined)
      times.set(running.name, (times.get(running.name) ?? 0) + performance.now() - running.since);
    running = undefined;
  };
  return {
    times,
    stop,
    start: (name) => {
      stop();
      running = { name, since: performance.now() };
    },
  };
}

const mostRules = 10;

function timingText(stages: ReadonlyMap<string, number>, rules: ReadonlyMap<string, number>): string {
  const slowest = [...rules].sort(([, a], [, b]) => b - a).slice(0, mostRules);
  const total = [...stages.values()].reduce((sum, time) => sum + time, 0);
  return [
    'Time by stage:\n',
    ...timeLines([...stages, ['all', total]]),
    ...(slowest.length === 0 ? [] : ['The slowest rules:\n', ...timeLines(slowest)]),
  ].join('');
}

function timeLines(times: readonly (readonly [string, number])[]): readonly string[] {
  const width = Math.max(...times.map(([name]) => name.length));
  return times.map(([name, time]) => `  ${name.padEnd(width)}  ${time.toFixed(1).padStart(8)} ms\n`);
}

function scopeText(scope: Scope): string {
  const { main, discovery, choices } = scope;
  const along = discovery.files.filter(({ given }) => !given).length;
  const lines = [
    `configuration: ${main.path ?? 'none'}`,
    ...discovery.configurations
      .filter((path) => path !== main.path)
      .map((path) => `configuration of a part: ${path}`),
    `root: ${discovery.root}`,
    ...classifiedFiles(scope).map(
      ({ path, kind, reason }) => `file: ${path}: ${kind ?? `not read: ${reason ?? ''}`}`,
    ),
    `files read along to understand them: ${along}`,
    `rules: ${choices.rules.length}`,
  ];
  return lines.map((line) => `debug: ${printablePath(line)}\n`).join('');
}
