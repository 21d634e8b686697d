import { expect, test } from 'vitest';
import { junitReport } from '../../src/report/junit.ts';
import { nothingFound, report } from './example.ts';
import { readXml } from './read-xml.ts';

test('is a suite for each file and a failed test for each finding', () => {
  const suites = readXml(junitReport(report));
  expect(suites).toMatchObject({
    name: 'testsuites',
    attributes: { tests: '3', failures: '3', errors: '0' },
  });
  expect(suites.children.map(({ attributes }) => attributes)).toEqual([
    { name: 'compose.yaml', tests: '1', failures: '1', errors: '0', skipped: '0' },
    { name: 'modules/db/main.tf', tests: '2', failures: '2', errors: '0', skipped: '0' },
  ]);
  expect(suites.children[1]?.children[0]).toMatchObject({
    name: 'testcase',
    attributes: {
      name: 'single-az: module.db.aws_db_instance.orders',
      classname: 'modules/db/main.tf',
      file: 'modules/db/main.tf',
      line: '3',
    },
    children: [
      {
        name: 'failure',
        attributes: { type: 'error', message: 'The RDS instance `orders` runs in one zone.' },
        text: expect.stringContaining('at modules/db/main.tf:3:3\n'),
      },
    ],
  });
});

test('tests of one suite have names of their own, which stay when lines move', () => {
  const names = readXml(junitReport(report)).children[1]?.children.map(({ attributes }) => attributes.name);
  expect(names).toEqual([
    'single-az: module.db.aws_db_instance.orders',
    'single-az: module.db.aws_db_instance.orders (2)',
  ]);
});

test('has a test that passes where nothing is found', () => {
  const [suite] = readXml(junitReport(nothingFound)).children;
  expect(suite?.attributes).toMatchObject({ tests: '1', failures: '0' });
  expect(suite?.children[0]?.children).toEqual([]);
});
