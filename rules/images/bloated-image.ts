import {
  type Attribute,
  defineRule,
  listed,
  option,
  type RuleFinding,
  type SizeEstimate,
  sizeText,
} from '#rule';

export default defineRule({
  id: 'bloated-image',
  title: 'Image is larger than it needs to be',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'production',
  patterns: [
    { document: 'Infrastructure Patterns', section: 'Container Best Practices' },
    { document: 'Infrastructure Patterns Reference', section: 'Docker Best Practices' },
  ],
  rationale: `
Every node pulls the whole image before the first request is answered, so a large image makes scaling out and
recovery slow. Most of it is never used: a full base image brings compilers, headers and an operating system's worth
of packages, each of them something to patch and something to attack.

The size is an estimate for linux/amd64: the base image from a table of published sizes, plus what the instructions
are known to add. What cannot be known adds nothing, so the real image is rather larger.
`,
  remedy: 'Build in one stage and copy the result into a slim final stage.',
  exceptions:
    'Images with large data or models in them, whose size no smaller base would change; raise `maxSizeMB` for those.',
  references: [
    'https://docs.docker.com/build/building/best-practices/',
    'https://docs.docker.com/build/building/multi-stage/',
  ],
  controls: {},
  aliases: [],
  fixes: 'unsafe',
  options: {
    maxSizeMB: option.integer({
      default: 500,
      minimum: 1,
      description: 'The largest estimated size of an image, in megabytes of 1,000,000 bytes on disk.',
    }),
  },

  on: ['image-build', 'container'],
  *check(component, { options }) {
    if (component.kind === 'image-build') {
      yield* judge(`\`${component.resource}\` builds an image of about`, component.size, options.maxSizeMB);
    } else if (component.imageSize !== undefined) {
      yield* judge(
        `\`${component.resource}\` runs an image of about`,
        component.imageSize,
        options.maxSizeMB,
      );
    }
  },
});

function* judge(subject: string, size: Attribute<SizeEstimate>, limit: number): Iterable<RuleFinding> {
  if (size.state !== 'known' || size.value.megabytes <= limit) return;
  const { megabytes, parts, savings } = size.value;
  // A large base that exists in no smaller variant is nobody's mistake.
  const added = parts.filter((part) => part.span.start !== size.span.start);
  if (savings.length === 0 && added.length === 0) return;
  const sum = listed(parts.map((part) => `${part.what} is ${sizeText(part.megabytes)}`));
  yield {
    at: size,
    message: `${[`${subject} ${sizeText(megabytes)}: ${sum}`, ...savings].join('; ')}.`,
    related: added.map((part) => ({
      span: part.span,
      message: `${part.what} adds about ${sizeText(part.megabytes)}`,
    })),
  };
}
