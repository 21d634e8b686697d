import { readBlocks } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';

/** The blocks of any of these types in a body, of all of them in their order. */
export function nestedBlocks(body: ObjectValue, ...names: readonly string[]): readonly ObjectValue[] {
  return names.flatMap((name) => {
    const blocks = readBlocks(body, name);
    return blocks.state === 'known' ? blocks.value : [];
  });
}
