import { describe, expect, it } from 'vitest';
import { type Distance, plainTransports } from '../../../src/adapt/connection/plain-transport.ts';

const file = { path: 'app.yaml', text: '' };
const span = { file, start: 0, end: 0 };

function said(address: string, distance: Distance = 'far'): readonly (string | undefined)[] {
  const value = { kind: 'string', value: address, span, via: [] } as const;
  return plainTransports([{ name: 'URL', value, span }], () => distance).map((answer) =>
    answer.state === 'known' ? answer.detail : answer.state,
  );
}

describe('addresses that refuse encryption', () => {
  it.each([
    ['postgres://app@db.example.com/shop?sslmode=disable', 'sslmode=disable', 'db.example.com'],
    ['jdbc:mysql://db.example.com/shop?useSSL=false', 'useSSL=false', 'db.example.com'],
    ['mongodb://db.example.com/shop?tls=false', 'tls=false', 'db.example.com'],
    ['host=db.example.com dbname=shop user=app sslmode=disable', 'sslmode=disable', 'db.example.com'],
    ['redis://cache.example.com:6379', 'redis://', 'cache.example.com'],
  ])('%s', (address, words, host) => {
    expect(said(address)).toEqual([`\`URL\` says \`${words}\` of \`${host}\``]);
  });

  it.each([
    'postgres://app@db.example.com/shop',
    'postgres://app@db.example.com/shop?sslmode=prefer',
    'rediss://cache.example.com',
    'redis://cache.example.com?ssl=true',
    'https://api.example.com/?tls=false',
  ])('are none of %s', (address) => {
    expect(said(address)).toEqual([]);
  });

  it('matter by how far away the host is', () => {
    expect(said('redis://cache', 'near')).toEqual([]);
    expect(said('postgres://db/shop?sslmode=disable', 'near')).toHaveLength(1);
    expect(said('postgres://db/shop?sslmode=disable', 'here')).toEqual([]);
  });

  it('never show a password', () => {
    expect(said('postgres://app:hunter2@db.example.com/shop?sslmode=disable').join()).not.toContain(
      'hunter2',
    );
  });
});
