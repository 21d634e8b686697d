import { Environment } from '@marcbachmann/cel-js';
import { describe, expect, it } from 'vitest';
import { type Outcome, type Run, unknownOutcome } from '../../src/custom/cel-value.ts';
import { evaluate } from '../../src/custom/evaluate-expression.ts';
import { fromValue } from '../../src/custom/from-value.ts';
import { parseExpression } from '../../src/custom/parse-expression.ts';
import { toValue } from '../../src/evaluate/from-data.ts';
import { parseYaml } from '../../src/parse/yaml/parse.ts';

/** Everything that the expressions below speak of; `later` is not known before deployment. */
const source = `
name: web
count: 3
share: 0.5
on: true
nothing: null
tags: { owner: shop, "cost-center": "42" }
ports: [80, 443]
rules:
  - { port: 22, open: true }
  - { port: 443, open: false }
block:
  - { status: Enabled }
`;

function newRun(stepsLeft = 100_000): Run {
  return { stepsLeft, sawSecret: false };
}

function outcomeOf(text: string, run = newRun()): Outcome {
  const read = parseExpression(text, undefined);
  if (!('node' in read)) throw new Error(read.message);
  const root = parseYaml({ path: 'source.yaml', text: source }).tree.documents[0]?.root;
  if (root === undefined) throw new Error('The source is empty.');
  const self = fromValue(toValue(root), newRun());
  const scope = (name: string) => {
    if (name === 'later') return unknownOutcome;
    if (name === 'certain') return { kind: 'unknown', notNull: true } as const;
    if (name === 'mixed') return { kind: 'list', items: [80n, unknownOutcome] } as const;
    return typeof self === 'object' && self !== null && self.kind === 'map' ? self.get(name) : undefined;
  };
  return evaluate(read.node, scope, run);
}

const unknown = { kind: 'unknown' };
const failed = { kind: 'failure' };

describe('what is written', () => {
  it.each([
    ['name == "web" && count >= 3', true],
    ['count < 2 || share > 0.4', true],
    ['on ? count : 0', 3n],
    ['count + 1 == 4 && 7 / 2 == 3 && 7 % 2 == 1', true],
    ['share * 2.0 == 1.0 && count == 3.0', true],
    ['-count == -3 && !(count == 4)', true],
    ['80 in ports && !(22 in ports) && "owner" in tags', true],
    ['ports[1] == 443 && tags["cost-center"] == "42"', true],
    ['ports == [80, 443] && tags == {"cost-center": "42", "owner": "shop"}', true],
    ['size(ports) == 2 && name.size() == 3', true],
    ['name.startsWith("w") && name.endsWith("b") && name.contains("e")', true],
    ['name.upperAscii() == "WEB" && "a,b".split(",") == ["a", "b"] && ["a", "b"].join("-") == "a-b"', true],
    ['int("7") == 7 && double("0.5") == share && string(count) == "3"', true],
    ['name.matches("^[a-z]+$") && !matches(name, "^[0-9]")', true],
    ['rules.exists(rule, rule.port == 22 && rule.open)', true],
    ['rules.all(rule, rule.port > 0) && rules.exists_one(rule, rule.open)', true],
    ['rules.filter(rule, rule.open).map(rule, rule.port) == [22]', true],
    ['rules.map(rule, !rule.open, rule.port) == [443]', true],
    ['tags.all(key, key.size() > 3)', true],
    ['block.status == "Enabled"', true],
  ])('%s', (text, expected) => {
    expect(outcomeOf(text)).toEqual(expected);
  });
});

describe('what is not there', () => {
  it.each([
    ['has(tags.owner) && has(tags)', true],
    ['has(tags.team) || has(team) || has(team.name.first)', false],
    ['has(nothing)', false],
    ['has(tags["cost-center"])', true],
    ['has(ports[7])', false],
  ])('%s', (text, expected) => {
    expect(outcomeOf(text)).toEqual(expected);
  });

  it('cannot be computed with, and says what to ask for', () => {
    expect(outcomeOf('tags.team == "a"')).toMatchObject({ kind: 'failure', missing: 'tags.team' });
    expect(outcomeOf('nothing == 1')).toMatchObject({ missing: 'nothing' });
    expect(outcomeOf('has(tags.team) && tags.team == "a"')).toBe(false);
    expect(outcomeOf('ports[9] == 1')).toMatchObject(failed);
  });
});

