import type { SourceFile } from '../source/source-file.ts';

/** HashiCorp's own parser: what it made of a file, or its words on why not. Loaded only when it is asked. */
export type Hcl2Json =
  | { readonly state: 'parsed'; readonly json: unknown }
  | { readonly state: 'rejected'; readonly diagnostic: string };

/** Our parser and hcl2json read broken files at very different speeds: beyond this, ours has the last word. */
const budget = 200_000;

/** Asks hcl2json about the files that our parser rejects, within a budget of characters for the whole run. */
export async function askHcl2Json(files: readonly SourceFile[]): Promise<ReadonlyMap<SourceFile, Hcl2Json>> {
  const answers = new Map<SourceFile, Hcl2Json>();
  let spent = 0;
  for (const file of files) {
    spent += file.text.length;
    if (spent > budget) break;
    answers.set(file, await ask(file));
  }
  return answers;
}

async function ask(file: SourceFile): Promise<Hcl2Json> {
  const { parse } = await import('@cdktf/hcl2json');
  try {
    return { state: 'parsed', json: await parse(file.path, file.text) };
  } catch (error) {
    return { state: 'rejected', diagnostic: error instanceof Error ? error.message : String(error) };
  }
}
