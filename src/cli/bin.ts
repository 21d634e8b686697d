#!/usr/bin/env node
import { main } from './main.ts';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads the report has seen enough: `infra-lint | head`.
    if (error.code !== 'EPIPE') throw error;
  });
}
const { env, stdout, stderr } = process;
process.exitCode = await main(process.argv.slice(2), { cwd: process.cwd(), env, stdout, stderr });
