import { defineRule, lacking } from '#rule';

export default defineRule({
  id: 'missing-workdir',
  title: 'Relative paths without a working directory',
  severity: 'note',
  since: '0.1.0',
  profile: 'strict',
  environments: 'all',
  patterns: [{ document: 'Infrastructure Patterns Reference', section: 'Docker Best Practices' }],
  rationale: `
Without a \`WORKDIR\`, relative paths start at the root directory, or wherever the base image happens to leave them. Files
of the program lie between those of the system, and move when the base image changes.
`,
  remedy: 'Set a `WORKDIR` with an absolute path.',
  exceptions: 'Images that are only used as a base and copy nothing.',
  references: [
    'https://docs.docker.com/build/building/best-practices/#workdir',
    'https://docs.docker.com/reference/dockerfile/#workdir',
  ],
  controls: {},
  aliases: [
    'DL3000',
    'DL3045',
    'CKV_DOCKER_10',
    'WorkdirRelativePath',
    'DS-0009',
    'AVD-DS-0009',
    'DS009',
    '6b376af8-cfe8-49ab-a08d-f32de23661a4',
  ],
  fixes: 'safe',
  options: {},

  on: ['image-build'],
  *check(component) {
    yield* lacking(component, 'workingDirectory', 'copies to a place that it does not name');
  },
});
