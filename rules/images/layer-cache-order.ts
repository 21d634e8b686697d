import { defineRule, lacking } from '#rule';

export default defineRule({
  id: 'layer-cache-order',
  title: 'Sources are copied before the dependencies are installed',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'production',
  patterns: [
    { document: 'Infrastructure Patterns Reference', section: 'Docker Best Practices' },
    { document: 'Infrastructure Patterns', section: 'Container Best Practices' },
  ],
  rationale: `
A layer is taken from the cache as long as nothing before it has changed. Sources change with every commit, the list of
dependencies hardly ever. Where all sources are copied first, every build installs every dependency anew; where the list
is copied first, the install is in the cache.
`,
  remedy: 'Copy the lists of dependencies first, install, and copy the sources after that.',
  exceptions:
    'Where dependencies are installed from the sources themselves, as in workspaces whose packages depend on each other.',
  references: ['https://docs.docker.com/build/cache/optimize/#order-your-layers'],
  controls: {},
  aliases: [],
  fixes: 'unsafe',
  options: {},

  on: ['image-build'],
  *check(component) {
    yield* lacking(component, 'layerOrder', 'installs its dependencies anew for every change of the sources');
  },
});
