import type { LoadedRule } from './load-rules.ts';

/** `docs/patterns.md`: the documents that the patterns come from, with the rules that watch over each section. */
export function patternsPage(rules: readonly LoadedRule[]): string {
  const said = rules.flatMap((loaded) => loaded.rule.patterns.map((pattern) => ({ ...pattern, loaded })));
  const parts = sorted(said.map(({ document }) => document)).map((document) => {
    const inDocument = said.filter((each) => each.document === document);
    const rows = sorted(inDocument.map(({ section }) => section)).map((section) => {
      const links = inDocument.filter((each) => each.section === section).map(({ loaded }) => linkTo(loaded));
      return `| ${section} | ${links.join(', ')} |`;
    });
    return [`## ${document}`, ['| section | rules |', '| --- | --- |', ...rows].join('\n')].join('\n\n');
  });
  return `${['<!-- Made by `npm run generate` from the rules. -->', '# Patterns', introduction, ...parts].join('\n\n')}\n`;
}

const introduction = `Every rule watches over a pattern of one of five documents on infrastructure. Here they are by document and section, so
that one can see what a document asks for and which rule would say that it is missing.`;

/** The anchor that GitHub gives to a document's heading. */
export function patternAnchor(document: string): string {
  return document
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');
}

function linkTo({ file, rule }: LoadedRule): string {
  return `[\`${rule.id}\`](../rules/${file.topic}/${file.id}.md)`;
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
