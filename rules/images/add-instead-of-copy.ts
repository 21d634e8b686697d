import { defineRule, lacking } from '#rule';

export default defineRule({
  id: 'add-instead-of-copy',
  title: 'File that is copied with `ADD`',
  severity: 'note',
  since: '0.1.0',
  profile: 'strict',
  environments: 'all',
  patterns: [{ document: 'Infrastructure Patterns Reference', section: 'Docker Best Practices' }],
  rationale: `
The instruction \`ADD\` does more than its name says: it fetches addresses and unpacks archives. Where a file is only to be copied, \`COPY\`
says so, and nothing surprising happens on the day when the file is an archive.
`,
  remedy: 'Use `COPY`.',
  exceptions: 'To unpack a local archive, which `ADD` does and `COPY` does not.',
  references: [
    'https://docs.docker.com/build/building/best-practices/#add-or-copy',
    'https://docs.docker.com/reference/dockerfile/#add',
  ],
  controls: {},
  aliases: [
    'DL3020',
    'CKV_DOCKER_4',
    'DS-0005',
    'AVD-DS-0005',
    'DS005',
    '9513a694-aa0d-41d8-be61-3271e056f36b',
  ],
  fixes: 'safe',
  options: {},

  on: ['image-build'],
  *check(component) {
    yield* lacking(component, 'plainCopy', 'copies with `ADD`');
  },
});
