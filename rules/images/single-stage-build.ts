import { defineRule, lacking } from '#rule';

export default defineRule({
  id: 'single-stage-build',
  title: 'Compilers and sources in the image that runs',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'production',
  patterns: [{ document: 'Infrastructure Patterns Reference', section: 'Docker Best Practices' }],
  rationale: `
What builds a program is many times larger than the program: compilers, headers, sources, test frameworks. In the image
that runs it only costs time on every pull, and gives an intruder the tools to go on with. A second stage that copies
nothing but the result leaves all of it behind.
`,
  remedy: 'Build in one stage, and copy the result into a small final stage.',
  exceptions: 'Programs that compile while they run, and images that are tools for building.',
  references: [
    'https://docs.docker.com/build/building/multi-stage/',
    'https://docs.docker.com/build/building/best-practices/#use-multi-stage-builds',
  ],
  controls: {},
  aliases: [],
  options: {},

  on: ['image-build'],
  *check(component) {
    yield* lacking(component, 'leanStage', 'ships what only its build needs');
  },
});
