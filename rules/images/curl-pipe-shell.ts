import { defineRule, lacking } from '#rule';

export default defineRule({
  id: 'curl-pipe-shell',
  title: 'Download that is run unread',
  severity: 'note',
  since: '0.1.0',
  profile: 'strict',
  environments: 'all',
  patterns: [{ document: 'Infrastructure Patterns Reference', section: 'Docker Best Practices' }],
  rationale: `
A script that goes from the network straight into a shell runs whatever the other end sends today, as root. A download
that breaks off is run as well, up to where it broke. Nobody can say later what was in the image.
`,
  remedy: 'Download to a file, check it, and run it then.',
  exceptions:
    'Installers whose address names a version and whose content is signed and checked by themselves.',
  references: [
    'https://docs.docker.com/build/building/best-practices/#run',
    'https://docs.docker.com/reference/dockerfile/#add---checksum',
  ],
  controls: {},
  aliases: [],
  options: {},

  on: ['image-build'],
  *check(component) {
    yield* lacking(component, 'checkedDownload', 'runs what it downloads');
  },
});
