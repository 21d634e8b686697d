import { describe, expect, test } from 'vitest';
import { daysOf, secondsOf } from '../../../src/adapt/google/duration.ts';

describe('a duration', () => {
  test.each([
    ['300s', 300],
    ['1.5s', 1.5],
    ['1h30m', 5400],
    ['72h0m0s', 259_200],
    ['7d', 604_800],
  ])('%s is %s seconds', (text, seconds) => {
    expect(secondsOf(text)).toBe(seconds);
  });

  test.each(['', 'soon', '5', '5 s', '-5s', '9'.repeat(60)])('%j is none', (text) => {
    expect(secondsOf(text)).toBeUndefined();
  });

  test('is told in days as well', () => {
    expect(daysOf('604800s')).toBe(7);
  });
});
