import {
  type EvaluatedDockerfile,
  lineageOf,
  type Stage,
  type StageInstruction,
  stagesNeededBy,
} from '../../evaluate/dockerfile/stages.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import type { BuildContext } from './build-context.ts';
import { contextLeaks } from './context-leaks.ts';
import { imageUser } from './image-user.ts';
import { keptPackages } from './kept-packages.ts';
import { lateInstalls } from './layer-order.ts';
import { buildLeftovers } from './leftover-tools.ts';
import { hasKnownDirectory } from './published-images.ts';
import { readRun } from './run-commands.ts';
import { pipesIntoShell, usesSudo } from './shell-habits.ts';

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
  const runs = own.filter(({ node }) => node.keyword === 'RUN').map(readRun);
  return {
    unprivileged: isShipped ? [imageUser(lineage)] : [],
    leanStage: isShipped ? buildLeftovers(lineage, runs) : [],
    layerOrder: needed.flatMap(({ instructions }) => lateInstalls(instructions)),
    cleanPackages: isShipped ? keptPackages(runs, stage) : [],
    ignoreFile: contextLeaks(dockerfile, stage, context),
    plainCopy: all.filter(addsPlainFile).map(added),
    execForm: shellForms(lineage),
    workingDirectory: relativeCopies(lineage),
    noSudo: own.filter(({ node }) => node.keyword === 'RUN' && usesSudo(node)).map(sudo),
    checkedDownload: all.filter(({ node }) => node.keyword === 'RUN' && pipesIntoShell(node)).map(piped),
    currentInstructions: all.filter(({ node }) => node.keyword === 'MAINTAINER').map(outdated),
  };
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

/** The last `ENTRYPOINT` and the last `CMD` hold; `exec` hands the process over. */
function shellForms(lineage: readonly Stage[]): readonly Attribute<boolean>[] {
  return ['ENTRYPOINT', 'CMD'].flatMap((keyword) => {
    const instruction = lineage
      .flatMap(({ instructions }) => instructions.toReversed())
      .find(({ node }) => node.keyword === keyword);
    if (instruction === undefined || instruction.node.json || instruction.node.words.length === 0) return [];
    if (/^\s*exec\s/.test(instruction.node.argumentText)) return [];
    const detail = `\`${keyword}\` is in shell form, so the program runs as a child of \`/bin/sh\``;
    return [fault(instruction, detail, `Write it as \`${keyword} ["program", "argument"]\`.`)];
  });
}

/** A relative target where nothing says what it is relative to. What a base image sets is known for some only. */
function relativeCopies(lineage: readonly Stage[]): readonly Attribute<boolean>[] {
  const root = lineage.at(-1);
  if (root === undefined || !hasKnownDirectory(root.base)) return [];
  const instructions = lineage.toReversed().flatMap(({ instructions: own }) => own);
  const first = instructions.findIndex(({ node }) => node.keyword === 'WORKDIR');
  const before = first < 0 ? instructions : instructions.slice(0, first);
  const copy = before.find(({ node }) => {
    const target = node.words.at(-1)?.text ?? '/';
    return (node.keyword === 'COPY' || node.keyword === 'ADD') && !/^["']?[/$\\]|^[A-Za-z]:/.test(target);
  });
  if (copy === undefined) return [];
  const detail = 'the target is relative, and no `WORKDIR` is set';
  return [fault(copy, detail, 'Set a `WORKDIR` before it.')];
}

function sudo(instruction: StageInstruction): Attribute<boolean> {
  return fault(instruction, 'it uses `sudo`', 'Run it before `USER`, and leave `sudo` out of the image.');
}

function piped(instruction: StageInstruction): Attribute<boolean> {
  return fault(
    instruction,
    'what is downloaded goes straight into a shell',
    'Download it, check it against a checksum that stands in the file, and run it then.',
  );
}

function outdated(instruction: StageInstruction): Attribute<boolean> {
  return fault(
    instruction,
    '`MAINTAINER` is deprecated',
    'Use `LABEL org.opencontainers.image.authors="…"`.',
  );
}
