import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { SourceFile } from '../source/source-file.ts';

/** What would change in a file, in the unified format with Git's prefixes. */
export function unifiedDiff({ path, text }: SourceFile, changed: string): string {
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, text, changed, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
    stripTrailingCr: false,
  });
}
