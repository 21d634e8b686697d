import {
  type EvaluatedDockerfile,
  lineageOf,
  type Stage,
  type StageInstruction,
  stagesNeededBy,
} from '../../evaluate/dockerfile/stages.ts';
import { type Attribute, explained, known } from '../../model/attribute.ts';
import type { Change } from '../../model/change.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import { type Span, textOf } from '../../source/span.ts';
import { instructionBeforeStart } from './added-instruction.ts';
import { authorsLabel } from './authors-label.ts';
import type { BuildContext } from './build-context.ts';
import { contextLeaks } from './context-leaks.ts';
import { shellForms } from './exec-form.ts';
import { imageUser } from './image-user.ts';
import { keptPackages } from './kept-packages.ts';
import { lateInstalls } from './layer-order.ts';
import { buildLeftovers } from './leftover-tools.ts';
import { ordinaryUserOf } from './ordinary-user.ts';
import { type RunCommands, readRun } from './run-commands.ts';
import { unreadDownloads } from './shell-habits.ts';
import { usesOfSudo } from './sudo.ts';
import { relativePaths } from './working-directory.ts';

/**
 * What ought to hold of the image of a stage. Sources: https://docs.docker.com/build/building/best-practices/
 *
 * @param isShipped whether it is what runs in the end, not a stage to work in
 */
export function stageSafeguards(
  dockerfile: EvaluatedDockerfile,
  stage: Stage,
  context: BuildContext,
  isShipped: boolean,
): Safeguards {
  const lineage = lineageOf(dockerfile, stage);
  const own = lineage.toReversed().flatMap(({ instructions }) => instructions);
  const needed = [...stagesNeededBy(dockerfile, stage)].sort((a, b) => a.index - b.index);
  const all = needed.flatMap(({ instructions }) => instructions);
  const runs = own.filter(isRun).map(readRun);
  return {
    unprivileged: isShipped ? [repairedUser(dockerfile, lineage, runs)] : [],
    leanStage: isShipped ? buildLeftovers(lineage, runs) : [],
    layerOrder: needed.flatMap(({ instructions }) => lateInstalls(instructions)),
    cleanPackages: isShipped ? keptPackages(runs, lineage, allRunsOf(dockerfile)) : [],
    ignoreFile: contextLeaks(dockerfile, stage, context),
    plainCopy: all.filter(addsPlainFile).map(added),
    execForm: shellForms(lineage),
    workingDirectory: relativePaths(lineage),
    noSudo: usesOfSudo(lineage),
    checkedDownload: all.filter(isRun).map(readRun).flatMap(unreadDownloads).map(piped),
    currentInstructions: all.filter(({ node }) => node.keyword === 'MAINTAINER').map(outdated),
  };
}

/** Where nobody says `USER`, and no other stage goes on from this one, the ordinary user of the image can be named. */
function repairedUser(
  { stages }: EvaluatedDockerfile,
  lineage: readonly Stage[],
  runs: readonly RunCommands[],
): Attribute<boolean> {
  const user = imageUser(lineage);
  const [stage] = lineage;
  const isBase = stages.some(({ base }) => base.kind === 'stage' && base.index === stage?.index);
  const name = ordinaryUserOf(lineage, runs);
  if (user.state !== 'absent' || stage === undefined || isBase || name === undefined) return user;
  const change = instructionBeforeStart(stage, `USER ${name}`);
  return change === undefined ? user : explained(user, { repair: [change] });
}

function allRunsOf({ stages }: EvaluatedDockerfile): readonly RunCommands[] {
  return stages.flatMap(({ instructions }) => instructions.filter(isRun).map(readRun));
}

function isRun({ node }: StageInstruction): boolean {
  return node.keyword === 'RUN';
}

function fault(
  { node }: StageInstruction,
  detail: string,
  remedy: string,
  repair?: readonly Change[],
): Attribute<boolean> {
  return known(false, node.span, { detail, remedy, ...(repair === undefined ? {} : { repair }) });
}

/** Archives, addresses and repositories are what `ADD` is for. */
function addsPlainFile({ node }: StageInstruction): boolean {
  if (node.keyword !== 'ADD') return false;
  const sources = node.words.slice(0, -1).map(({ text }) => text);
  return (
    sources.length > 0 &&
    sources.every((source) => !/^(?:https?|git|ssh):|^git@|\.git(?:#|$)/i.test(source) && !isArchive(source))
  );
}

function isArchive(source: string): boolean {
  return /\.(?:tar|tgz|tbz2?|txz|tzst|tar\.\w+)$|[$*]/i.test(source);
}

function added(instruction: StageInstruction): Attribute<boolean> {
  const { keywordSpan: span, flags, words } = instruction.node;
  // A compressed archive may go by another name, and some options are of `ADD` alone.
  const isSure =
    flags.every(({ name }) => copyFlags.has(name)) &&
    words.slice(0, -1).every(({ text }) => !/\.(?:gz|bz2|xz|zst|lzma)$/i.test(text));
  const text = textOf(span) === 'add' ? 'copy' : 'COPY';
  return fault(
    instruction,
    '`ADD` also unpacks archives and fetches addresses',
    'Use `COPY`.',
    isSure ? [{ kind: 'replace', span, text }] : undefined,
  );
}

/** What both take: https://docs.docker.com/reference/dockerfile/#copy */
const copyFlags = new Set(['chown', 'chmod', 'link', 'exclude']);

function piped(span: Span): Attribute<boolean> {
  return known(false, span, {
    detail: 'what is downloaded goes straight into a shell',
    remedy: 'Download it, check it against a checksum that stands in the file, and run it then.',
  });
}

function outdated(instruction: StageInstruction): Attribute<boolean> {
  const { node } = instruction;
  const label = authorsLabel(node.argumentText);
  return fault(
    instruction,
    '`MAINTAINER` is deprecated',
    'Use `LABEL org.opencontainers.image.authors="…"`.',
    label === undefined ? undefined : [{ kind: 'replace', span: node.span, text: label }],
  );
}
