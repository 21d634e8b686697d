import { describe, expect, it } from 'vitest';
import {
  connectionsThroughProxy,
  proxiedInstances,
  serverName,
} from '../../../src/adapt/connection/cloud-sql.ts';

const span = { file: { path: 'shop.yaml', text: '' }, start: 0, end: 0 };
const shop = 'shop.europe-west1.example.cloudsql';

describe('the Cloud SQL Auth Proxy', () => {
  it.each([
    ['--instances=example:europe-west1:shop=tcp:5432', [shop]],
    ['-instances=example:europe-west1:shop', [shop]],
    ['example:europe-west1:shop?port=5432', [shop]],
    ['example:europe-west1:shop', [shop]],
    ['--port=5432', []],
    ['db:5432', []],
    ['nginx:1.27:x', []],
  ])('is started for %s', (word, expected) => {
    expect(proxiedInstances([word])).toEqual(expected);
  });

  it.each([
    ['a host', { DB_HOST: '127.0.0.1', DB_NAME: 'orders' }, ['orders']],
    ['an address', { DATABASE_URL: 'postgres://app@localhost:5432/orders' }, ['orders']],
    ['no other engine', { REDIS_HOST: 'localhost' }, []],
    ['no other host', { DB_HOST: 'db', DB_NAME: 'orders' }, []],
    ['nothing that is no database', { LISTEN: '127.0.0.1:8080' }, []],
  ])('takes %s on', (_, environment, databases) => {
    const variables = Object.entries(environment).map(
      ([name, value]) => ({ name, value: { kind: 'string', value, span, via: [] }, span }) as const,
    );
    const found = connectionsThroughProxy(variables, shop);
    expect(found.map(({ database }) => (database.state === 'known' ? database.value : '-'))).toEqual(
      databases,
    );
  });

  it('leads to what Google calls project, region and instance', () => {
    expect(serverName(shop)).toBe('example:europe-west1:shop');
    expect(serverName('db.example.com')).toBe('db.example.com');
  });
});
