import { expect, test } from 'vitest';
import { progressTo } from '../../src/cli/progress.ts';

function progressOn(isTTY: boolean, sinceStart: number): string {
  let shown = '';
  const write = (text: string) => {
    shown += text;
  };
  const progress = progressTo({ isTTY, write }, performance.now() - sinceStart);
  progress.show('Judging 3 components');
  progress.end();
  return shown;
}

test('a long run in a terminal says what it does, and wipes it away', () => {
  expect(progressOn(true, 2000)).toBe('\r\u001b[2KJudging 3 components …\r\u001b[2K');
});

test('a short run, and one that is no terminal, say nothing', () => {
  expect(progressOn(true, 0)).toBe('');
  expect(progressOn(false, 2000)).toBe('');
});
