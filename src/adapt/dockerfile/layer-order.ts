import type { RunCommand } from '../../evaluate/dockerfile/run-script.ts';
import type { StageInstruction } from '../../evaluate/dockerfile/stages.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import type { Change } from '../../model/change.ts';
import { textOf } from '../../source/span.ts';
import { isPipInstall, verbOf } from './package-caches.ts';
import { readRun } from './run-commands.ts';
import { copiesWhole } from './whole-copy.ts';

/** An install that needs no more of the sources than the lists of what to install. */
interface DependencyInstall {
  readonly name: string;
  readonly isCall: (words: readonly string[]) => boolean;
  /** The files that say what to install. */
  readonly needs: string;
  /** The same as `COPY` takes them, where that is all there is to it: what need not be there ends in `*`. */
  readonly files?: string;
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
    files: 'package.json package-lock.json*',
  },
  {
    name: 'yarn',
    isCall: (words) => isVerb(words, 'yarn', '', 'install') && !words.includes('--version'),
    needs: '`package.json` and `yarn.lock`',
    files: 'package.json yarn.lock*',
  },
  {
    name: 'pnpm',
    isCall: (words) => isVerb(words, 'pnpm', 'install', 'i') && namesNothing(words),
    needs: '`package.json` and `pnpm-lock.yaml`',
    files: 'package.json pnpm-lock.yaml*',
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
    files: 'go.mod go.sum*',
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
    files: 'pom.xml',
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
  const next = instructions[copied + 1];
  for (const instruction of instructions.slice(copied + 1)) {
    const late = installsIn(instruction).find(({ install }) => !earlier.has(install));
    if (late === undefined) continue;
    const place = { span: late.command.span, message: 'the dependencies are installed here' };
    return [
      known(false, copy.node.span, {
        detail: `everything is copied before \`${late.install.name}\` installs the dependencies`,
        remedy: `Copy ${late.install.needs} first, install, and copy the rest after it.`,
        via: [place],
        ...(instruction === next ? reordered(copy, next, late) : {}),
      }),
    ];
  }
  return [];
}

/** The two change places, where one copies all to one folder and the other does nothing but install. */
function reordered(
  { node: copy, words }: StageInstruction,
  { node: run, script }: StageInstruction,
  { install, command }: Install,
): { readonly repair?: readonly Change[] } {
  const { file } = copy.span;
  const between = file.text.slice(copy.span.end, run.span.start);
  const [source, target] = words;
  const files = filesOf(install, command);
  const isPlain = !copy.json && words.length === 2 && copy.heredocs.length === 0;
  const isAlone = script?.length === 1 && run.heredocs.length === 0 && run.flags.length === 0;
  if (!isPlain || !isAlone || files === undefined || !/^\s+$/.test(between)) return {};
  if (source?.kind !== 'string' || target?.kind !== 'string' || !/^[\w./-]+$/.test(target.value)) return {};
  const flags = copy.flags.map(({ span }) => `${textOf(span)} `).join('');
  const folder = target.value.endsWith('/') ? target.value : `${target.value}/`;
  const text = `COPY ${flags}${files} ${folder}${between}${textOf(run.span)}${between}${textOf(copy.span)}`;
  return { repair: [{ kind: 'replace', span: { file, start: copy.span.start, end: run.span.end }, text }] };
}

/** Of pip only the file that the command names, which may name no others. */
function filesOf({ name, files }: DependencyInstall, { words }: RunCommand): string | undefined {
  if (name !== 'pip') return files;
  const texts = words.map(({ text }) => text);
  const lists = texts.filter((_, index) => /^(?:-r|--requirement)$/.test(texts[index - 1] ?? ''));
  const [list] = lists;
  const isLocal = texts.some((text) => /^(?:\.|\.\/.*|-e|--editable|-c|--constraint.*)$/.test(text));
  return lists.length === 1 && list !== undefined && /^[\w-]+\.txt$/.test(list) && !isLocal
    ? list
    : undefined;
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
