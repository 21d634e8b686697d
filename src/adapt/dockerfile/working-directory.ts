import type { Stage, StageInstruction } from '../../evaluate/dockerfile/stages.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import type { Change } from '../../model/change.ts';
import { textOf } from '../../source/span.ts';
import { hasKnownDirectory } from './published-images.ts';

/**
 * A relative path where nothing says what it is relative to: of the first `WORKDIR`, or of a copy before it. What a
 * base image sets is known for some only.
 */
export function relativePaths(lineage: readonly Stage[]): readonly Attribute<boolean>[] {
  const root = lineage.at(-1);
  if (root === undefined || !hasKnownDirectory(root.base)) return [];
  const instructions = lineage.toReversed().flatMap(({ instructions: own }) => own);
  const first = instructions.findIndex(({ node }) => node.keyword === 'WORKDIR');
  const before = first < 0 ? instructions : instructions.slice(0, first);
  const copy = before.find(copiesToRelative);
  if (copy !== undefined)
    return [fault(copy, 'the target is relative, and no `WORKDIR` is set', 'Set a `WORKDIR` before it.')];
  const directory = instructions[first];
  if (directory?.text.kind !== 'string' || isAbsolute(directory.text.value)) return [];
  return [
    fault(
      directory,
      'the first `WORKDIR` is relative',
      'Write it with a `/` at its start.',
      absolute(directory),
    ),
  ];
}

function fault(
  { node }: StageInstruction,
  detail: string,
  remedy: string,
  repair: readonly Change[] = [],
): Attribute<boolean> {
  return known(false, node.span, { detail, remedy, ...(repair.length === 0 ? {} : { repair }) });
}

/** The base image leaves its users in the root directory, so it is the same one. */
function absolute({ node: { argumentSpan: span } }: StageInstruction): readonly Change[] {
  if (span === undefined || !/^(?:\.\/)?\w[\w./-]*$/.test(textOf(span))) return [];
  return [{ kind: 'replace', span, text: `/${textOf(span).replace(/^\.\//, '')}` }];
}

function copiesToRelative({ node, words }: StageInstruction): boolean {
  if (node.keyword !== 'COPY' && node.keyword !== 'ADD') return false;
  const target = words.at(-1);
  return target?.kind === 'string' && target.value !== '' && !isAbsolute(target.value);
}

function isAbsolute(path: string): boolean {
  return /^["']?[/$\\]|^[A-Za-z]:/.test(path);
}
