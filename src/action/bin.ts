import { setTimeout as wait } from 'node:timers/promises';
import { action } from './main.ts';
import { gitHubRunner } from './runner.ts';

process.exitCode = await action({
  runner: gitHubRunner(process.env),
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  wait: (milliseconds) => wait(milliseconds),
});
