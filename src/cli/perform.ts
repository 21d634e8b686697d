import { lintRequest } from './lint-request.ts';
import type { LintOptions } from './options.ts';
import type { Request } from './request.ts';
import { runLint } from './run-lint.ts';
import { changesFor, toldOf } from './selected.ts';
import type { World } from './streams.ts';

/** Does what is asked for. What linting does not need is loaded only by the other commands. */
export async function perform(
  request: Exclude<Request, { readonly command: 'print' }>,
  world: World,
): Promise<0 | 1 | 2> {
  switch (request.command) {
    case 'lint':
      return performLint(request.options, world);
    case 'init':
      return (await import('./init.ts')).initialize(request.force, world);
    case 'rules':
      return (await import('./rule-list.ts')).listRules(request.listing, world);
    case 'explain':
      return (await import('./explanation.ts')).explainRule(request.rule, request.color, world);
    case 'config':
      return (await import('./show-config.ts')).showConfig(request.query, world);
    case 'test-rules':
      return (await import('./test-rules.ts')).testRules(request.query, world);
    case 'baseline':
      return (await import('./write-baseline.ts')).writeBaseline(request.options, request.mode, world);
    case 'merge':
      return (await import('./merge-results.ts')).mergeResults(request, world);
    case 'completion':
      return (await import('./completion.ts')).printCompletion(request.shell, world);
    default:
      return request satisfies never;
  }
}

async function performLint(options: LintOptions, world: World): Promise<0 | 1 | 2> {
  if (options.showFiles) return (await import('./show-files.ts')).showFiles(options, world);
  if (options.stdinFilename !== undefined)
    return (await import('./lint-input.ts')).lintInput(options, options.stdinFilename, world);
  if (options.watch) return (await import('./watch.ts')).watch(options, world);
  if (!options.diff) return (await runLint(options, world)).exitCode;
  const { showRepairs } = await import('./fixes.ts');
  const changes = await changesFor(options, world);
  const asked = { ...lintRequest(options, world), ...changes?.reading };
  return showRepairs(asked, options.fix ?? 'safe', world, (result) =>
    toldOf(result, options, world, changes),
  );
}
