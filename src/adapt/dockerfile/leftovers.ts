import type { Stage } from '../../evaluate/dockerfile/stages.ts';
import type { RunCommands } from './run-commands.ts';

/** A package manager whose installs cannot be sized, and what tells that it leaves too much behind. */
interface Installer {
  readonly name: string;
  readonly isInstall: (words: readonly string[]) => boolean;
}

/** Installs whose size depends on files that are not read here. */
const installers: readonly Installer[] = [
  { name: 'pip install', isInstall: (words) => isPip(words) },
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

/** How each manager is told to leave out what only development needs. */
const developmentSwitches: readonly {
  readonly call: string;
  readonly isCall: (words: readonly string[]) => boolean;
  readonly saves: RegExp;
  readonly better: string;
}[] = [
  {
    call: 'npm',
    isCall: ([program, verb, ...rest]) =>
      program === 'npm' && (verb === 'ci' || (['install', 'i'].includes(verb ?? '') && hasNoPackages(rest))),
    saves: /^(?:--omit=dev|--production(?:=true)?|--only=prod(?:uction)?|-g|--global|--location=global)$/,
    better: '`npm ci --omit=dev` would leave out the development dependencies',
  },
  {
    call: 'yarn',
    isCall: ([program, verb]) =>
      program === 'yarn' && (verb === undefined || verb === 'install' || verb.startsWith('-')),
    saves: /^--prod(?:uction)?(?:=true)?$/,
    better: '`yarn install --production` would leave out the development dependencies',
  },
  {
    call: 'pnpm',
    isCall: ([program, verb, ...rest]) =>
      program === 'pnpm' && ['install', 'i'].includes(verb ?? '') && hasNoPackages(rest),
    saves: /^(?:--prod(?:uction)?|-P|-g|--global)$/,
    better: '`pnpm install --prod` would leave out the development dependencies',
  },
  {
    call: 'composer',
    isCall: ([program, verb]) => program === 'composer' && verb === 'install',
    saves: /^--no-dev$/,
    better: '`composer install --no-dev` would leave out the development dependencies',
  },
  {
    call: 'poetry',
    isCall: ([program, verb]) => program === 'poetry' && verb === 'install',
    saves: /^--(?:no-dev|(?:only|without)(?:=.*)?)$/,
    better: '`poetry install --only main` would leave out the development dependencies',
  },
];

/** The installs in these layers whose size nobody can know from the Dockerfile: "pip install". */
export function unsizedInstalls(runs: readonly RunCommands[]): readonly string[] {
  const calls = runs.flatMap((run) => run.calls);
  return installers.filter(({ isInstall }) => calls.some(isInstall)).map(({ name }) => name);
}

/** Clauses that say which installs bring development dependencies into the image. */
export function developmentInstalls(runs: readonly RunCommands[], stage: Stage): readonly string[] {
  const mode = stage.environment.get('NODE_ENV');
  // What is not known is not held against anybody.
  const isNodeProduction = mode !== undefined && (mode.kind !== 'string' || mode.value === 'production');
  return developmentSwitches
    .filter(({ call }) => !(isNodeProduction && ['npm', 'yarn', 'pnpm'].includes(call)))
    .filter(({ isCall, saves, call }) =>
      runs.some(
        ({ calls }) =>
          calls.some((words) => isCall(words) && !words.some((word) => saves.test(word))) &&
          !calls.some((words) => prunes(words, call)),
      ),
    )
    .map(({ better }) => better);
}

/** Clauses that say which downloads stay in the layer that fetched them. */
export function keptDownloads(runs: readonly RunCommands[], stage: Stage): readonly string[] {
  const clauses: string[] = [];
  if (!stage.environment.has('PIP_NO_CACHE_DIR') && runs.some(keepsPipCache))
    clauses.push('`pip install --no-cache-dir` would not keep the downloads');
  for (const program of ['dnf', 'microdnf', 'yum']) {
    if (runs.some((run) => keepsRpmCache(run, program)))
      clauses.push(`\`${program} clean all\` in the same \`RUN\` would not keep the downloads`);
  }
  return clauses;
}

function keepsPipCache(run: RunCommands): boolean {
  const { calls } = run;
  return (
    calls.some(
      (words) => isPip(words) && !words.includes('--no-cache-dir') && !words.includes('--no-cache'),
    ) &&
    !run.mounted.some((folder) => folder.includes('.cache') || folder.includes('pip')) &&
    !calls.some(([program, ...rest]) => program === 'rm' && rest.some((word) => word.includes('.cache'))) &&
    !calls.some((words) => words.includes('cache') && words.includes('purge'))
  );
}

function keepsRpmCache(run: RunCommands, program: string): boolean {
  const { calls } = run;
  const own = calls.filter((words) => words[0] === program);
  return (
    own.some((words) => words.includes('install')) &&
    !calls.some((words) => words.includes('clean')) &&
    !calls.some(([first, ...rest]) => first === 'rm' && rest.some((word) => word.startsWith('/var/cache'))) &&
    !run.mounted.some((folder) => folder.startsWith('/var/cache'))
  );
}

function prunes(words: readonly string[], manager: string): boolean {
  const removesAll = words[0] === 'rm' && words.some((word) => word.includes('node_modules'));
  return (words[0] === manager && words.includes('prune')) || removesAll;
}

/** `pip`, `pip3`, `pip3.11` and `python -m pip`. */
function isPip([program = '', ...rest]: readonly string[]): boolean {
  if (/^pip[\d.]*$/.test(program)) return rest[0] === 'install';
  return /^python[\d.]*$/.test(program) && rest[0] === '-m' && rest[1] === 'pip' && rest[2] === 'install';
}

function isConda(program: string | undefined): boolean {
  return program === 'conda' || program === 'mamba' || program === 'micromamba';
}

function hasNoPackages(words: readonly string[]): boolean {
  return words.every((word) => word.startsWith('-'));
}
