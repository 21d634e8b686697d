import { type Reading, readBlocks } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';

/** The one block of a type that may be written once; absent too where a `dynamic` block comes to none. */
export function onlyBlock(body: ObjectValue, name: string): Reading<ObjectValue> {
  const blocks = readBlocks(body, name);
  if (blocks.state !== 'known') return blocks;
  const { span, via, origin } = blocks;
  const [block] = blocks.value;
  if (block !== undefined) return { state: 'known', value: block, span, via, origin };
  const written = body.fields.get(name)?.value;
  if (written?.kind === 'list' && written.items.length > 0)
    return { state: 'unknown', because: `its \`${name}\` block is not known`, span, via };
  return { state: 'absent', span: body.header, via: body.via };
}
