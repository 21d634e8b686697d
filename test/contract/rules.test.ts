import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { ruleFiles } from '../../src/dev/rule-files.ts';

describe('the registry', () => {
  it('holds every file below rules/, under the name of its file', () => {
    expect(rules.map((rule) => rule.id)).toEqual(ruleFiles().map((file) => file.id));
  });

  it('gives no name twice, aliases included', () => {
    const names = rules.flatMap((rule) => [rule.id, ...rule.aliases]).map((name) => name.toLowerCase());
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe('the safeguards', () => {
  it('are each judged by a rule', () => {
    const names = readFileSync('src/model/safeguards.ts', 'utf8').matchAll(/readonly (\w+)\?: Answers/g);
    const texts = ruleFiles().map(({ path }) => readFileSync(path, 'utf8'));
    const unread = Array.from(names, ([, name = '']) => name).filter(
      (name) => !texts.some((text) => text.includes(`'${name}'`) || text.includes(`.${name}`)),
    );
    expect(unread).toEqual([]);
  });
});

describe.each(rules)('$id', (rule) => {
  it('has a bad and a good case', () => {
    for (const verdict of ['bad', 'good']) {
      const folder = `fixtures/rules/${rule.id}/${verdict}`;
      expect(existsSync(folder) && readdirSync(folder).length > 0, folder).toBe(true);
    }
  });

  it('says that it repairs exactly where a case shows it', () => {
    expect(existsSync(`fixtures/rules/${rule.id}/fixed`)).toBe(rule.fixes !== undefined);
  });

  it('is written as the others are', () => {
    expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(rule.title, 'title').toMatch(/^[A-Z].*[^.]$/);
    expect(rule.remedy, 'remedy').toMatch(/^[A-Z].*\.$/s);
    expect(rule.rationale.trim(), 'rationale').toMatch(/^[A-Z].*\.$/s);
    expect(rule.exceptions, 'exceptions').toMatch(/^[A-Z].*\.$/s);
    expect(rule.since, 'since').toMatch(/^\d+\.\d+\.\d+$/);
    expect(rule.patterns, 'a pattern that it watches over').not.toEqual([]);
    for (const { document, section } of rule.patterns) {
      expect(document, 'the document of a pattern').not.toBe('');
      expect(section, 'the section of a pattern').not.toBe('');
    }
    expect(rule.references.filter((reference) => !reference.startsWith('https://'))).toEqual([]);
    expect(rule.references, 'a page of a provider or a standard').not.toEqual([]);
  });

  it('yields to rules that there are', () => {
    const ids = rules.map(({ id }) => id);
    expect((rule.yieldsTo ?? []).filter((id) => !ids.includes(id) || id === rule.id)).toEqual([]);
  });

  it('has a default and a description for every option', () => {
    for (const schema of Object.values(rule.options)) {
      expect(schema.default).toBeDefined();
      expect(schema.description).toMatch(/^[A-Z].*\.$/);
    }
  });
});
