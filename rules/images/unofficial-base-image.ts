import { defineRule, isBuiltInTree, option } from '#rule';

export default defineRule({
  id: 'unofficial-base-image',
  title: 'Base image from an unknown publisher',
  severity: 'note',
  since: '0.1.0',
  profile: 'strict',
  environments: 'all',
  patterns: [{ document: 'Infrastructure Patterns', section: 'Container Best Practices' }],
  rationale: `
Whoever publishes the base image decides what runs in every image on it. Docker's official images, and those of
publishers who answer for them, are built in the open, scanned and renewed. An image of somebody whose account may be
gone or taken over tomorrow is not.
`,
  remedy: 'Start from an official image, or name the publishers that you trust in `allowed`.',
  exceptions: "Where every image comes from a registry of one's own; name it in `allowed`.",
  references: ['https://docs.docker.com/docker-hub/image-library/trusted-content/'],
  controls: {},
  aliases: ['DL3026'],
  options: {
    allowed: option.strings({
      default: [
        'mcr.microsoft.com/',
        'gcr.io/distroless/',
        'registry.access.redhat.com/',
        'registry.redhat.io/',
        'registry.suse.com/',
        'cgr.dev/chainguard/',
        'public.ecr.aws/docker/library/',
        'public.ecr.aws/amazonlinux/',
        'public.ecr.aws/lts/',
        'registry.k8s.io/',
        'registry.fedoraproject.org/',
        'quay.io/centos/',
        'public.ecr.aws/lambda/',
        'docker.elastic.co/',
        'nvcr.io/',
      ],
      description: 'Starts of the names of images that are trusted beside the official ones.',
    }),
  },

  on: ['image-build'],
  *check({ resource, bases = [] }, { options, infrastructure }) {
    for (const base of bases) {
      if (base.state !== 'known' || isTrusted(base.value, options.allowed)) continue;
      if (isBuiltInTree(base.value, infrastructure)) continue;
      yield {
        at: base,
        message: `\`${resource}\` builds on \`${base.value}\`, whose publisher is neither Docker nor one of the allowed.`,
      };
    }
  },
});

/** Official images have no publisher in their name: `python:3.12`, `docker.io/library/python`, `arm64v8/python`. */
function isTrusted(image: string, allowed: readonly string[]): boolean {
  const name = image
    .replace(/^(?:docker\.io|index\.docker\.io|registry\.hub\.docker\.com|mirror\.gcr\.io)\//, '')
    // Official images for one architecture: https://github.com/docker-library/official-images#architectures-other-than-amd64
    .replace(/^(?:library|amd64|arm32v[567]|arm64v8|i386|ppc64le|riscv64|s390x)\//, '');
  return !name.includes('/') || allowed.some((start) => image.startsWith(start));
}
