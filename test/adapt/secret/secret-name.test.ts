import { describe, expect, test } from 'vitest';
import { readSecretName } from '../../../src/adapt/secret/secret-name.ts';

describe('a name promises a password', () => {
  test.each([
    'password',
    'dbPassword',
    'DB_PASSWORD',
    'PGPASSWORD',
    'administrator_login_password',
    'password_wo',
    'spring.datasource.password',
    'SMTP_PASS',
    'REDIS_PWD',
    'ssh_passphrase',
  ])('%s', (name) => {
    expect(readSecretName(name)).toBe('password');
  });
});

describe('a name promises a key, or the name of one', () => {
  test.each([
    'JWT_SECRET',
    'clientSecret',
    'auth_token',
    'GITHUB_TOKEN',
    'apiKey',
    'AWS_SECRET_ACCESS_KEY',
    'SESSION_KEY',
    'encryption_key',
    'GOOGLE_CREDENTIALS',
  ])('%s', (name) => {
    expect(readSecretName(name)).toBe('key');
  });
});

describe('a name promises nothing', () => {
  test.each([
    'password_length',
    'DB_PASSWORD_FILE',
    'password_secret_arn',
    'secret_name',
    'token_endpoint',
    'creation_token',
    'client_request_token',
    'csrf_token',
    'public_key',
    'hash_key',
    'key_name',
    'kms_key_id',
    'ssh_key',
    'MYSQL_ALLOW_EMPTY_PASSWORD',
    'manage_master_user_password',
    'username',
    'compass',
    '',
  ])('%s', (name) => {
    expect(readSecretName(name)).toBeUndefined();
  });
});
