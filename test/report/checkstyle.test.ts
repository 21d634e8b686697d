import { expect, test } from 'vitest';
import { checkstyleReport } from '../../src/report/checkstyle.ts';
import { nothingFound, report } from './example.ts';
import { readXml } from './read-xml.ts';

test('has the errors of each file', () => {
  const { name, children } = readXml(checkstyleReport(report));
  expect(name).toBe('checkstyle');
  expect(children.map(({ attributes }) => attributes.name)).toEqual(['compose.yaml', 'modules/db/main.tf']);
  expect(children[0]?.children[0]?.attributes).toEqual({
    line: '3',
    column: '11',
    severity: 'warning',
    message: 'The service `cache` is not started again. Set `restart: unless-stopped`.',
    source: 'infra-lint.no-restart',
  });
});

test('is there where nothing is found', () => {
  expect(readXml(checkstyleReport(nothingFound)).children).toEqual([]);
});
