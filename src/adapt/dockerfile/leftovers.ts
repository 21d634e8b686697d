import type { RunCommand } from '../../evaluate/dockerfile/run-script.ts';
import type { Stage } from '../../evaluate/dockerfile/stages.ts';
import { isPipInstall, verbOf } from './package-caches.ts';
import type { RunCommands } from './run-commands.ts';

/** A package manager whose installs cannot be sized, and what tells that it leaves too much behind. */
interface Installer {
  readonly name: string;
  readonly isInstall: (words: readonly string[]) => boolean;
}

/** Installs whose size depends on files that are not read here. */
const installers: readonly Installer[] = [
  { name: 'pip install', isInstall: isPipInstall },
  {
    name: 'npm install',
    isInstall: ([program, verb]) => program === 'npm' && ['install', 'i', 'ci'].includes(verb ?? ''),
  },
  {
    name: 'yarn install',
    isInstall: ([program, verb]) => program === 'yarn' && [undefined, 'install', 'add'].includes(verb),
  },
  {
    name: 'pnpm install',
    isInstall: ([program, verb]) => program === 'pnpm' && ['install', 'i', 'add'].includes(verb ?? ''),
  },
  { name: 'bundle install', isInstall: ([program, verb]) => program === 'bundle' && verb === 'install' },
  { name: 'composer install', isInstall: ([program, verb]) => program === 'composer' && verb === 'install' },
  { name: 'poetry install', isInstall: ([program, verb]) => program === 'poetry' && verb === 'install' },
  { name: 'conda install', isInstall: ([program, verb]) => isConda(program) && verb === 'install' },
  {
    name: 'go build',
    isInstall: ([program, verb]) => program === 'go' && ['build', 'install'].includes(verb ?? ''),
  },
  {
    name: 'cargo build',
    isInstall: ([program, verb]) => program === 'cargo' && ['build', 'install'].includes(verb ?? ''),
  },
];

/** How a manager is told to leave out what only development needs. */
interface DevelopmentSwitch {
  readonly call: string;
  readonly isCall: (words: readonly string[]) => boolean;
  readonly saves: RegExp;
  /** Variables that say it as well. */
  readonly variables: readonly string[];
  readonly better: string;
}

/** A command that brings development dependencies into the image. */
export interface DevelopmentInstall {
  readonly command: RunCommand;
  /** What would leave them out. */
  readonly better: string;
}

const developmentSwitches: readonly DevelopmentSwitch[] = [
  {
    call: 'npm',
    isCall: (words) =>
      words[0] === 'npm' &&
      (verbOf(words) === 'ci' || (/^i(?:nstall)?$/.test(verbOf(words)) && hasNoPackages(words.slice(2)))),
    saves: /^(?:--omit=dev|--production(?:=true)?|--only=prod(?:uction)?|-g|--global|--location=global)$/,
    variables: ['NODE_ENV', 'NPM_CONFIG_PRODUCTION', 'NPM_CONFIG_OMIT', 'npm_config_omit'],
    better: '`npm ci --omit=dev`',
  },
  {
    call: 'yarn',
    isCall: (words) =>
      words[0] === 'yarn' && ['', 'install'].includes(verbOf(words)) && !has(words, /^--version$/),
    saves: /^--prod(?:uction)?(?:=true)?$/,
    variables: ['NODE_ENV', 'YARN_PRODUCTION'],
    better: '`yarn install --production`',
  },
  {
    call: 'pnpm',
    isCall: (words) =>
      words[0] === 'pnpm' && /^i(?:nstall)?$/.test(verbOf(words)) && hasNoPackages(words.slice(2)),
    saves: /^(?:--prod(?:uction)?|-P|-g|--global)$/,
    variables: ['NODE_ENV'],
    better: '`pnpm install --prod`',
  },
  {
    call: 'composer',
    isCall: (words) => words[0] === 'composer' && verbOf(words) === 'install',
    saves: /^--no-dev$/,
    variables: ['COMPOSER_NO_DEV'],
    better: '`composer install --no-dev`',
  },
  {
    call: 'poetry',
    isCall: (words) => words[0] === 'poetry' && verbOf(words) === 'install',
    saves: /^--(?:no-dev|(?:only|without)(?:=.*)?)$/,
    variables: ['POETRY_WITHOUT', 'POETRY_ONLY'],
    better: '`poetry install --only main`',
  },
  {
    call: 'pipenv',
    isCall: (words) => words[0] === 'pipenv' && words.includes('--dev') && verbOf(words) === 'install',
    saves: /^$/,
    variables: [],
    better: '`pipenv install` without `--dev`',
  },
  {
    call: 'uv',
    isCall: ([program, verb]) => program === 'uv' && verb === 'sync',
    saves: /^--(?:no-dev|no-default-groups|no-group(?:=.*)?|only-group(?:=.*)?)$/,
    variables: ['UV_NO_DEV', 'UV_NO_DEFAULT_GROUPS'],
    better: '`uv sync --no-dev`',
  },
];

/** The installs in these layers whose size nobody can know from the Dockerfile: "pip install". */
export function unsizedInstalls(runs: readonly RunCommands[]): readonly string[] {
  const calls = runs.flatMap((run) => run.calls);
  return installers.filter(({ isInstall }) => calls.some(isInstall)).map(({ name }) => name);
}

/** The commands of one `RUN` that install what only development needs, and leave it there. */
export function developmentInstallsIn(run: RunCommands, stage: Stage): readonly DevelopmentInstall[] {
  const { calls, commands } = run;
  return developmentSwitches.flatMap(({ call, isCall, saves, variables, better }) => {
    const command = commands.find(({ words, environment }, index) => {
      const own = calls[index] ?? [];
      const isTold = own.some(
        (word, at) => saves.test(word) || (saves.test(`${word}=${own[at + 1]}`) && word.startsWith('--')),
      );
      // `$FLAGS` may say it as well.
      const mayBeTold = words.some(({ known }) => !known) || variables.some((name) => environment.has(name));
      return isCall(own) && !isTold && !mayBeTold;
    });
    if (command === undefined || calls.some((words) => prunes(words, call))) return [];
    return variables.some((name) => mayBeProduction(stage, name)) ? [] : [{ command, better }];
  });
}

/** Clauses that say which installs bring development dependencies into the image. */
export function developmentInstalls(runs: readonly RunCommands[], stage: Stage): readonly string[] {
  const better = runs.flatMap((run) => developmentInstallsIn(run, stage).map((install) => install.better));
  return Array.from(new Set(better), (command) => `${command} would leave out the development dependencies`);
}

/** What is not known is not held against anybody. */
function mayBeProduction(stage: Stage, name: string): boolean {
  const mode = stage.environment.get(name);
  if (
    stage.instructions.some(
      ({ node, assignments }) => node.keyword === 'ARG' && assignments.some((own) => own.name === name),
    )
  )
    return true;
  return mode !== undefined && (mode.kind !== 'string' || name !== 'NODE_ENV' || mode.value === 'production');
}

function prunes(words: readonly string[], manager: string): boolean {
  const removesAll = words[0] === 'rm' && words.some((word) => word.includes('node_modules'));
  return (words[0] === manager && words.includes('prune')) || removesAll;
}

function isConda(program: string | undefined): boolean {
  return program === 'conda' || program === 'mamba' || program === 'micromamba';
}

function hasNoPackages(words: readonly string[]): boolean {
  return words.every((word) => word.startsWith('-'));
}

function has(words: readonly string[], pattern: RegExp): boolean {
  return words.some((word) => pattern.test(word));
}
