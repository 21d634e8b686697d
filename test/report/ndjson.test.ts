import { expect, test } from 'vitest';
import { jsonReport } from '../../src/report/json.ts';
import { ndjsonReport } from '../../src/report/ndjson.ts';
import { nothingFound, report } from './example.ts';

test('is a line of JSON for each finding, with what the JSON report says of it', () => {
  const lines = ndjsonReport(report).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(jsonReport(report)).findings);
});

test('is empty where nothing is found', () => {
  expect(ndjsonReport(nothingFound)).toBe('');
});
