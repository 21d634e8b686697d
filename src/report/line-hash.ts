/**
 * GitHub's `primaryLocationLineHash`: for every line a rolling hash of the 100 characters from its first one on,
 * white space left out, and how often that hash has come in the file. Two uploads recognise an alert by it.
 * Source: https://github.com/github/codeql-action/blob/main/src/fingerprints.ts
 */
export function lineHashes(text: string): ReadonlyMap<number, string> {
  const hashes = new Map<number, string>();
  const occurrences = new Map<string, number>();
  const window = new Uint16Array(blockSize);
  const lineAtSlot = new Int32Array(blockSize).fill(noLine);
  let slot = 0;
  let high = 0;
  let low = 0;

  const emit = () => {
    const hash = hexOf(high, low);
    const count = (occurrences.get(hash) ?? 0) + 1;
    occurrences.set(hash, count);
    hashes.set(lineAtSlot[slot] ?? noLine, `${hash}:${count}`);
    lineAtSlot[slot] = noLine;
  };
  // hash = 37 · hash + entering − 37¹⁰⁰ · leaving, modulo 2⁶⁴, in two halves that numbers hold exactly.
  const roll = (entering: number) => {
    const leaving = window[slot] ?? 0;
    window[slot] = entering;
    const lowSum = low * 37 + entering - power.low * leaving;
    const highSum = Math.imul(high, 37) + Math.floor(lowSum / 2 ** 32) - Math.imul(power.high, leaving);
    low = lowSum >>> 0;
    high = highSum >>> 0;
    slot = (slot + 1) % blockSize;
  };

  let line = 0;
  let atLineStart = true;
  let afterReturn = false;
  for (let index = 0; index <= text.length; index++) {
    let code = index === text.length ? endOfFile : text.charCodeAt(index);
    if (code === space || code === tab || (afterReturn && code === lineFeed)) {
      afterReturn = false;
      continue;
    }
    afterReturn = code === carriageReturn;
    if (afterReturn) code = lineFeed;
    if (lineAtSlot[slot] !== noLine) emit();
    if (atLineStart) {
      line++;
      lineAtSlot[slot] = line;
    }
    atLineStart = code === lineFeed;
    roll(code);
  }
  for (let rest = 0; rest < blockSize; rest++) {
    if (lineAtSlot[slot] !== noLine) emit();
    roll(0);
  }
  return hashes;
}

const blockSize = 100;
const noLine = -1;
const endOfFile = 65535;
const [tab, lineFeed, carriageReturn, space] = [9, 10, 13, 32];

/** 37¹⁰⁰ modulo 2⁶⁴. */
const power = (() => {
  let high = 0;
  let low = 1;
  for (let step = 0; step < blockSize; step++) {
    const product = low * 37;
    high = (Math.imul(high, 37) + Math.floor(product / 2 ** 32)) >>> 0;
    low = product >>> 0;
  }
  return { high, low };
})();

function hexOf(high: number, low: number): string {
  return high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, '0');
}
