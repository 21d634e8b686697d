import { defineRule, lacking } from '#rule';

export default defineRule({
  id: 'sudo-in-image',
  title: 'Image that works with `sudo`',
  severity: 'note',
  since: '0.1.0',
  profile: 'strict',
  environments: 'all',
  patterns: [{ document: 'Infrastructure Patterns Reference', section: 'Docker Best Practices' }],
  rationale: `
During the build \`sudo\` is not needed, for \`USER\` says who runs what. In the running container it is a way back to root
for whoever gets in.
`,
  remedy: 'Change the user with `USER`, and leave `sudo` out.',
  exceptions: 'Images for people to work in, who need `sudo` themselves.',
  references: ['https://docs.docker.com/build/building/best-practices/#user'],
  controls: {},
  aliases: [
    'DL3004',
    'CKV2_DOCKER_1',
    'DS-0010',
    'AVD-DS-0010',
    'DS010',
    '8ada6e80-0ade-439e-b176-0b28f6bce35a',
  ],
  fixes: 'safe',
  options: {},

  on: ['image-build'],
  *check(component) {
    yield* lacking(component, 'noSudo', 'works with `sudo`');
  },
});
