import { type Budget, textCost } from '../budget.ts';

/** Characters that may belong to the one before or behind them: accents, joiners, flags, parts of Hangul syllables. */
const JOINING = /[\r\p{M}\p{Cf}\p{RI}\p{EMod}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u;

/** The segmenter takes time that grows with the square of the length, so it is given no more than this at once. */
const WINDOW = 256;

/** Made when it is first needed, which takes a while. */
let segmenter: Intl.Segmenter | undefined;

/** The characters as a reader counts them: an accent belongs to its letter. Undefined where that costs too much. */
export function charactersOf(text: string, budget: Budget): readonly string[] | undefined {
  const joins = JOINING.test(text);
  if (!budget.spend(joins ? 16 * text.length : textCost(text.length))) return undefined;
  if (!joins) return Array.from(text);
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  const characters: string[] = [];
  for (let start = 0; start < text.length; ) {
    const segments = Array.from(
      segmenter.segment(text.slice(start, start + WINDOW)),
      ({ segment }) => segment,
    );
    // The last one may go on behind the window.
    if (start + WINDOW < text.length && segments.length > 1) segments.pop();
    for (const segment of segments) {
      characters.push(segment);
      start += segment.length;
    }
  }
  return characters;
}
