import type { Finding } from '../rule/finding.ts';
import { byFile } from './by-file.ts';
import { placeOf } from './place.ts';
import type { Report } from './report.ts';
import { xmlAttributes, xmlText } from './xml.ts';

/**
 * JUnit's XML as CI servers read it: a suite for each file, a failed test for each finding. A test is named after the
 * rule and the resource, so that it is recognised when lines move; of two tests of one name GitLab shows one. Where
 * nothing is found there is one test that passes, since Jenkins takes a report without tests for a mistake.
 *
 * The schema of Jenkins' xUnit plugin, and for a test the place that GitLab and others link to, `file` and `line`.
 * Sources: https://github.com/jenkinsci/xunit-plugin, junit-10.xsd;
 * https://docs.gitlab.com/ci/testing/unit_test_reports/
 */
export function junitReport({ findings }: Report): string {
  const suites = [...byFile(findings)].map(([path, found]) => suite(path, found));
  const total = { tests: Math.max(1, findings.length), failures: findings.length, errors: 0 };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${xmlAttributes({ name: 'infra-lint', ...total })}>`,
    ...(suites.length === 0 ? [passed] : suites),
    '</testsuites>',
    '',
  ].join('\n');
}

const passed = [
  '  <testsuite name="infra-lint" tests="1" failures="0" errors="0" skipped="0">',
  '    <testcase name="no findings" classname="infra-lint"/>',
  '  </testsuite>',
].join('\n');

function suite(path: string, findings: readonly Finding[]): string {
  const counts = { tests: findings.length, failures: findings.length, errors: 0, skipped: 0 };
  const nameOf = testNames();
  return [
    `  <testsuite${xmlAttributes({ name: path, ...counts })}>`,
    ...findings.map((finding) => testCase(finding, nameOf(finding))),
    '  </testsuite>',
  ].join('\n');
}

/** Names within one suite, each given once. */
function testNames(): (finding: Finding) => string {
  const seen = new Map<string, number>();
  return ({ rule, resource }) => {
    const name = resource === '' ? rule : `${rule}: ${resource}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  };
}

function testCase({ severity, message, remedy, span }: Finding, name: string): string {
  const { path, line, column } = placeOf(span);
  return [
    `    <testcase${xmlAttributes({ name, classname: path, file: path, line })}>`,
    `      <failure${xmlAttributes({ type: severity, message })}>`,
    `${xmlText(`at ${path}:${line}:${column}`)}`,
    `${xmlText(`${severity}: ${message}`)}`,
    `${xmlText(`help: ${remedy}`)}`,
    '      </failure>',
    '    </testcase>',
  ].join('\n');
}
