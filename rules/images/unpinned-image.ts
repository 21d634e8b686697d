import {
  type Attribute,
  defineRule,
  type Infrastructure,
  isBuiltInTree,
  option,
  type RuleFinding,
} from '#rule';

export default defineRule({
  id: 'unpinned-image',
  title: 'Image whose version is left open',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'production',
  patterns: [{ document: 'Infrastructure Patterns', section: 'Container Best Practices' }],
  rationale: `
What is tagged \`latest\`, or has no tag at all, is whatever was pushed last. Two nodes that start an hour apart may run
two versions, a rebuild of an old commit gives a new image, and nobody can go back to what ran before, since it has no
name. With a version in the tag an update is a change that somebody makes, sees and can take back; with a digest not even
a moved tag changes it.
`,
  remedy: 'Name a version in the tag, or a digest.',
  exceptions: 'Where another tool pins images at deployment, or the newest one is what is tested.',
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
    'CKV_K8S_43',
    'container-image-tag',
    'tagNotSpecified',
    'service-image-require-explicit-tag',
  ],
  options: {
    requireDigest: option.boolean({
      default: false,
      description: 'Whether a tag is not enough and a digest (`@sha256:…`) is asked for.',
    }),
  },

  on: ['container', 'image-build'],
  *check(component, { options, infrastructure }) {
    const folders = foldersWithBuilds(infrastructure);
    if (component.kind === 'image-build') {
      for (const base of component.bases ?? [])
        if (!isBuiltHere(base, folders) && !isNamedHere(base, infrastructure))
          yield* judge(`\`${component.resource}\` is built from`, base, options.requireDigest);
      return;
    }
    // What the tree builds gets its tag when it is deployed.
    const isLinked = infrastructure.edgesTo(component.id, 'builds').length > 0;
    if (isLinked || isBuiltHere(component.image, folders) || isNamedHere(component.image, infrastructure))
      return;
    const subject =
      component.format === 'compose' || /^\d+$/.test(component.name)
        ? `\`${component.resource}\``
        : `Container \`${component.name}\` of \`${component.resource}\``;
    yield* judge(`${subject} runs`, component.image, options.requireDigest);
  },
});

function* judge(subject: string, image: Attribute<string>, requireDigest: boolean): Iterable<RuleFinding> {
  if (image.state === 'unknown' && image.ending?.endsWith(':latest') === true)
    yield {
      at: image.span,
      message: `${subject} an image with the tag \`latest\`: whatever was pushed last.`,
    };
  if (image.state !== 'known') return;
  const { name, tag, digest } = partsOf(image.value);
  if (digest || name === '') return;
  if (tag === undefined)
    yield { at: image, message: `${subject} \`${name}\` without a tag, which is \`latest\`.` };
  else if (tag === 'latest')
    yield { at: image, message: `${subject} \`${name}:latest\`: whatever was pushed last.` };
  else if (requireDigest) yield { at: image, message: `${subject} \`${name}:${tag}\` without a digest.` };
}

function partsOf(image: string) {
  const [written = '', digest] = image.trim().split('@', 2);
  // A colon before the last slash belongs to the registry's port.
  const colon = written.indexOf(':', written.lastIndexOf('/') + 1);
  const tag = colon === -1 ? undefined : written.slice(colon + 1);
  return {
    name: colon === -1 ? written : written.slice(0, colon),
    tag: tag === '' ? undefined : tag,
    digest: digest !== undefined,
  };
}

/** A folder of the image's name holds a Dockerfile: its version is the commit's. */
function isBuiltHere(image: Attribute<string>, folders: ReadonlySet<string>): boolean {
  if (image.state !== 'known') return false;
  const { name } = partsOf(image.value);
  return !official.has(name) && folders.has(name.slice(name.lastIndexOf('/') + 1));
}

/** A Compose file says that it builds an image of this name. */
function isNamedHere(image: Attribute<string>, infrastructure: Infrastructure): boolean {
  return image.state === 'known' && isBuiltInTree(image.value, infrastructure);
}

/** Docker's own images stay what they are, though a folder that builds on one is often called after it. */
const official = new Set(
  (
    'adminer almalinux alpine amazonlinux busybox caddy cassandra centos composer couchdb debian docker drupal ' +
    'eclipse-temurin elasticsearch fedora fluentd ghost golang gradle grafana haproxy httpd influxdb jenkins kibana ' +
    'kong logstash mariadb maven memcached mongo mongo-express mysql nats neo4j nextcloud nginx node openjdk perl php ' +
    'postgres python rabbitmq redis registry rockylinux ruby rust solr sonarqube telegraf tomcat traefik ubuntu ' +
    'varnish vault wordpress zookeeper'
  ).split(' '),
);

const foldersOf = new WeakMap<Infrastructure, ReadonlySet<string>>();

function foldersWithBuilds(infrastructure: Infrastructure): ReadonlySet<string> {
  const known = foldersOf.get(infrastructure);
  if (known !== undefined) return known;
  const builds = infrastructure.all('image-build').map(({ span }) => span.file.path.split('/').slice(0, -1));
  const folders = new Set(builds.flat());
  foldersOf.set(infrastructure, folders);
  return folders;
}
