/**
 * Where something is meant to run. What says that it is for development is not held to availability rules;
 * what says nothing is held to all of them.
 */
export type Environment =
  | { readonly stage: 'production' }
  | { readonly stage: 'unstated' }
  /** `because` is a clause: "its folder is named `dev`". */
  | { readonly stage: 'development'; readonly because: string };

const developmentWords = new Set([
  'dev',
  'devel',
  'develop',
  'development',
  'local',
  'localhost',
  'sandbox',
  'test',
  'tests',
  'testing',
  'e2e',
  'ci',
  'playground',
]);
const productionWords = new Set(['prod', 'production', 'prd', 'live']);

/** What a name says of the environment: `envs/dev`, `shop-production`, `compose.dev.yaml`. Undefined when nothing. */
function stageNamedBy(name: string): 'production' | 'development' | undefined {
  const words = name.toLowerCase().split(/[^a-z0-9]+/);
  if (words.some((word) => productionWords.has(word))) return 'production';
  return words.some((word) => developmentWords.has(word)) ? 'development' : undefined;
}

/**
 * The environment of a file: what its root says of itself (the value of a variable named `environment`, a namespace)
 * before what its path says, and of the path the part nearest to the file.
 */
export function environmentOf(path: string, stated: readonly string[] = []): Environment {
  for (const name of stated) {
    const stage = stageNamedBy(name);
    if (stage === 'production') return { stage };
    if (stage === 'development') return { stage, because: `it is said to be \`${name}\`` };
  }
  for (const segment of path.split('/').reverse()) {
    const stage = stageNamedBy(segment);
    if (stage === 'production') return { stage };
    if (stage === 'development') return { stage, because: `\`${segment}\` in its path says so` };
  }
  return { stage: 'unstated' };
}
