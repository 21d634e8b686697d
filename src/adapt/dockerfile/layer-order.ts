import type { RunCommand } from '../../evaluate/dockerfile/run-script.ts';
import type { StageInstruction } from '../../evaluate/dockerfile/stages.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import { isPipInstall, verbOf } from './package-caches.ts';
import { readRun } from './run-commands.ts';
import { copiesWhole } from './whole-copy.ts';

/** An install that needs no more of the sources than the lists of what to install. */
interface DependencyInstall {
  readonly name: string;
  readonly isCall: (words: readonly string[]) => boolean;
  /** The files that say what to install. */
  readonly needs: string;
}

const isVerb = (words: readonly string[], program: string, ...verbs: readonly string[]) =>
  words[0] === program && verbs.includes(verbOf(words));
const namesNothing = (words: readonly string[]) => words.slice(2).every((word) => word.startsWith('-'));

const installs: readonly DependencyInstall[] = [
  {
    name: 'npm',
    isCall: (words) =>
      isVerb(words, 'npm', 'ci') || (isVerb(words, 'npm', 'install', 'i') && namesNothing(words)),
    needs: '`package.json` and `package-lock.json`',
  },
  {
    name: 'yarn',
    isCall: (words) => isVerb(words, 'yarn', '', 'install') && !words.includes('--version'),
    needs: '`package.json` and `yarn.lock`',
  },
  {
    name: 'pnpm',
    isCall: (words) => isVerb(words, 'pnpm', 'install', 'i') && namesNothing(words),
    needs: '`package.json` and `pnpm-lock.yaml`',
  },
  {
    name: 'pip',
    isCall: (words) => isPipInstall(words) && words.some((word) => /^(?:-r|--requirement)/.test(word)),
    needs: 'the requirements',
  },
  {
    name: 'uv',
    // Without this it installs the project itself as well, which takes its sources.
    isCall: (words) =>
      (isVerb(words, 'uv', 'sync') &&
        words.some((word) => /^--no-install-(?:project|workspace)$/.test(word))) ||
      (words[0] === 'uv' && words[1] === 'pip' && words.includes('-r')),
    needs: '`pyproject.toml` and `uv.lock`',
  },
  {
    name: 'pipenv',
    isCall: (words) => isVerb(words, 'pipenv', 'install', 'sync') && namesNothing(words),
    needs: '`Pipfile` and `Pipfile.lock`',
  },
  {
    name: 'poetry',
    isCall: (words) => isVerb(words, 'poetry', 'install'),
    needs: '`pyproject.toml` and `poetry.lock`',
  },
  {
    name: 'bundle',
    isCall: (words) => isVerb(words, 'bundle', 'install'),
    needs: '`Gemfile` and `Gemfile.lock`',
  },
  {
    name: 'composer',
    isCall: (words) => isVerb(words, 'composer', 'install'),
    needs: '`composer.json` and `composer.lock`',
  },
  {
    name: 'go',
    isCall: (words) => isVerb(words, 'go', 'mod') && words[2] === 'download',
    needs: '`go.mod` and `go.sum`',
  },
  {
    name: 'cargo',
    isCall: (words) => isVerb(words, 'cargo', 'fetch'),
    needs: '`Cargo.toml` and `Cargo.lock`',
  },
  {
    name: 'dotnet',
    isCall: (words) => isVerb(words, 'dotnet', 'restore'),
    needs: 'the project files',
  },
  {
    name: 'mvn',
    isCall: (words) => words[0] === 'mvn' && words.includes('dependency:go-offline'),
    needs: '`pom.xml`',
  },
];

/** An install, and the command that does it. */
interface Install {
  readonly install: DependencyInstall;
  readonly command: RunCommand;
}

/** Where the sources are copied before the dependencies are installed, so that every change installs all anew. */
export function lateInstalls(instructions: readonly StageInstruction[]): readonly Attribute<boolean>[] {
  const copied = instructions.findIndex(copiesWhole);
  const copy = instructions[copied];
  if (copy === undefined) return [];
  const earlier = new Set(
    instructions
      .slice(0, copied)
      .flatMap((instruction) => installsIn(instruction).map(({ install }) => install)),
  );
  for (const instruction of instructions.slice(copied + 1)) {
    const late = installsIn(instruction).find(({ install }) => !earlier.has(install));
    if (late === undefined) continue;
    const place = { span: late.command.span, message: 'the dependencies are installed here' };
    return [
      known(false, copy.node.span, {
        detail: `everything is copied before \`${late.install.name}\` installs the dependencies`,
        remedy: `Copy ${late.install.needs} first, install, and copy the rest after it.`,
        via: [place],
      }),
    ];
  }
  return [];
}

/** A cache that is mounted is there again in the next build. */
function installsIn(instruction: StageInstruction): readonly Install[] {
  if (instruction.node.keyword !== 'RUN') return [];
  const { calls, commands, mounted } = readRun(instruction);
  if (mounted.length > 0) return [];
  return commands.flatMap((command, index) => {
    const install = installs.find(({ isCall }) => isCall(calls[index] ?? []));
    return install === undefined ? [] : [{ install, command }];
  });
}
