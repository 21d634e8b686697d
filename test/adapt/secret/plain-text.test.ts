import { describe, expect, test } from 'vitest';
import type { NamedValue } from '../../../src/adapt/secret/find-secret.ts';
import { plainSecretsIn } from '../../../src/adapt/secret/plain-text.ts';
import type { Span } from '../../../src/source/span.ts';

const file = {
  path: 'main.tf',
  text: `variable "db" { default = "correct-horse" }
resource "aws_db_instance" "shop" { password = var.db }`,
};

function at(text: string): Span {
  const start = file.text.indexOf(text);
  return { file, start, end: start + text.length };
}

const passage = {
  id: 'shop',
  resource: 'aws_db_instance.shop',
  noun: 'a resource',
  span: at('resource'),
  format: 'terraform',
  environment: { stage: 'unstated' },
} as const;

function password(value: string, via: readonly Span[]): NamedValue {
  const span = at('password = var.db');
  const places = via.map((place) => ({ span: place, message: 'it comes from here' }));
  return { name: 'password', span, value: { kind: 'string', value, span: at('var.db'), via: places } };
}

describe('a secret in plain text', () => {
  test('is spoken of where it is written', () => {
    const named = password('correct-horse', [at('default = "correct-horse"')]);
    const [found] = plainSecretsIn(passage, [named], 'Renew it.', new Set());
    const [answer] = found?.safeguards?.passwordSecrecy ?? [];
    expect(answer?.span).toEqual(at('default = "correct-horse"'));
    expect(answer?.via.map(({ span }) => span)).toEqual([at('password = var.db')]);
  });

  test('is reported once, however often it is used', () => {
    const named = password('correct-horse', [at('default = "correct-horse"')]);
    const reported = new Set<string>();
    expect(plainSecretsIn(passage, [named, named], 'Renew it.', reported)).toHaveLength(1);
    expect(plainSecretsIn(passage, [named], 'Renew it.', reported)).toEqual([]);
  });

  test('is none where no file holds it: it was given on the command line, or by a plan', () => {
    const named = password('battery-staple', [at('default = "correct-horse"')]);
    expect(plainSecretsIn(passage, [named], 'Renew it.', new Set())).toEqual([]);
  });
});
