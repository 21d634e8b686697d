import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { propertiesOf, relations, safeguardNames } from '../../src/custom/component-properties.ts';
import { celFunctions } from '../../src/custom/functions.ts';
import { listMacros } from '../../src/custom/macros.ts';
import { everyKind } from '../../src/model/component.ts';
import { run } from '../cli/run.ts';
import { temporaryTree } from '../discover/temporary-tree.ts';

const guide = readFileSync('docs/custom-rules.md', 'utf8');

/** A file that is named, or a block of code: the block is what the file named last holds. */
const pathOrFence = /`([\w./-]+\.(?:tf|yaml))`|^```(\w*)\n([\s\S]*?)^```$/gm;

describe('the guide to rules of your own', () => {
  it('works as it is written', async () => {
    const cwd = temporaryTree({ '.git/': '' });
    const steps = guide.slice(guide.indexOf('## In ten minutes'), guide.indexOf('## What a rule says'));
    let named = '';
    for (const [, path, language = '', text = ''] of steps.matchAll(pathOrFence)) {
      named = path ?? named;
      if (language !== 'hcl' && language !== 'yaml') continue;
      mkdirSync(dirname(join(cwd, named)), { recursive: true });
      writeFileSync(join(cwd, named), text);
    }
    const found = await run(cwd, ['--select', 'bucket-owner']);
    expect(found.stdout).toContain(fenceAfter('npx infra-lint --select bucket-owner'));
    const tested = await run(cwd, ['test-rules']);
    expect(tested.stdout.trim()).toBe(fenceAfter('npx infra-lint test-rules'));
    const rule = join(cwd, '.infra-lint/rules/bucket-owner.yaml');
    writeFileSync(rule, readFileSync(rule, 'utf8').replace('has(tags.owner)', 'has(tags_all.owner)'));
    expect((await run(cwd, ['test-rules'])).exitCode).toBe(0);
  });

  it('names everything that expressions may use', () => {
    const words = [
      ...everyKind,
      ...everyKind.flatMap((kind) => [...propertiesOf(kind).keys()]).filter((name) => name !== 'noun'),
      ...relations.keys(),
      ...safeguardNames,
      ...celFunctions.keys(),
      ...listMacros.keys(),
    ].filter((name) => name !== 'dyn');
    expect(words.filter((word) => !guide.includes(`\`${word}\``))).toEqual([]);
  });
});

/** What the guide shows behind a command. */
function fenceAfter(command: string): string {
  const [, text = ''] = /```\n+```\n([\s\S]*?)```/.exec(guide.slice(guide.indexOf(command))) ?? [];
  return text.trim();
}
