import { describe, expect, it } from 'vitest';
import { quantityOf } from '../../../src/adapt/kubernetes/quantity.ts';

describe('a quantity', () => {
  it.each([
    ['1', 1],
    ['250m', 0.25],
    ['0.5', 0.5],
    ['.5', 0.5],
    ['64Mi', 67_108_864],
    ['1.5Gi', 1_610_612_736],
    ['2k', 2000],
    ['1e3', 1000],
    ['1E', 1e18],
    ['100n', 1e-7],
  ])('%s is a number', (text, number) => {
    expect(quantityOf(text)).toBeCloseTo(number, 12);
  });

  it.each(['', 'Mi', '1 Gi', '1GB', '1KiB', 'a lot', '1..2', '{{ cpu }}'])('"%s" is none', (text) => {
    expect(quantityOf(text)).toBeUndefined();
  });
});
