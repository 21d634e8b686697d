// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the variables of Compose and Terraform are written like this.
import { describe, expect, test } from 'vitest';
import { codeFrame } from '../../src/report/code-frame.ts';
import { maskSecrets } from '../../src/report/mask-secrets.ts';
import { paintFor } from '../../src/report/paint.ts';
import { spanOf } from './example.ts';

/** As long as the `*******` that stand for it. */
const secret = 'hunter2';

describe('a secret is replaced by as many stars', () => {
  test.each([
    ['DATABASE_URL: postgres://user:hunter2@db/shop', 'DATABASE_URL: postgres://user:*******@db/shop'],
    ['url = "redis://:hunter2@cache:6379"', 'url = "redis://:*******@cache:6379"'],
    ['url: mongodb://app:hunter2@a,b:27017/x?y=z', 'url: mongodb://app:*******@a,b:27017/x?y=z'],
    ['  POSTGRES_PASSWORD: hunter2', '  POSTGRES_PASSWORD: *******'],
    ['  POSTGRES_PASSWORD: hunter2 # for now', '  POSTGRES_PASSWORD: ******* # for now'],
    ['password = "hunter2"', 'password = "*******"'],
    ["dbPass: 'hunter2'", "dbPass: '*******'"],
    ['"Password": "hunter2",', '"Password": "*******",'],
    ['policy = "{\\"token\\":\\"hunter2\\",\\"a\\":1}"', 'policy = "{\\"token\\":\\"*******\\",\\"a\\":1}"'],
    ['  - POSTGRES_PASSWORD=hunter2', '  - POSTGRES_PASSWORD=*******'],
    ['  - "POSTGRES_PASSWORD=hunter2"', '  - "POSTGRES_PASSWORD=*******"'],
    ['ENV DB_PASSWORD=hunter2 PORT=80', 'ENV DB_PASSWORD=******* PORT=80'],
    ['ENV DB_PASSWORD hunter2', 'ENV DB_PASSWORD *******'],
    ['AWS_SECRET_ACCESS_KEY=hunter2', 'AWS_SECRET_ACCESS_KEY=*******'],
    [
      'command: redis-server --requirepass hunter2 --port 1',
      'command: redis-server --requirepass ******* --port 1',
    ],
    ['["redis-server", "--requirepass", "hunter2"]', '["redis-server", "--requirepass", "*******"]'],
    ['RUN mysql -uroot -phunter2 shop', 'RUN mysql -uroot -p******* shop'],
    ['RUN curl -u me:hunter2 https://x', 'RUN curl -u me:******* https://x'],
    ['{ name = "DB_PASSWORD", value = "hunter2" }', '{ name = "DB_PASSWORD", value = "*******" }'],
    ['Authorization: Bearer hunter2hunter2', 'Authorization: Bearer **************'],
    ['id: AKIAIOSFODNN7EXAMPLE', `id: ${'*'.repeat(20)}`],
  ])('%s', (line, shown) => {
    expect(maskSecrets(line)).toBe(shown);
  });

  test('also where its name is on the line before', () => {
    expect(maskSecrets('  value: hunter2', '- name: DB_PASSWORD')).toBe('  value: *******');
    expect(maskSecrets('- hunter2', '- --requirepass')).toBe('- *******');
  });

  test('and where it is a default or stands behind an escaped quote', () => {
    for (const line of [
      'PASSWORD: ${PASSWORD:-hunter2}',
      'password: "x\\"hunter2"',
      'a?password=hunter2&b=c',
    ])
      expect(maskSecrets(line)).not.toContain(secret);
  });

  test('and in the lines of a private key', () => {
    const line = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ';
    expect(maskSecrets(`  ${line}`)).toBe(`  ${'*'.repeat(line.length)}`);
  });
});

describe('what only says where a secret is stays readable', () => {
  test.each([
    'password = var.password',
    'password = random_password.main.result',
    'password = "${var.password}"',
    'POSTGRES_PASSWORD: ${POSTGRES_PASSWORD}',
    'POSTGRES_PASSWORD_FILE: /run/secrets/db',
    'manage_master_user_password = true',
    'secretName: shop-tls',
    'hash_key = "id"',
    'creation_token = "shop"',
    'secrets: [db_password]',
    'DATABASE_URL: postgresql://shop:${DB_PASSWORD:?set it}@db:5432/shop',
    'url: http://localhost:8080/health',
    'image: registry:5000/shop@sha256:0123456789abcdef',
  ])('%s', (line) => {
    expect(maskSecrets(line)).toBe(line);
  });
});

test('the marks of a frame stay under their place, and the cut of a long line shows nothing', () => {
  const settings = { around: 0, mark: '^', tint: (text: string) => text, gutter: 1, paint: paintFor(false) };
  const short = { path: 'compose.yaml', text: 'a: redis://:hunter2@cache\n' };
  expect(codeFrame(spanOf(short, '@cache'), settings)).toEqual([
    '  |',
    '1 | a: redis://:*******@cache',
    '  |                    ^^^^^^',
  ]);
  const long = {
    path: 'a.json',
    text: `{"password":"${secret.repeat(30)}","place":1,${'"a":1,'.repeat(100)}`,
  };
  const frame = codeFrame(spanOf(long, '"place"'), settings).join('\n');
  expect(frame).toContain('"place":1');
  expect(frame).not.toContain('hunter');
});

test('no value is shown where a finding says that a secret stands there', () => {
  const settings = { around: 0, mark: '^', tint: (text: string) => text, gutter: 1, paint: paintFor(false) };
  const file = { path: 'main.tf', text: '  default = "correct-horse" # for now\n' };
  const [, line] = codeFrame(spanOf(file, 'default'), { ...settings, concealed: true });
  expect(line).toBe('1 |   default = "*************" * *** ***');
});

test('a variable that is called a secret hides its default', () => {
  expect(maskSecrets('  default = "correct-horse"', 'variable "db_password" {')).toBe(
    '  default = "*************"',
  );
  expect(maskSecrets('  default = "eu-central-1"', 'variable "region" {')).toBe('  default = "eu-central-1"');
});

test('hostile lines take no time', () => {
  const hostile = [
    'password',
    '://u:',
    'eyJ',
    '--a',
    'password ',
    'ENV a',
    'curl -u ',
    'name: a_',
    '\\"password\\":',
    ' ',
  ];
  const start = performance.now();
  for (const piece of hostile) {
    const line = piece.repeat(Math.ceil(3000 / piece.length));
    maskSecrets(line, line, line);
  }
  expect(performance.now() - start).toBeLessThan(60_000);
});
