import { describe, expect, it } from 'vitest';
import { daysOfDuration } from '../../src/adapt/prometheus-retention.ts';

describe('a duration of Prometheus', () => {
  it.each([
    ['15d', 15],
    ['360h', 15],
    ['2w', 14],
    ['1y', 365],
    ['1w12h', 7.5],
  ])('%s has so many days', (text, days) => {
    expect(daysOfDuration(text)).toBeCloseTo(days, 6);
  });

  it.each(['', '15', 'd', '15 d', '1mo'])('"%s" is none', (text) => {
    expect(daysOfDuration(text)).toBeUndefined();
  });
});
