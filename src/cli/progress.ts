import type { Output } from './streams.ts';

/** A run that is over within this many milliseconds says nothing of its progress. */
const patience = 1000;
const clearLine = '\r\u001b[2K';

export interface Progress {
  /** Told at the start of each stage; shown only in a terminal, and only when the run takes long. */
  readonly show: (message: string) => void;
  readonly end: () => void;
}

/** @param start when the run began, on the clock of `performance.now()` */
export function progressTo(stderr: Output, start: number): Progress {
  let isShown = false;
  return {
    show: (message) => {
      if (stderr.isTTY !== true || performance.now() - start < patience) return;
      stderr.write(`${clearLine}${message} …`);
      isShown = true;
    },
    end: () => {
      if (isShown) stderr.write(clearLine);
      isShown = false;
    },
  };
}
