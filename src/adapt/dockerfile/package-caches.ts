import type { RunCommand } from '../../evaluate/dockerfile/run-script.ts';
import type { Stage } from '../../evaluate/dockerfile/stages.ts';
import type { Change } from '../../model/change.ts';
import { changesOrNone, commandBehind, flagBehind } from './added-command.ts';
import { callOf, hasAfter, type RunCommands } from './run-commands.ts';

type Words = readonly string[];

/** A package manager that keeps what it fetches for the next install. */
export interface PackageCache {
  readonly name: string;
  /** Whether a command leaves downloads behind. */
  readonly fetches: (words: Words) => boolean;
  /** Whether another command takes them away. */
  readonly cleans: (words: Words) => boolean;
  /** The folders that it keeps them in, as `rm` or `--mount` names them. */
  readonly folders: RegExp;
  /** Variables that switch the cache off, or put it where nobody here knows. */
  readonly variables: readonly string[];
  /** Where an instruction of the stage says so, it is a version that keeps them otherwise. */
  readonly others?: RegExp;
  /** What would not keep them. */
  readonly better: string;
  /** The option that switches the cache off, or the command that empties it. */
  readonly repair: { readonly flag: string } | { readonly command: (program: string) => string };
}

/** A command that leaves something behind. */
export interface KeptCache {
  readonly cache: PackageCache;
  readonly command: RunCommand;
  /** Undefined where it is not sure. */
  readonly repair: readonly Change[] | undefined;
}

const verbIn = (words: Words, ...verbs: readonly string[]) =>
  words.slice(1).some((word) => verbs.includes(word));
const has = (words: Words, pattern: RegExp) => words.some((word) => pattern.test(word));
const same = (command: string) => ({
  better: `\`${command}\` in the same \`RUN\``,
  repair: { command: () => command },
});
const flagged = (better: string, flag: string) => ({ better: `\`${better}\``, repair: { flag } });

