import { defineRule, lacking } from '#rule';

export default defineRule({
  id: 'deprecated-maintainer',
  title: 'Author named by `MAINTAINER`',
  severity: 'note',
  since: '0.1.0',
  profile: 'strict',
  environments: 'all',
  patterns: [{ document: 'Infrastructure Patterns Reference', section: 'Docker Best Practices' }],
  rationale: `
The instruction \`MAINTAINER\` is no longer part of the language that builders promise to read. A label says the same, and more, in a form
that tools look for.
`,
  remedy: 'Use a label.',
  exceptions: 'Nowhere: the label says the same.',
  references: [
    'https://docs.docker.com/reference/dockerfile/#maintainer-deprecated',
    'https://github.com/opencontainers/image-spec/blob/main/annotations.md',
  ],
  controls: {},
  aliases: [
    'DL4000',
    'CKV_DOCKER_6',
    'MaintainerDeprecated',
    'DS-0022',
    'AVD-DS-0022',
    'DS022',
    '99614418-f82b-4852-a9ae-5051402b741c',
  ],
  fixes: 'safe',
  options: {},

  on: ['image-build'],
  *check(component) {
    yield* lacking(component, 'currentInstructions', 'names its author with a deprecated instruction');
  },
});
