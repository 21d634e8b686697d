import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import multitool from '@microsoft/sarif-multitool';
import { lint } from '../lint/lint.ts';
import { sarifReport } from '../report/sarif.ts';

/**
 * `npm run sarif-check`: Microsoft's SARIF Multitool validates the report of every fixture project by the rules of the
 * standard and of GitHub Advanced Security. An error of any of them fails.
 */
const reports = mkdtempSync(join(tmpdir(), 'infra-lint-sarif-'));
const version: string = JSON.parse(readFileSync('package.json', 'utf8')).version;
try {
  const projects = [...below('fixtures/projects'), ...below('fixtures/rules')];
  for (const project of projects) {
    const { findings, rules } = await lint({ paths: [project], cwd: process.cwd(), profile: 'strict' });
    writeFileSync(
      join(reports, `${project.replaceAll('/', '-')}.sarif`),
      sarifReport(findings, rules, version),
    );
  }
  process.exitCode = validate(join(reports, '*.sarif'));
  console.log(
    `${projects.length} SARIF files: ${process.exitCode === 0 ? 'no error' : 'errors, see above'}.`,
  );
} finally {
  rmSync(reports, { recursive: true });
}

function below(folder: string): readonly string[] {
  return readdirSync(folder).map((name) => `${folder}/${name}`);
}

function validate(pattern: string): number {
  // Packages' install scripts may be switched off, and one of them would have set this bit.
  if (process.platform !== 'win32') chmodSync(multitool, 0o755);
  const { stdout, stderr, error } = spawnSync(multitool, ['validate', pattern, '--rule-kind', 'Sarif;Ghas'], {
    encoding: 'utf8',
    // It needs no translations, and most containers have none.
    env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
  });
  const output = `${stdout}${stderr}`;
  const errors = output.split('\n').filter((line) => /: error /.test(line));
  for (const line of errors) console.error(line);
  if (error !== undefined || !output.includes('Analysis completed successfully')) {
    console.error(error?.message ?? output);
    return 1;
  }
  return errors.length > 0 ? 1 : 0;
}
