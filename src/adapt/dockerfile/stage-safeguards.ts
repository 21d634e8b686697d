import type { RunCommand } from '../../evaluate/dockerfile/run-script.ts';
import {
  type EvaluatedDockerfile,
  lineageOf,
  type Stage,
  type StageInstruction,
  stagesNeededBy,
} from '../../evaluate/dockerfile/stages.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import type { Span } from '../../source/span.ts';
import type { BuildContext } from './build-context.ts';
import { contextLeaks } from './context-leaks.ts';
import { shellForms } from './exec-form.ts';
import { imageUser } from './image-user.ts';
import { keptPackages } from './kept-packages.ts';
import { lateInstalls } from './layer-order.ts';
import { buildLeftovers } from './leftover-tools.ts';
import { readRun } from './run-commands.ts';
import { sudoCommands, unreadDownloads } from './shell-habits.ts';
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
    unprivileged: isShipped ? [imageUser(lineage)] : [],
    leanStage: isShipped ? buildLeftovers(lineage, runs) : [],
    layerOrder: needed.flatMap(({ instructions }) => lateInstalls(instructions)),
    cleanPackages: isShipped ? keptPackages(runs, lineage) : [],
    ignoreFile: contextLeaks(dockerfile, stage, context),
    plainCopy: all.filter(addsPlainFile).map(added),
    execForm: shellForms(lineage),
    workingDirectory: relativePaths(lineage),
    noSudo: runs.flatMap(sudoCommands).map(sudo),
    checkedDownload: all.filter(isRun).map(readRun).flatMap(unreadDownloads).map(piped),
    currentInstructions: all.filter(({ node }) => node.keyword === 'MAINTAINER').map(outdated),
  };
}

function isRun({ node }: StageInstruction): boolean {
  return node.keyword === 'RUN';
}

function fault({ node }: StageInstruction, detail: string, remedy: string): Attribute<boolean> {
  return known(false, node.span, { detail, remedy });
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
  return fault(instruction, '`ADD` also unpacks archives and fetches addresses', 'Use `COPY`.');
}

function sudo({ span }: RunCommand): Attribute<boolean> {
  const remedy = 'Run it before `USER`, and leave `sudo` out of the image.';
  return known(false, span, { detail: 'it uses `sudo`', remedy });
}

function piped(span: Span): Attribute<boolean> {
  return known(false, span, {
    detail: 'what is downloaded goes straight into a shell',
    remedy: 'Download it, check it against a checksum that stands in the file, and run it then.',
  });
}

function outdated(instruction: StageInstruction): Attribute<boolean> {
  return fault(
    instruction,
    '`MAINTAINER` is deprecated',
    'Use `LABEL org.opencontainers.image.authors="…"`.',
  );
}
