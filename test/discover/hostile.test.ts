import { describe, expect, test } from 'vitest';
import { leadsOf } from '../../src/discover/leads.ts';
import {
  hasTemplatedIdentity,
  isTemplatedDockerfile,
  isTemplatedYaml,
} from '../../src/discover/templating.ts';
import { kubernetesApiVersions, yamlContentOf } from '../../src/discover/yaml-content.ts';

/** Texts that make careless searching slow; each is repeated to 300,000 characters. */
const patterns = [
  '{{',
  '  {{ a\n',
  'a: {{ b }}\n',
  '\n---',
  '---\napiVersion: v1\n',
  'apiVersion: v1\n',
  'apiVersion',
  '# comment \r\n',
  '   \n',
  ' ',
  '\t',
  '- ',
  '- op',
  'services:\n',
  'services:\n  a:\n',
  'image: ',
  'build:\n#\n',
  'a: |\n',
  '[{',
  '"',
  '\\"',
  '../',
  ' ../a',
  'source = "./',
  'source',
  'source = ',
  '"Dir": ',
  'FROM ',
  '<<',
];

describe('telling what a file is takes time in proportion to its length', () => {
  test.each(patterns)('%j', (pattern) => {
    const text = pattern.repeat(300_000 / pattern.length);
    for (const lead of ['', '{ "', 'apiVersion: v1\nkind: Service\n', 'services:\n', 'FROM a\n']) {
      const start = performance.now();
      examine(lead + text);
      expect(performance.now() - start).toBeLessThan(60_000);
    }
  });
});

function examine(text: string): void {
  yamlContentOf(text, true);
  Array.from(kubernetesApiVersions(text));
  isTemplatedYaml(text);
  hasTemplatedIdentity(text);
  isTemplatedDockerfile(text);
  for (const kind of ['terraform', 'terraform-modules-manifest', 'kustomization', 'compose'] as const)
    leadsOf({ file: { path: 'a/b.tf', text }, kind, given: true });
}