describe('what is not known before deployment', () => {
  it.each([
    'later == 1',
    'later != 1',
    '!later',
    '-later > 0',
    'later.deep.inside == 1',
    'later[0] == 1',
    'ports[later] == 80',
    'has(later)',
    'has(later.name)',
    'later in ports',
    '80 in later',
    'later.startsWith("a")',
    'name.startsWith(later)',
    'size(later) > 0',
    'later > 1 && count == 3',
    'later || count == 4',
    'later ? true : false',
    'later.all(item, item > 1)',
    'ports.all(port, port > later)',
    'ports.filter(port, port > later) == []',
    '22 in mixed',
    'mixed == [80, 443]',
    'mixed.all(port, port == 80)',
    'mixed.exists(port, port == 22)',
    '["a", later].join("-") == "a-b"',
    'tags.team == later',
    '{"a": later} == {"a": 1}',
  ])('is never taken for anything: %s', (text) => {
    expect(outcomeOf(text)).toMatchObject(unknown);
  });

  it.each([
    ['later > 1 && count == 4', false],
    ['count == 4 && later > 1', false],
    ['later > 1 || count == 3', true],
    ['80 in mixed', true],
    ['size(mixed) == 2', true],
    ['mixed == [81, 443]', false],
    ['mixed == [80]', false],
    ['mixed.all(port, port == 81)', false],
    ['mixed.exists(port, port == 80)', true],
    ['count == 3 || tags.team == "a"', true],
    ['tags.team == "a" || count == 3', true],
    ['has(certain)', true],
    ['certain == null', false],
  ])('does not matter where the rest decides: %s', (text, expected) => {
    expect(outcomeOf(text)).toBe(expected);
  });
});

describe('what makes no sense', () => {
  it.each([
    'name > 1',
    'name + 1 == 2',
    '!name',
    'count && on',
    'count.startsWith("a")',
    '1 / 0 == 1',
    'name.first == 1',
    'rules.port == 1',
    'name.matches("[")',
    '9223372036854775807 + 1 > 0',
    'count.all(x, true)',
  ])('is a failure: %s', (text) => {
    expect(outcomeOf(text)).toMatchObject(failed);
  });
});

describe('safety', () => {
  it.each([
    'name.constructor',
    'tags.__proto__',
    'tags["constructor"]["prototype"]',
    'ports.length',
    'name.__proto__.x',
  ])('nothing but the values can be reached: %s', (text) => {
    expect(outcomeOf(`has(${text})`)).toBeOneOf([false, expect.objectContaining(failed)]);
    expect(outcomeOf(`${text} == 1`)).toMatchObject(failed);
  });

  it('counts every step', () => {
    const hundred = `[${Array.from({ length: 100 }, (_, index) => index).join(',')}]`;
    const text = `${hundred}.all(a, ${hundred}.all(b, ${hundred}.all(c, a + b + c >= 0)))`;
    expect(outcomeOf(text)).toMatchObject({
      kind: 'failure',
      message: expect.stringContaining('more steps'),
    });
  });

  it('gives up on what is too long, whatever the rest says', () => {
    expect(outcomeOf('ports.all(port, port > 0) || true', newRun(3))).toMatchObject(failed);
  });

  it('matches regular expressions in time that grows with the text', () => {
    expect(outcomeOf(`"${'a'.repeat(500)}b".matches("^(a+)+$")`)).toBe(false);
  });
});

describe('cel-js', () => {
  const judge = new Environment({ unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false });
  const known = { name: 'web', count: 3n, share: 0.5, tags: { owner: 'shop' }, ports: [80n, 443n] };

  it.each([
    '1 + 2 * 3 - 4 / 2 % 3',
    '7 / -2',
    '-7 % 3',
    '1.5 + 2.25',
    '1 < 2 && 2.0 >= 2.0 && "a" < "b"',
    'count == 3 && count != 4 && share < 1.0',
    'name + "-" + tags.owner',
    'ports + [8080]',
    'ports[0] == 80 ? "yes" : "no"',
    'tags["owner"].startsWith("sh") || false',
    'size(name) + size(ports) + size(tags)',
    'ports.map(p, p + 1).filter(p, p > 100)',
    'ports.exists(p, p == 80) && ports.all(p, p > 1) && ports.exists_one(p, p > 100)',
    '"owner" in tags && !("team" in tags) && 80 in ports',
    'has(tags.owner) && !has(tags.team)',
    '"a-b-c".split("-").join("+")',
    '" x ".trim() + "Ab".lowerAscii() + "Ab".upperAscii()',
    'int("12") + int(3.9)',
    'double("1.5") + double(2)',
    'string(12) + string(true)',
    'name.matches("w.b$") && !name.matches("^b")',
    '[1, 2] == [1, 2] && {"a": [1]} == {"a": [1]} && [1] != [2]',
    'r"\\d" == "\\\\d"',
    'true || tags.team == "x"',
    'tags.team == "x" || true',
    'null == null',
  ])('comes to the same: %s', (text) => {
    const read = parseExpression(text, undefined);
    if (!('node' in read)) throw new Error(read.message);
    const ours = evaluate(
      read.node,
      (name) => celOf(new Map<string, unknown>(Object.entries(known)).get(name)),
      newRun(),
    );
    expect(plain(ours)).toEqual(judge.evaluate(text, known));
  });
});

function celOf(value: unknown): Outcome | undefined {
  if (Array.isArray(value)) return { kind: 'list', items: value.flatMap((item) => celOf(item) ?? []) };
  if (typeof value === 'object' && value !== null) {
    const fields = new Map<string, unknown>(Object.entries(value));
    return { kind: 'map', keys: [...fields.keys()], get: (name) => celOf(fields.get(name)) };
  }
  return typeof value === 'string' || typeof value === 'bigint' || typeof value === 'number'
    ? value
    : undefined;
}

function plain(outcome: Outcome): unknown {
  if (typeof outcome !== 'object' || outcome === null) return outcome;
  return outcome.kind === 'list' ? outcome.items.map(plain) : outcome;
}
