import type { Engine } from '../../model/component.ts';

/**
 * What asks a datastore for its health, by a program that its image holds. All of them ask over TCP where the image's
 * first start has a server of its own that only local sockets reach. None needs a password to tell life from death.
 * Sources: the images' pages on Docker Hub,
 * https://www.postgresql.org/docs/current/app-pg-isready.html, https://dev.mysql.com/doc/refman/en/mysqladmin.html,
 * https://mariadb.com/kb/en/mariadb-admin/, https://redis.io/docs/latest/commands/ping/,
 * https://www.mongodb.com/docs/manual/reference/command/ping/, https://www.rabbitmq.com/docs/monitoring#health-checks,
 * https://clickhouse.com/docs/interfaces/http, https://docs.couchdb.org/en/stable/api/server/common.html#up
 *
 * @param image as it is written: `postgres:16-alpine`
 */
export function healthTestOf(engine: Engine, image: string): string | undefined {
  switch (engine) {
    case 'postgresql':
      return 'pg_isready -h 127.0.0.1 -U "$${POSTGRES_USER:-postgres}" -d "$${POSTGRES_DB:-postgres}"';
    case 'mysql':
      return 'mysqladmin ping -h 127.0.0.1';
    case 'mariadb':
      // The older name is gone since 11, and the newer one came with 10.4.
      return /:(?:5|10\.[0-4])(?![0-9])/.test(image)
        ? 'mysqladmin ping -h 127.0.0.1'
        : 'mariadb-admin ping -h 127.0.0.1';
    case 'redis':
      if (/keydb|dragonfly/.test(image)) return undefined;
      return image.includes('valkey') ? 'valkey-cli ping' : 'redis-cli ping';
    case 'mongodb':
      // The image has the new shell from 5 on, and the old one up to 5.
      return /mongo(?:db)?:[0-4](?![0-9])/.test(image)
        ? `mongo --quiet --eval "db.adminCommand('ping').ok"`
        : `mongosh --quiet --eval "db.adminCommand('ping').ok"`;
    case 'rabbitmq':
      return 'rabbitmq-diagnostics -q ping';
    case 'clickhouse':
      return 'wget --quiet --spider http://127.0.0.1:8123/ping';
    case 'couchdb':
      return 'curl --fail http://127.0.0.1:5984/_up';
    default:
      return undefined;
  }
}
