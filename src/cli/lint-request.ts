import type { LintRequest } from '../lint/result.ts';
import type { LintOptions } from './options.ts';
import type { World } from './streams.ts';

/** What the options ask of the run itself; the rest of them is about what becomes of its findings. */
export function lintRequest(options: LintOptions, { cwd }: World): LintRequest {
  const { paths, configFile, select, ignore, profile, failOn, minSeverity, maxWarnings } = options;
  const { inlineSuppressions, reportUnusedSuppressions, reportSuppressed } = options;
  const { variables, explainUnknowns } = options;
  return {
    paths,
    cwd,
    variables,
    explainUnknowns,
    system: options.destinations.some(({ format }) => format === 'html'),
    noConfig: options.noConfig,
    exclude: options.exclude,
    ...(options.held === undefined ? {} : { held: options.held }),
    ...(configFile === undefined ? {} : { configFile }),
    ...(select === undefined ? {} : { select }),
    ...(ignore === undefined ? {} : { ignore }),
    ...(profile === undefined ? {} : { profile }),
    ...(failOn === undefined ? {} : { failOn }),
    ...(minSeverity === undefined ? {} : { minSeverity }),
    ...(maxWarnings === undefined ? {} : { maxWarnings }),
    ...(inlineSuppressions === undefined ? {} : { inlineSuppressions }),
    ...(reportUnusedSuppressions === undefined ? {} : { reportUnusedSuppressions }),
    ...(reportSuppressed === undefined ? {} : { reportSuppressed }),
    ...(options.shard === undefined ? {} : { shard: options.shard }),
  };
}
