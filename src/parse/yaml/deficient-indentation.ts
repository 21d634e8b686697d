import { moveEvents } from './move-events.ts';
import { type EventsOrFailure, type Failure, readEvents } from './read-events.ts';

/** Characters that the repairs of one file may have parsed, all together. */
const MAX_REREAD = 12_000_000;
/** What a repair costs beyond its characters: the parser throws, and makes a picture of the place. */
const REREAD_COST = 2_000;

const REASON = 'deficient indentation';

/** What the repairs of a file may still parse. */
export interface RereadBudget {
  left: number;
}

export function newRereadBudget(): RereadBudget {
  return { left: MAX_REREAD };
}

/** A document with extra spaces before some of its lines. */
interface Padded {
  readonly text: string;
  /** The offsets, in the document, of the lines that have them. */
  readonly starts: readonly number[];
  readonly pad: number;
}

/** Lines from the one that starts at `from` to the one that starts at `to`, which is not among them. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads a document that was rejected because a line of a flow collection or a quoted scalar is indented no deeper than
 * the key that holds it, or has a tab. The specification asks for that, but libyaml and the parsers in Go made from it
 * do not, and they are the ones that deploy the document. Within these two constructs indentation and tabs mean nothing,
 * so a copy in which such lines are indented further has the same events; they are given the document's own offsets.
 * Source: https://yaml.org/spec/1.2.2/#rule-s-flow-line-prefix
 */
export function readDeficientlyIndented(
  document: string,
  rejected: Failure,
  budget: RereadBudget,
): EventsOrFailure {
  const pad = widestLead(document) + 1;
  const stretches: Stretch[] = [];
  let base = document;
  let failure = rejected;
  let padded = -1;
  for (;;) {
    const from = startOfLine(base, failure.position);
    let attempt: EventsOrFailure | undefined;
    if (base.slice(from, failure.position).trim() === '') {
      // It was not the indentation, then.
      if (from <= padded) return { events: undefined, failure };
      padded = from;
      const to = endOfConstruct(base, stretches, from, pad, budget);
      if (to !== undefined) stretches.push({ from, to });
      attempt = to === undefined ? undefined : readPadded(base, stretches, pad, budget);
    } else {
      const untabbed = withoutTabs(base, from);
      attempt = untabbed === base ? undefined : readPadded(untabbed, stretches, pad, budget);
      base = untabbed;
    }
    if (attempt === undefined) return { events: undefined, failure };
    if (attempt.events !== undefined || !isDeficientIndentation(attempt.failure)) return attempt;
    failure = attempt.failure;
  }
}

export function isDeficientIndentation(failure: Failure): boolean {
  return failure.reason === REASON;
}

/**
 * Where the construct ends that the line at `from` belongs to. With all that follows indented further, the parser stops
 * at the first line behind it. Undefined where nothing is won.
 */
function endOfConstruct(
  document: string,
  stretches: readonly Stretch[],
  from: number,
  pad: number,
  budget: RereadBudget,
): number | undefined {
  const open = readPadded(document, [...stretches, { from, to: document.length + 1 }], pad, budget);
  if (open === undefined) return undefined;
  if (open.events !== undefined) return document.length + 1;
  // The stop may also be an error within the construct: then the lines before it are tried, to tell it from this one.
  const to = startOfLine(document, open.failure.position);
  return to > from ? to : nextLine(document, from);
}

/** Undefined if it would be too much to read. */
function readPadded(
  document: string,
  stretches: readonly Stretch[],
  pad: number,
  budget: RereadBudget,
): EventsOrFailure | undefined {
  const starts = stretches.flatMap((stretch) => lineStarts(document, stretch));
  budget.left -= REREAD_COST + document.length + starts.length * pad;
  if (budget.left < 0) return undefined;
  const padded = { text: withPadding(document, starts, ' '.repeat(pad)), starts, pad };
  const read = readEvents(padded.text);
  if (read.events === undefined) {
    const { reason, position } = read.failure;
    return { events: undefined, failure: { reason, position: originalOffset(padded, position) } };
  }
  moveEvents(read.events, (offset) => originalOffset(padded, offset));
  return read;
}

function withPadding(document: string, starts: readonly number[], spaces: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const start of starts) {
    parts.push(document.slice(from, start), spaces);
    from = start;
  }
  return parts.join('') + document.slice(from);
}

/** The place in the document of an offset in its padded copy. */
function originalOffset({ starts, pad }: Padded, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) + middle * pad <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? offset : Math.max(starts[low - 1] ?? 0, offset - low * pad);
}

function lineStarts(document: string, { from, to }: Stretch): number[] {
  const starts: number[] = [];
  for (let start = from; start < to && start <= document.length; start = nextLine(document, start)) {
    starts.push(start);
  }
  return starts;
}

function nextLine(document: string, position: number): number {
  const lineBreak = /\r\n?|\n/g;
  lineBreak.lastIndex = position;
  return lineBreak.exec(document) === null ? document.length + 1 : lineBreak.lastIndex;
}

function startOfLine(document: string, position: number): number {
  if (position === 0) return 0;
  return Math.max(document.lastIndexOf('\n', position - 1), document.lastIndexOf('\r', position - 1)) + 1;
}

/** Collections start behind nothing but spaces and indicators, so no line has to be indented further than this. */
function widestLead(document: string): number {
  let widest = 0;
  for (const [lead] of document.matchAll(/^[ ?:-]+/gm)) widest = Math.max(widest, lead.length);
  return widest;
}

/** The document with a space for every tab of one line: a flow collection stands on it, so tabs are white space. */
function withoutTabs(document: string, from: number): string {
  const to = nextLine(document, from);
  return document.slice(0, from) + document.slice(from, to).replaceAll('\t', ' ') + document.slice(to);
}
