import { type Attribute, defineRule, type Infrastructure, option, type RuleFinding } from '#rule';

export default defineRule({
  id: 'unpinned-image',
  title: 'Image whose version is left open',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'production',
  patterns: [{ document: 'Infrastructure Patterns', section: 'Container Best Practices' }],
  rationale: `
\`latest\`, and no tag at all means the same, is whatever was pushed last. Two nodes that start an hour apart may run
two versions, a rebuild of an old commit gives a new image, and nobody can go back to what ran before, since it has no
name. With a version in the tag an update is a change that somebody makes, sees and can take back; with a digest not even
a moved tag changes it.
`,
  remedy: 'Name a version in the tag, or a digest.',
  references: [
    'https://kubernetes.io/docs/concepts/containers/images/#image-names',
    'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
  ],
  controls: {},
  aliases: [
    'CKV_DOCKER_7',
    'CKV_K8S_14',
    'DL3006',
    'DL3007',
    'DS-0001',
    'AVD-DS-0001',
    'KSV-0013',
    'AVD-KSV-0013',
    'latest-tag',
  ],
  options: {
    requireDigest: option.boolean({
      default: false,
      description: 'Whether a tag is not enough and a digest (`@sha256:…`) is asked for.',
    }),
  },

  on: ['container', 'image-build'],
  *check(component, { options, infrastructure }) {
    if (component.kind === 'image-build') {
      for (const base of component.bases ?? [])
        yield* judge(`\`${component.resource}\` is built from`, base, options.requireDigest);
    } else if (!isBuiltHere(component.id, infrastructure)) {
      const subject =
        component.format === 'compose'
          ? `\`${component.resource}\``
          : `Container \`${component.name}\` of \`${component.resource}\``;
      yield* judge(`${subject} runs`, component.image, options.requireDigest);
    }
  },
});

/** What the tree builds gets its tag when it is deployed. */
function isBuiltHere(container: string, infrastructure: Infrastructure): boolean {
  return infrastructure.edgesTo(container, 'builds').length > 0;
}

function* judge(subject: string, image: Attribute<string>, requireDigest: boolean): Iterable<RuleFinding> {
  if (image.state !== 'known') return;
  const [name = '', digest] = image.value.trim().split('@', 2);
  if (digest !== undefined || name === '') return;
  // A colon before the last slash belongs to the registry's port.
  const [, tag] = name.slice(name.lastIndexOf('/') + 1).split(':', 2);
  if (tag === undefined || tag === '')
    yield { at: image, message: `${subject} \`${name}\` without a tag, which is \`latest\`.` };
  else if (tag === 'latest')
    yield { at: image, message: `${subject} \`${name}\`: whatever was pushed last.` };
  else if (requireDigest) yield { at: image, message: `${subject} \`${name}\` without a digest.` };
}
