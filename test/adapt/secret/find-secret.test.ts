import { describe, expect, test } from 'vitest';
import { type NamedValue, secretIn } from '../../../src/adapt/secret/find-secret.ts';
import type { Value } from '../../../src/evaluate/value.ts';
import type { Environment } from '../../../src/model/environment.ts';

const file = { path: 'main.tf', text: '' };
const span = { file, start: 0, end: 0 };
const production: Environment = { stage: 'production' };
const development: Environment = { stage: 'development', because: 'it says so' };

function text(value: string): Value {
  return { kind: 'string', value, span, via: [] };
}

/** What is said of a value, without the name: "is written out". */
function said(name: string, value: Value | string, more: Partial<NamedValue> = {}, environment = production) {
  const named = { name, value: typeof value === 'string' ? text(value) : value, span, ...more };
  const answer = secretIn(named, environment, 'Renew it.')?.answer;
  return answer?.state === 'known' ? answer.detail?.replace(`\`${name}\` `, '') : undefined;
}

describe('a password', () => {
  test.each(['hunter2', 'changeme', 'db-password', 'vK9#mQ2x!rT7pL4w', 'correct-horse'])('%s', (value) => {
    expect(said('password', value)).toBe('is written out');
  });

  test('that everybody would guess protects nothing in development', () => {
    expect(said('password', 'postgres', {}, development)).toBeUndefined();
    expect(said('password', 'vK9#mQ2x!rT7pL4w', {}, development)).toBe('is written out');
  });

  test('that is there until another takes its place has to look like a real one', () => {
    expect(said('password', 'initial', { replaceable: true })).toBeUndefined();
    expect(said('password', 'vK9#mQ2x!rT7pL4w', { replaceable: true })).toBe('is written out');
  });
});

test('what a person made up is told from what a machine made', () => {
  const madeUp = (value: string) =>
    secretIn({ name: 'password', value: text(value), span }, production, 'Renew it.')?.madeUp;
  expect(madeUp('changeme')).toBe(true);
  expect(madeUp('vK9#mQ2x!rT7pL4w')).toBe(false);
});

describe('a placeholder is no secret', () => {
  test.each([
    '',
    'null',
    'true',
    '0',
    '<password>',
    `\${DB_PASSWORD}`,
    '{{ .Values.password }}',
    '$DB_PASSWORD',
    '%DB_PASSWORD%',
    '__DB_PASSWORD__',
    '$(cat /run/secrets/db)',
    'REPLACE_ME',
    'CHANGE_ME',
    'your-password-here',
    'insert password',
    'xxxxxxxx',
    '********',
    'arn:aws:secretsmanager:eu-central-1:111122223333:secret:db',
    '/run/secrets/db',
    './secrets/db',
    'vault:secret/data/db#password',
    'op://shop/db/password',
    'projects/shop/secrets/db/versions/latest',
    '@Microsoft.KeyVault(SecretUri=https://shop.vault.azure.net/secrets/db)',
    'ENC[AES256_GCM,data:8Y6W,iv:1a2b,tag:3c4d,type:str]',
    'ref+vault://secret/db#/password',
    'example-password',
    'to-be-replaced',
    'set-by-the-pipeline',
  ])('%s', (value) => {
    expect(said('password', value)).toBeUndefined();
  });
});

describe('a key is told from the name of one', () => {
  test.each(['web-tls', 'shop-api-token', 'my-secret', 'registry.credentials', 'regcred'])('%s', (value) => {
    expect(said('API_SECRET', value)).toBeUndefined();
  });

  test.each(['f3a9c1e07b5d4826a1f0c3e59b7d2468', 'qT7w-9ZkLr2X-bVn4Pd8', 'supersecret', 'changeme'])(
    '%s',
    (value) => {
      expect(said('API_SECRET', value)).toBe('is written out');
    },
  );
});

describe('an address with a password in it', () => {
  test.each([
    ['DATABASE_URL', 'postgres://shop:correct-horse@db:5432/shop'],
    ['BROKER', 'amqp://shop:battery@broker'],
    ['CONNECTION', 'Server=db;Database=shop;User Id=shop;Password=correct-horse;'],
    ['JDBC_URL', 'jdbc:sqlserver://db:1433;user=sa;password=correct-horse'],
    ['JDBC_URL', 'jdbc:mysql://db/shop?user=shop&password=correct-horse&useSSL=true'],
    ['DSN', 'host=db user=shop password=correct-horse'],
  ])('%s', (name, value) => {
    expect(said(name, value)).toBe('holds a password');
  });

  test.each([
    ['DATABASE_URL', 'postgres://shop@db:5432/shop'],
    ['DATABASE_URL', 'postgres://shop:$(DB_PASSWORD)@db:5432/shop'],
    ['DATABASE_URL', 'postgres://<user>:<password>@db:5432/shop'],
    ['CONNECTION', `Server=db;Database=shop;Password=\${DB_PASSWORD};`],
    ['TOKEN_URL', 'https://login.example.com:8443/token'],
  ])('none: %s %s', (name, value) => {
    expect(said(name, value)).toBeUndefined();
  });

  test('is found beside what is not known', () => {
    const host: Value = {
      kind: 'unknown',
      because: 'depends on `aws_db_instance.shop`',
      reference: undefined,
      template: undefined,
      span,
      via: [],
    };
    const value: Value = { ...host, template: ['postgres://shop:correct-horse@', host, '/shop'] };
    expect(said('DATABASE_URL', value)).toBe('holds a password');
    const secret: Value = { ...host, template: ['postgres://shop:', host, '@db/shop'] };
    expect(said('DATABASE_URL', secret)).toBeUndefined();
  });
});

describe('a key of a well-known form is found under any name', () => {
  test.each([
    // In two pieces, so that no scanner takes them for real ones.
    [`AKIA${'4BOWLQZ7MXKTJR3N'}`, 'holds an AWS access key'],
    [`export AWS_SECRET_ACCESS_KEY=${'q8Zt3Lr0xVYw5NbKc2JmPs7HdUaF9GeTi4Ro6BvX'}`, 'holds an AWS secret key'],
    [`ghp_${'q8Zt3Lr0xVYw5NbKc2JmPs7HdUaF9GeTi4Ro'}`, 'holds a GitHub token'],
    [
      `-----BEGIN RSA PRIVATE KEY-----\n${'MIIEpAIBAAKCAQEA7bq9'.repeat(4)}\n-----END RSA PRIVATE KEY-----`,
      'holds a private key',
    ],
  ])('%#', (value, expected) => {
    expect(said('user_data', value)).toBe(expected);
    expect(said('user_data', value, {}, development)).toBe(expected);
  });

  test('unless it is the one of the documentation', () => {
    expect(said('user_data', 'AKIAIOSFODNN7EXAMPLE')).toBeUndefined();
  });
});

test('no part of an answer holds the value', () => {
  const found = secretIn(
    { name: 'password', value: text('correct-horse'), span },
    production,
    'Keep it elsewhere.',
  );
  expect(JSON.stringify({ ...found?.answer, span: undefined })).not.toContain('correct-horse');
});

test('hostile texts take no time', () => {
  const start = performance.now();
  for (const piece of ['a://u:', 'password=', 'host= ', 'AKIA', 'eyJ', 'secret_access_key=', '-', 'aA1', ' '])
    for (const name of ['password', 'API_SECRET', 'note']) said(name, piece.repeat(50_000));
  expect(performance.now() - start).toBeLessThan(60_000);
});
