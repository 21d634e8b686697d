/**
 * Published images with a `HEALTHCHECK` of their own, by the start of their name: their Dockerfiles and manuals say so.
 * Docker's official images have none: https://github.com/docker-library/faq#healthcheck
 */
const checked = [
  'authelia/authelia',
  'gitlab/gitlab-ce',
  'gitlab/gitlab-ee',
  'itzg/minecraft-server',
  'jellyfin/jellyfin',
  'jupyter/',
  'mysql/mysql-server',
  'pihole/pihole',
  'plexinc/pms-docker',
  'quay.io/jupyter/',
  'vaultwarden/server',
];

/** Whether an image brings its health check along. @param repository as `readImageReference` names it */
export function bringsHealthCheck(repository: string): boolean {
  return checked.some((start) => repository.startsWith(start));
}
