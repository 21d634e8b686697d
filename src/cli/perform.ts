import type { Request } from './arguments.ts';
import { explanationOf } from './explanation.ts';
import { lintRequest } from './lint-request.ts';
import type { LintOptions } from './options.ts';
import { rulesText } from './rules-text.ts';
import { runLint } from './run-lint.ts';
import type { World } from './streams.ts';

/** Does what is asked for. One module, since every module of its own costs a run half a millisecond. */
export async function perform(
  request: Exclude<Request, { readonly command: 'print' }>,
  world: World,
): Promise<0 | 1 | 2> {
  switch (request.command) {
    case 'lint':
      return lintOrDiff(request.options, world);
    case 'rules':
      world.stdout.write(rulesText());
      return 0;
    case 'explain':
      world.stdout.write(explanationOf(request.rule));
      return 0;
    default:
      return request satisfies never;
  }
}

async function lintOrDiff(options: LintOptions, world: World): Promise<0 | 1 | 2> {
  if (!options.diff) return (await runLint(options, world)).exitCode;
  const { showRepairs } = await import('./fixes.ts');
  return showRepairs(lintRequest(options, world), options.fix ?? 'safe', world);
}