/** dnf, yum and those that share its commands: https://dnf.readthedocs.io/en/latest/command_ref.html */
function rpmCache(program: string): PackageCache {
  return {
    name: program,
    fetches: (words) =>
      words[0] === program &&
      verbIn(
        words,
        'install',
        'update',
        'upgrade',
        'groupinstall',
        'reinstall',
        'localinstall',
        'makecache',
      ) &&
      !has(words, /^--installroot/),
    cleans: (words) => /^(?:micro)?dnf5?$|^yum$|^tdnf$/.test(words[0] ?? '') && words.includes('clean'),
    folders: /^\/var\/cache|^\/var\/\{/,
    variables: [],
    ...same(`${program} clean all`),
  };
}

/** Where their own pages say that downloads are kept, and how they are not. */
const caches: readonly PackageCache[] = [
  {
    name: 'pip',
    // https://pip.pypa.io/en/stable/topics/caching/
    fetches: (words) =>
      isPipInstall(words) &&
      !has(words, /^--(?:no-cache|cache-dir|no-index)/) &&
      !has(words, /\.whl$|^\/wheels/),
    cleans: (words) => words.includes('cache') && (words.includes('purge') || words.includes('remove')),
    folders: /\.cache|pip/,
    variables: ['PIP_NO_CACHE_DIR', 'PIP_CACHE_DIR'],
    ...flagged('pip install --no-cache-dir', '--no-cache-dir'),
  },
  {
    name: 'uv',
    // https://docs.astral.sh/uv/guides/integration/docker/#caching
    fetches: ([program, ...rest]) =>
      program === 'uv' &&
      (rest[0] === 'sync' ||
        (['pip', 'tool'].includes(rest[0] ?? '') && ['install', 'sync'].includes(rest[1] ?? ''))) &&
      !has(rest, /^(?:-n|--no-cache(?:-dir)?|--cache-dir.*|--offline)$/),
    cleans: ([program, ...rest]) => program === 'uv' && rest[0] === 'cache',
    folders: /\.cache|\/uv/,
    variables: ['UV_NO_CACHE', 'UV_CACHE_DIR'],
    ...flagged('uv … --no-cache', '--no-cache'),
  },
  {
    name: 'poetry',
    // https://python-poetry.org/docs/cli/#global-options
    fetches: (words) =>
      words[0] === 'poetry' && verbIn(words, 'install', 'add', 'update') && !words.includes('--no-cache'),
    cleans: (words) => words[0] === 'poetry' && words.includes('cache'),
    folders: /cache|pypoetry/i,
    variables: ['POETRY_NO_CACHE'],
    ...flagged('poetry … --no-cache', '--no-cache'),
  },
  {
    name: 'pipenv',
    fetches: ([program, verb]) => program === 'pipenv' && (verb === 'install' || verb === 'sync'),
    cleans: (words) => words[0] === 'pipenv' && words.includes('--clear'),
    folders: /cache|pipenv/,
    variables: ['PIP_NO_CACHE_DIR', 'PIPENV_CACHE_DIR'],
    ...same('rm -rf ~/.cache'),
  },
  {
    name: 'npm',
    // https://docs.npmjs.com/cli/v11/commands/npm-cache
    fetches: (words) =>
      words[0] === 'npm' &&
      ['ci', 'install', 'i', 'add', 'clean-install'].includes(verbOf(words)) &&
      !has(words, /^--(?:cache|offline|dry-run|package-lock-only)\b/),
    cleans: ([program, verb, what = '']) =>
      program === 'npm' && verb === 'cache' && /^(?:clean|clear|rm)$/.test(what),
    folders: /\.npm|_cacache/,
    variables: ['npm_config_cache', 'NPM_CONFIG_CACHE'],
    ...same('npm cache clean --force'),
  },
  {
    name: 'yarn',
    // https://classic.yarnpkg.com/en/docs/cli/cache; later versions keep their cache for the program itself.
    fetches: (words) =>
      words[0] === 'yarn' &&
      ['', 'install', 'add', 'global'].includes(verbOf(words)) &&
      !has(words, /^--(?:immutable|offline|cache-folder|inline-builds)|^(?:bin|dir|list)$/),
    cleans: (words) => words[0] === 'yarn' && words.includes('cache') && words.includes('clean'),
    folders: /cache|yarn/,
    variables: ['YARN_CACHE_FOLDER'],
    others: /\.yarn|corepack|yarn set version/,
    ...same('yarn cache clean'),
  },
  {
    name: 'composer',
    // https://getcomposer.org/doc/03-cli.md#clear-cache-clearcache-cc
    fetches: (words) =>
      /^composer(?:\.phar)?$/.test(words[0] ?? '') &&
      ['install', 'i', 'update', 'require', 'create-project', 'global'].includes(verbOf(words)) &&
      !words.includes('--no-cache') &&
      !words.includes('config'),
    cleans: (words) => /^composer/.test(words[0] ?? '') && has(words, /^(?:clear-?cache|cc)$/),
    folders: /composer|cache|^\/tmp/,
    variables: ['COMPOSER_CACHE_DIR', 'COMPOSER_NO_CACHE'],
    ...flagged('composer … --no-cache', '--no-cache'),
  },
  {
    name: 'gem',
    // https://guides.rubygems.org/command-reference/#gem-environment
    fetches: ([program, verb]) => program === 'gem' && (verb === 'install' || verb === 'i'),
    cleans: () => false,
    folders: /cache|\.gem\b|gemdir/,
    variables: [],
    ...same('rm -rf "$(gem env gemdir)"/cache/*'),
  },
  {
    name: 'conda',
    // https://docs.conda.io/projects/conda/en/stable/commands/clean.html
    fetches: ([program, ...rest]) =>
      /^(?:micro)?mamba$|^conda$/.test(program ?? '') &&
      has(rest, /^(?:install|create|update)$/) &&
      !has(rest, /^(?:config|--dry-run|--offline)$/),
    cleans: ([program, ...rest]) => /^(?:micro)?mamba$|^conda$/.test(program ?? '') && rest.includes('clean'),
    folders: /\/pkgs/,
    variables: ['CONDA_PKGS_DIRS'],
    ...same('conda clean --all --yes'),
    repair: { command: (program) => `${program} clean --all --yes` },
  },
  ...['dnf', 'microdnf', 'yum', 'tdnf'].map(rpmCache),
  {
    name: 'zypper',
    // https://en.opensuse.org/SDB:Zypper_manual
    fetches: (words) =>
      words[0] === 'zypper' &&
      verbIn(words, 'install', 'in', 'update', 'up', 'dup', 'dist-upgrade', 'patch', 'refresh', 'ref'),
    cleans: ([program, ...rest]) => program === 'zypper' && has(rest, /^(?:clean|cc)$/),
    folders: /^\/var\/cache/,
    variables: [],
    ...same('zypper clean --all'),
  },
  {
    name: 'pacman',
    // https://man.archlinux.org/man/pacman.8
    fetches: ([program, ...rest]) =>
      program === 'pacman' && has(rest, /^-S[yuw]*$|^--sync$/) && !has(rest, /^-Sc/),
    cleans: ([program, ...rest]) =>
      program === 'paccache' || (program === 'pacman' && has(rest, /^-Sc|^--clean$/)),
    folders: /^\/var\/cache/,
    variables: [],
    ...same('pacman -Scc --noconfirm'),
  },
];

const installVerbs = new Set([
  'install',
  'i',
  'add',
  'sync',
  'update',
  'require',
  'create-project',
  'global',
]);

/** What one `RUN` downloads and keeps: one answer for each manager, with its first command. */
export function keptCaches(run: RunCommands, stage: Stage): readonly KeptCache[] {
  const { calls, commands } = run;
  return caches.flatMap((cache) => {
    const command = commands[calls.findIndex(cache.fetches)];
    if (command === undefined || isSwitchedOff(cache, run, stage) || isCleaned(cache, run, command))
      return [];
    return [{ cache, command, repair: repairOf(cache, run) }];
  });
}

/** A flag for each command that fetches, or what empties the cache behind the last one. */
function repairOf({ repair, fetches }: PackageCache, run: RunCommands): readonly Change[] | undefined {
  const fetching = run.commands.filter((_, index) => fetches(run.calls[index] ?? []));
  if ('flag' in repair)
    return changesOrNone(
      fetching.map(({ words }) =>
        flagBehind(
          words.find(({ text }) => installVerbs.has(text)),
          repair.flag,
        ),
      ),
    );
  const last = fetching.at(-1);
  return last && changesOrNone([commandBehind(run, last, repair.command(callOf(last)[0] ?? ''))]);
}

/** Clauses that say what would not keep the downloads. */
export function keptDownloads(runs: readonly RunCommands[], stage: Stage): readonly string[] {
  const kept = new Set(runs.flatMap((run) => keptCaches(run, stage).map(({ cache }) => cache.better)));
  return Array.from(kept, (better) => `${better} would not keep the downloads`);
}

function isCleaned({ cleans, folders }: PackageCache, run: RunCommands, command: RunCommand): boolean {
  return (
    run.mounted.some((folder) => folders.test(folder)) ||
    hasAfter(
      run,
      command,
      (words) => cleans(words) || removes(words, folders) || /clean/.test(words[0] ?? ''),
    )
  );
}

/** Also `rm -rf /root/.[acpw]*`, and all of a home directory. */
function removes([program, ...rest]: Words, folders: RegExp): boolean {
  if (program !== 'rm' && program !== 'find' && program !== 'trap') return false;
  return rest.some(
    (word) => folders.test(word) || /^(?:\/root|~|\$HOME|\$\{HOME\})(?:\/|\/\*|\/\.\S*\*)?$/.test(word),
  );
}

function isSwitchedOff({ variables, others }: PackageCache, run: RunCommands, stage: Stage): boolean {
  if (others !== undefined && stage.instructions.some(({ node }) => others.test(node.argumentText)))
    return true;
  const isSet = (name: string) =>
    stage.environment.has(name) || run.commands.some(({ environment }) => environment.has(name));
  return (
    variables.some(isSet) ||
    stage.instructions.some(
      ({ node, assignments }) =>
        node.keyword === 'ARG' && assignments.some(({ name }) => variables.includes(name)),
    )
  );
}

/** `pip`, `pip3`, `pip3.11` and `python -m pip`. */
export function isPipInstall([program = '', ...rest]: Words): boolean {
  const own = /^python[\d.]*$/.test(program) && rest[0] === '-m' && rest[1] === 'pip' ? rest.slice(2) : rest;
  return (/^pip[\d.]*$/.test(program) || own !== rest) && verbOf(['pip', ...own]) === 'install';
}

/** The first word behind the program that is no option. */
export function verbOf([, ...rest]: Words): string {
  return rest.find((word) => !word.startsWith('-')) ?? '';
}
