import type { Shard } from '../lint/shard.ts';
import { UsageError } from '../lint/user-error.ts';

/**
 * A part of several, as it is written: `2/3`.
 *
 * @throws UsageError for what is none
 */
export function shardOption(written: string): Shard {
  const [, index, count] = (/^(\d{1,4})\/(\d{1,4})$/.exec(written) ?? []).map(Number);
  if (index === undefined || count === undefined)
    throw new UsageError(`\`--shard\` takes a part and their number, not \`${written}\`.`, example);
  if (index < 1 || index > count) throw new UsageError(`There is no part ${index} of ${count}.`, example);
  return { index, count };
}

const example = 'Write `--shard 1/3`, `--shard 2/3` and `--shard 3/3`.';
