import type { RunCommand } from '../../evaluate/dockerfile/run-script.ts';
import type { Stage } from '../../evaluate/dockerfile/stages.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import { aptLayerOf } from './apt.ts';
import { findBaseImage } from './base-images.ts';
import { readImageReference } from './image-reference.ts';
import type { RunCommands } from './run-commands.ts';

const remedy = 'Build in a stage of its own, and copy what it makes into a final stage with `COPY --from`.';

/** Packages that a program needs to be built and not to run. */
const compilers =
  /^(?:build-essential|build-base|gcc|g\+\+|clang|make|cmake|automake|autoconf|golang(?:-go)?|go|rustc|cargo|default-jdk(?:-headless)?|openjdk-?\d+(?:-jdk(?:-headless)?)?|maven|gradle|(?:musl|python3|linux-libc)-dev)$/;

/** Commands that make the program, with what their toolchain is called. */
const builds: readonly { readonly name: string; readonly isBuild: (words: readonly string[]) => boolean }[] =
  [
    {
      name: 'go build',
      isBuild: ([program, verb]) => program === 'go' && (verb === 'build' || verb === 'install'),
    },
    {
      name: 'cargo build',
      isBuild: ([program, verb]) => program === 'cargo' && (verb === 'build' || verb === 'install'),
    },
    {
      name: 'mvn',
      isBuild: ([program, ...rest]) =>
        /^mvnw?$/.test(program ?? '') && rest.some((word) => /^(?:package|install|verify)$/.test(word)),
    },
    {
      name: 'gradle',
      isBuild: ([program, ...rest]) =>
        /^gradlew?$/.test(program ?? '') &&
        rest.some((word) => /^(?:\w*[jJ]ar|build|assemble|installDist)$/.test(word)),
    },
    {
      name: 'dotnet publish',
      isBuild: ([program, verb]) => program === 'dotnet' && (verb === 'publish' || verb === 'build'),
    },
    {
      name: 'npm run build',
      isBuild: ([program, ...rest]) =>
        ['npm', 'yarn', 'pnpm'].includes(program ?? '') &&
        rest.some((word) => /^build(?::|$)/.test(word)) &&
        !rest.includes('cache'),
    },
  ];

/** At most one answer: where compilers, or what a build needs, stay in the image that runs. */
export function buildLeftovers(
  lineage: readonly Stage[],
  runs: readonly RunCommands[],
): readonly Attribute<boolean>[] {
  for (const run of runs) {
    const build = builds.find(({ isBuild }) => run.calls.some(isBuild));
    if (build !== undefined && isToolchain(lineage, build.name)) {
      const command = run.commands[run.calls.findIndex(build.isBuild)];
      return [
        left(run, command, `\`${build.name}\` runs in the stage that is shipped, with all that it needs`),
      ];
    }
    const [tool] = compilersIn(run);
    if (tool !== undefined) {
      const command = run.commands.find(({ words }) => words.some(({ text }) => text.startsWith(tool)));
      return [left(run, command, `\`${tool}\` is installed in the stage that is shipped`)];
    }
  }
  return [];
}

function left(run: RunCommands, command: RunCommand | undefined, detail: string): Attribute<boolean> {
  return known(false, command?.span ?? run.instruction.node.span, { detail, remedy });
}

/** Interpreted programs are built with tools that run them as well; only what compiles leaves its compiler. */
function isToolchain(lineage: readonly Stage[], build: string): boolean {
  const base = lineage.at(-1)?.base;
  if (base?.kind !== 'image' || base.reference.kind !== 'string') return false;
  if (build === 'npm run build') return readImageReference(base.reference.value).repository === 'node';
  const image = findBaseImage(base.reference.value);
  return image.state === 'known' && image.toolchain;
}

/** Of apt and apk, without what the same `RUN` removes again. */
function compilersIn(run: RunCommands): readonly string[] {
  const fromApk = run.calls
    .filter(
      (words) =>
        words[0] === 'apk' && words.includes('add') && !words.some((word) => /^(?:-t|--virtual)/.test(word)),
    )
    .flatMap((words) => words.slice(words.indexOf('add') + 1).filter((word) => !word.startsWith('-')));
  const removed = new Set(run.calls.filter((words) => words[0] === 'apk' && words.includes('del')).flat());
  const all = [...aptLayerOf(run).packages, ...fromApk.map((name) => name.split(/[=<>~]/, 1)[0] ?? '')];
  return all.filter((name) => compilers.test(name) && !removed.has(name));
}
