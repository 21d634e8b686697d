import { setTimeout as wait } from 'node:timers/promises';
import { action } from './main.ts';

const env = { ...process.env };
// No program that is started gets to see it.
delete process.env.INPUT_TOKEN;
process.exitCode = await action({
  env,
  stdout: process.stdout,
  stderr: process.stderr,
  wait: (milliseconds) => wait(milliseconds),
});
