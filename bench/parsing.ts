import { readFileSync } from 'node:fs';
import { parse as parseWithHcl2Json } from '@cdktf/hcl2json';
import { filesBelow } from '../src/dev/files-below.ts';
import { parseHcl } from '../src/parse/hcl/parse.ts';
import type { SourceFile } from '../src/source/source-file.ts';

/** Seconds that each parser takes for the same files, its start included. */
export interface ParsingTimes {
  readonly files: number;
  readonly megabytes: number;
  readonly ours: number;
  readonly hcl2json: number;
}

/** Files that hcl2json reads in hours tell nothing more than those it reads in seconds. */
const sampleSize = 1_000_000;

export async function timeParsing(folder: string): Promise<ParsingTimes> {
  const files = sample(folder);
  const ours = await timed(async () => {
    for (const file of files) parseHcl(file);
  });
  const hcl2json = await timed(async () => {
    // A rejected file is read as far as it goes by both.
    for (const file of files) await parseWithHcl2Json(file.path, file.text).catch(() => undefined);
  });
  const characters = files.reduce((sum, file) => sum + file.text.length, 0);
  return { files: files.length, megabytes: characters / 1_000_000, ours, hcl2json };
}

function sample(folder: string): readonly SourceFile[] {
  const files: SourceFile[] = [];
  let size = 0;
  for (const path of filesBelow(folder)) {
    if (!/\.(tf|tofu)$/.test(path) || size > sampleSize) continue;
    const text = readFileSync(path, 'utf8');
    size += text.length;
    files.push({ path, text });
  }
  return files;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
