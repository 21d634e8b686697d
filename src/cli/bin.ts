#!/usr/bin/env node
import { keepCompiled } from './compile-cache.ts';
import { main } from './main.ts';

const { env, stdout, stderr } = process;

for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads the report has seen enough: `infra-lint | head`.
    if (error.code === 'EPIPE') return;
    stderr.write(`error: The report cannot be written (${error.code}).\n`);
    process.exit(2);
  });
}

function workingDirectory(): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}

const cwd = workingDirectory();
if (cwd === undefined) {
  stderr.write('error: The working directory is gone.\n');
  process.exitCode = 2;
} else {
  keepCompiled(env);
  process.exitCode = await main(process.argv.slice(2), {
    cwd,
    env,
    stdout,
    stderr,
    // To touch it is to open it.
    get stdin() {
      return process.stdin;
    },
  });
}
