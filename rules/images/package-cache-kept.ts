import { defineRule, lacking } from '#rule';

export default defineRule({
  id: 'package-cache-kept',
  title: 'What package managers leave behind',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'production',
  patterns: [{ document: 'Infrastructure Patterns Reference', section: 'Docker Best Practices' }],
  rationale: `
Package managers keep indexes, downloads and recommended packages for the next install. In an image there is no next
install: what one \`RUN\` leaves behind stays in its layer for good, also when a later one removes it. It is pulled with
every start on a new machine, and scanned with every scan.
`,
  remedy: 'Install without recommended and development packages, and clean up in the same `RUN`.',
  exceptions: 'Stages that are not shipped, and images for developers who install more in them.',
  references: [
    'https://docs.docker.com/build/building/best-practices/#apt-get',
    'https://pip.pypa.io/en/stable/topics/caching/',
  ],
  controls: {},
  aliases: [
    'DL3009',
    'DL3015',
    'DL3019',
    'DL3032',
    'DL3036',
    'DL3040',
    'DL3042',
    'DL3060',
    'DS-0015',
    'AVD-DS-0015',
    'DS015',
    'DS-0019',
    'AVD-DS-0019',
    'DS019',
    'DS-0020',
    'AVD-DS-0020',
    'DS020',
    'DS-0025',
    'AVD-DS-0025',
    'DS025',
    'DS-0027',
    'AVD-DS-0027',
    'DS027',
    'DS-0029',
    'AVD-DS-0029',
    'DS029',
  ],
  fixes: 'unsafe',
  options: {},

  on: ['image-build'],
  *check(component) {
    yield* lacking(component, 'cleanPackages', 'keeps what its packages do not need');
  },
});
