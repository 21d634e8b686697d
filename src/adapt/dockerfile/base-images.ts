import { type BaseImageRow, baseImageRows } from './base-image-table.ts';
import { readImageReference } from './image-reference.ts';
import { type ImageTag, readImageTag, releaseVersion } from './image-tag.ts';

/** What the table says of an image. */
export type BaseImageAnswer =
  | BaseImage
  /** A clause: "the size of `example/base` is not known". */
  | { readonly state: 'unknown'; readonly because: string };

export interface BaseImage {
  readonly state: 'known';
  /** As written, without the digest: `python:3.11`. */
  readonly name: string;
  /** On disk, linux/amd64, decimal. */
  readonly megabytes: number;
  /** `exact`: of this very tag. `nearest`: of the same variant in the nearest version that was measured. */
  readonly found: 'exact' | 'nearest';
  readonly measured: { readonly tag: string; readonly created: string; readonly source: string };
  /** The same program in a smaller variant, where that would make a difference. */
  readonly smaller: { readonly name: string; readonly megabytes: number } | undefined;
  /** It holds compilers and headers: what `buildpack-deps` holds. */
  readonly buildTools: boolean;
  /** It is made for compiling: what it makes can run without it. */
  readonly toolchain: boolean;
}

interface Row extends Pick<ImageTag, 'role' | 'flavours' | 'version' | 'runtime'> {
  readonly tag: string;
  readonly megabytes: number;
  readonly created: string;
  readonly source: string;
}

/**
 * Images whose size depends on the variant far more than on the version, with the major version from which that
 * holds. Of all others a figure is good for its own minor version only.
 */
const steadySince = new Map([
  ...(['python', 'ruby', 'httpd', 'caddy'] as const).map((image) => [image, 2] as const),
  ...(['golang', 'rust', 'nginx', 'haproxy', 'traefik', 'elixir', 'memcached', 'nats'] as const).map(
    (image) => [image, 1] as const,
  ),
  ['node', 4],
  ['perl', 5],
  ['gcc', 8],
  ['erlang', 20],
  ['pypy', 2],
  ['php', 8],
  ['swift', 5],
  ['dart', 3],
  ['r-base', 4],
  ['haskell', 9],
  ['debian', 8],
  ['ubuntu', 14],
  ['alpine', 3],
  ['busybox', 1],
  ['buildpack-deps', 8],
  ['amazonlinux', 1],
  ['fedora', 30],
  ['almalinux', 8],
  ['rockylinux', 8],
  ['oraclelinux', 7],
  ['centos', 7],
  ['eclipse-temurin', 8],
  ['amazoncorretto', 8],
  ['openjdk', 9],
  ['maven', 3],
  ['gradle', 6],
  ['tomcat', 8],
  ['postgres', 9],
  ['mariadb', 10],
  ['redis', 3],
  ['rabbitmq', 3],
  ['mcr.microsoft.com/dotnet/sdk', 5],
  ['mcr.microsoft.com/dotnet/aspnet', 5],
]);

const distributions = new Set(['debian', 'ubuntu', 'buildpack-deps', 'amazonlinux']);

/** A final stage needs their output, not them. */
const toolchains = new Set([
  ...['golang', 'rust', 'gcc', 'haskell', 'dart', 'buildpack-deps', 'maven', 'gradle', 'composer'],
  'mcr.microsoft.com/dotnet/sdk',
]);

/** Their full variants stand on `buildpack-deps`, or install a compiler themselves. */
const withBuildTools = new Set([
  ...['python', 'node', 'ruby', 'golang', 'rust', 'perl', 'gcc', 'buildpack-deps', 'pypy', 'php', 'openjdk'],
  ...['erlang', 'elixir', 'haskell', 'swift', 'r-base', 'mono', 'wordpress', 'drupal', 'joomla', 'mediawiki'],
]);

/** Looks an image up by its name as `FROM` has it. */
export function findBaseImage(reference: string): BaseImageAnswer {
  const { repository, written, tag: tagText, digest } = readImageReference(reference);
  const name = tagText === undefined ? written : `${written}:${tagText}`;
  const rows = rowsOf(repository);
  const usual = rows[0];
  if (usual === undefined) return notKnown(`the size of \`${written}\` is not known`);
  if (tagText === undefined && digest !== undefined)
    return notKnown(`\`${written}\` is named by its digest only`);
  const tag = readImageTag(tagText);
  if (tag.windows) return notKnown('the sizes of Windows images are not known');
  const exact = rows.find((row) => row.tag === tagText);
  const row = exact ?? nearest(repository, rows, tag, usual);
  if (row === undefined) return notKnown(`the size of \`${name}\` is not known`);
  const smaller = smallerSibling(repository, rows, tag, row);
  const isSmall = row.flavours.includes('slim') || row.flavours.includes('alpine');
  return {
    state: 'known',
    name,
    megabytes: row.megabytes,
    found: exact === undefined ? 'nearest' : 'exact',
    measured: { tag: row.tag, created: row.created, source: row.source },
    smaller:
      smaller === undefined ? undefined : { name: `${written}:${smaller.tag}`, megabytes: smaller.megabytes },
    buildTools: withBuildTools.has(repository) && !isSmall,
    toolchain: toolchains.has(repository),
  };
}

function notKnown(because: string): BaseImageAnswer {
  return { state: 'unknown', because };
}

const rowsByImage = new Map<string, readonly Row[]>();

