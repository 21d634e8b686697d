import { describe, expect, test } from 'vitest';
import { secretArguments } from '../../../src/adapt/secret/secret-argument.ts';
import type { Value } from '../../../src/evaluate/value.ts';

const span = { file: { path: 'compose.yaml', text: '' }, start: 0, end: 0 };

const text = (value: string): Value => ({ kind: 'string', value, span, via: [] });
const list = (...items: readonly string[]): Value => ({
  kind: 'list',
  items: items.map(text),
  span,
  via: [],
});

const pairs = (command: Value) =>
  secretArguments(command).map(({ name, value }) => `${name} ${value.kind === 'string' ? value.value : '?'}`);

describe('arguments that are named like secrets', () => {
  test.each([
    ['in a word', list('agent', '--password=hunter2'), ['--password hunter2']],
    ['in the next word', list('redis-server', '--requirepass', 'hunter2'), ['--requirepass hunter2']],
    ['in a script', text('redis-server --appendonly yes --requirepass "hunter2"'), ['--requirepass hunter2']],
    ['in a script among words', list('sh', '-c', 'agent --api-token hunter2'), ['--api-token hunter2']],
  ])('%s', (_, command, expected) => {
    expect(pairs(command)).toEqual(expected);
  });

  test.each([
    ['with nothing behind them', list('agent', '--password')],
    ['that are switches', list('agent', '--password', '--verbose')],
    ['that name a file', list('agent', '--password-file', '/run/password')],
    ['too short to have a name', list('mysql', '-p', 'shop')],
    ['in what is too long for a command', text(`--password ${'x'.repeat(20_000)}`)],
  ])('hold nothing %s', (_, command) => {
    expect(pairs(command)).toEqual([]);
  });
});
