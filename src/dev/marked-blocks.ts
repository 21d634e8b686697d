import { readFileSync } from 'node:fs';

/** A hand-written file with the texts between `<!-- name:start -->` and `<!-- name:end -->` replaced. */
export function withBlocks(path: string, blocks: Readonly<Record<string, string>>): string {
  return Object.entries(blocks).reduce(
    (text, [name, block]) => withBlock(path, text, name, block),
    readFileSync(path, 'utf8'),
  );
}

function withBlock(path: string, text: string, name: string, block: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`${path} has no block ${start} … ${end}.`);
  return `${text.slice(0, from + start.length)}\n${block}\n${text.slice(to)}`;
}