/** Read once for each image of the table; a name that is not in it is not kept. */
function rowsOf(repository: string): readonly Row[] {
  const read = rowsByImage.get(repository);
  if (read !== undefined) return read;
  const rows = baseImageRows.filter(([image]) => image === repository).map(toRow);
  if (rows.length > 0) rowsByImage.set(repository, rows);
  return rows;
}

function toRow([image, tag, variant, megabytes, created, source]: BaseImageRow): Row {
  const { role, flavours } = readImageTag(variant === 'full' ? undefined : variant);
  const read = readImageTag(tag);
  return {
    tag,
    role,
    flavours,
    version: versionOf(image, read),
    runtime: read.runtime,
    megabytes,
    created,
    source:
      source ?? `https://github.com/docker-library/repo-info/blob/master/repos/${image}/local/${tag}.md`,
  };
}

/** The row of the same variant whose version is nearest; the newest where the tag has no version. */
function nearest(repository: string, rows: readonly Row[], tag: ImageTag, usual: Row): Row | undefined {
  const version = versionOf(repository, tag);
  const [major] = version;
  const steady = (steadySince.get(repository) ?? Number.POSITIVE_INFINITY) <= (major ?? Number.MAX_VALUE);
  if (tag.strange !== undefined || (tag.moving && !steady)) return undefined;
  const role = roleOf(repository, tag) ?? usual.role;
  const flavours = flavoursOf(repository, tag, usual);
  return rows
    .filter((row) => row.role === role && sameWords(row.flavours, flavours))
    .filter((row) => tag.runtime === undefined || row.runtime === undefined || row.runtime === tag.runtime)
    .filter((row) => steady || isSameRelease(row.version, version))
    .reduce(nearerTo(version), undefined);
}

/** The same major and minor version, as far as both name them. */
function isSameRelease(left: readonly number[], right: readonly number[]): boolean {
  return [0, 1].every((place) => {
    const [own, other] = [left[place], right[place]];
    return own === undefined || other === undefined || own === other;
  });
}

function nearerTo(version: readonly number[]): (best: Row | undefined, row: Row) => Row {
  return (best, row) => (best === undefined || isNearer(row.version, best.version, version) ? row : best);
}

/** The tags of a distribution may name a release and a date after it. */
function versionOf(repository: string, tag: ImageTag): readonly number[] {
  return distributions.has(repository) && tag.release !== undefined
    ? releaseVersion(tag.release)
    : tag.version;
}

/** The images of a JDK alone call it by that word or leave it out. */
function roleOf(repository: string, tag: ImageTag): string | undefined {
  const impliesJdk = ['openjdk', 'amazoncorretto', 'gradle', 'groovy', 'clojure'].includes(repository);
  return tag.role === 'jdk' && impliesJdk ? undefined : tag.role;
}

/** `openjdk` stands on Oracle Linux from version 12 on, where its tag names nothing else. */
function flavoursOf(repository: string, tag: ImageTag, usual: Row): readonly string[] {
  if (tag.flavours.length > 0) return tag.flavours;
  if (repository !== 'openjdk') return usual.flavours;
  return tag.release !== undefined || (tag.version[0] ?? 12) < 12 ? [] : usual.flavours;
}

function isNearer(candidate: readonly number[], best: readonly number[], wanted: readonly number[]): boolean {
  for (let place = 0; place < 3; place++) {
    const want = wanted[place] ?? Number.MAX_SAFE_INTEGER;
    const difference =
      Math.abs((best[place] ?? Number.MAX_SAFE_INTEGER) - want) -
      Math.abs((candidate[place] ?? Number.MAX_SAFE_INTEGER) - want);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

/**
 * Slim before Alpine, which has another C library and is worth that from a full image only; a runtime before a
 * development kit. Only what saves a quarter.
 */
function smallerSibling(
  repository: string,
  rows: readonly Row[],
  tag: ImageTag,
  row: Row,
): { readonly tag: string; readonly megabytes: number } | undefined {
  if (toolchains.has(repository)) return undefined;
  const version = versionOf(repository, tag);
  const find = (role: string | undefined, flavours: readonly string[]) =>
    rows
      .filter((other) => other.role === role && sameWords(other.flavours, flavours))
      .filter((other) => other.megabytes <= row.megabytes * 0.75)
      .reduce(nearerTo(version), undefined);
  const isSmall = row.flavours.includes('slim') || row.flavours.includes('alpine');
  const sibling =
    (row.role === 'jdk' ? find('jre', row.flavours) : undefined) ??
    (isSmall ? undefined : find(row.role, ['slim'])) ??
    (isSmall ? undefined : find(row.role, ['alpine']));
  const siblingTag = sibling === undefined ? undefined : tagOfSibling(repository, tag, sibling);
  if (sibling === undefined || siblingTag === undefined) return undefined;
  return { tag: siblingTag, megabytes: sibling.megabytes };
}

/** The sibling in the version that is asked for, where its tag is made of that and the variant's words. */
function tagOfSibling(repository: string, tag: ImageTag, sibling: Row): string | undefined {
  const [major] = versionOf(repository, tag);
  if (sibling.runtime !== undefined)
    return major === undefined || major === sibling.version[0] ? sibling.tag : undefined;
  const version = distributions.has(repository) ? (tag.release ?? tag.versionText) : tag.versionText;
  const words = [...(sibling.role === undefined ? [] : [sibling.role]), ...sibling.flavours];
  const start = [version, tag.movingText ?? ''].filter((word) => word !== '');
  if (start.length > 0) return [...start, ...words].join('-');
  return distributions.has(repository) ? sibling.tag : words.join('-');
}

function sameWords(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((word, index) => word === right[index]);
}
