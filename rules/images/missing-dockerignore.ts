import { defineRule, lacking } from '#rule';

export default defineRule({
  id: 'missing-dockerignore',
  title: 'Whole context copied without an ignore file',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'production',
  patterns: [{ document: 'Infrastructure Patterns Reference', section: 'Docker Best Practices' }],
  rationale: `
A \`COPY .\` takes whatever lies in the folder: the history of the repository, local settings with passwords, dependencies
that were built for another machine. Some of it ends up where everybody can read it, and every change of any of it
throws the cache away.
`,
  remedy: 'Add a `.dockerignore` beside the sources.',
  exceptions: 'Where the context is made for the build alone and holds nothing else.',
  references: ['https://docs.docker.com/build/concepts/context/#dockerignore-files'],
  controls: {},
  aliases: [],
  options: {},

  on: ['image-build'],
  *check(component) {
    yield* lacking(component, 'ignoreFile', 'is built from whatever lies in the folder');
  },
});
