/** An image's name in its parts: `docker.io/library/python:3.11-slim@sha256:…`. */
export interface ImageReference {
  /** As the table names it: `python`, `bitnami/redis`, `gcr.io/distroless/static`; in lower case. */
  readonly repository: string;
  /** The repository as written, registry and all. */
  readonly written: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** Registries that hand out Docker's official images under a path of their own, and other names of the same image. */
const sameAs: readonly (readonly [prefix: string, name: string])[] = [
  ['public.ecr.aws/docker/library/', ''],
  ['public.ecr.aws/amazonlinux/', ''],
  ['public.ecr.aws/amazoncorretto/', ''],
  ['mirror.gcr.io/library/', ''],
  ['registry.hub.docker.com/', ''],
  ['registry-1.docker.io/', ''],
  ['index.docker.io/', ''],
  ['docker.io/', ''],
  ['docker.elastic.co/elasticsearch/elasticsearch', 'elasticsearch'],
  ['docker.elastic.co/kibana/kibana', 'kibana'],
  ['docker.elastic.co/logstash/logstash', 'logstash'],
  ['library/', ''],
  ['amd64/', ''],
];

/** Reads the name of an image; it is not checked that it is a valid one. */
export function readImageReference(reference: string): ImageReference {
  const trimmed = reference.trim();
  const [name = '', digest] = splitOnce(trimmed, trimmed.indexOf('@'));
  // A colon before the last slash belongs to the registry's port.
  const colon = name.indexOf(':', name.lastIndexOf('/') + 1);
  const [written = '', tag] = splitOnce(name, colon);
  return { repository: canonical(written.toLowerCase()), written, tag: tag === '' ? undefined : tag, digest };
}

function canonical(repository: string): string {
  return sameAs.reduce(
    (name, [prefix, own]) => (name.startsWith(prefix) ? own + name.slice(prefix.length) : name),
    repository,
  );
}

function splitOnce(text: string, at: number): readonly [string, string | undefined] {
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
