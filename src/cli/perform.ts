import type { Request } from './arguments.ts';
import { explanationOf } from './explanation.ts';
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
      return (await runLint(request.options, world)).exitCode;
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
