import type { Base } from '../../evaluate/dockerfile/stages.ts';
import { readImageReference } from './image-reference.ts';

/**
 * Official images whose `WORKDIR` is the root directory and whose user is root, as their Dockerfiles say:
 * https://github.com/docker-library/official-images
 */
const plainImages = new Set(
  (
    'almalinux alpine amazoncorretto amazonlinux archlinux busybox buildpack-deps centos clojure debian ' +
    'eclipse-temurin erlang elixir fedora gcc gradle haskell julia maven mono nginx node openjdk opensuse/leap oraclelinux perl ' +
    'php pypy python r-base rockylinux ruby rust sapmachine swift ubuntu'
  ).split(' '),
);

/** Of these the user is root as well, though they have a directory of their own. */
const rootImages = new Set([
  'golang',
  'httpd',
  'tomcat',
  'caddy',
  'docker',
  'composer',
  'bash',
  'traefik',
  'wordpress',
  'drupal',
]);

/** Whether a base is known to leave its users in the root directory. */
export function hasKnownDirectory(base: Base): boolean {
  if (base.kind === 'scratch') return true;
  if (base.kind !== 'image' || base.reference.kind !== 'string') return false;
  const { repository, tag = '' } = readImageReference(base.reference.value);
  if (repository === 'php') return !/fpm|apache/.test(tag);
  return plainImages.has(repository) && repository !== 'gradle' && repository !== 'perl';
}

/** Whether a base is known to run as root: undefined where nobody can tell from its name. */
export function runsAsRoot(base: Base): boolean | undefined {
  if (base.kind === 'scratch') return true;
  if (base.kind !== 'image' || base.reference.kind !== 'string') return undefined;
  const { repository, tag = '' } = readImageReference(base.reference.value);
  if (repository.includes('distroless')) return !tag.includes('nonroot');
  return plainImages.has(repository) || rootImages.has(repository) ? true : undefined;
}

/** Of others than Docker's official images: those that set up no package manager in a way of their own. */
const plainPublishers =
  /^(?:mcr\.microsoft\.com\/dotnet\/|nvidia\/cuda$|continuumio\/|condaforge\/|(?:registry\.access\.redhat\.com\/|redhat\/)ubi\d+(?:\/ubi)?(?:-minimal|-init)?$)/;

/**
 * Whether a base is known to leave package managers as they come. Images of others may well switch their caches off
 * (`PIP_NO_CACHE_DIR`), or set `NODE_ENV`.
 */
export function hasPlainPackageManagers(base: Base): boolean {
  if (base.kind === 'scratch') return true;
  if (base.kind !== 'image' || base.reference.kind !== 'string') return false;
  const { repository } = readImageReference(base.reference.value);
  return !repository.includes('/') || plainPublishers.test(repository);
}
