import type { AttributeNode, BlockNode, Body } from '../../parse/hcl/tree.ts';
import { textOf } from '../../source/span.ts';

/**
 * What the blocks of an override file make of the blocks before them: the same block is merged, a new one is added.
 * Source: https://opentofu.org/docs/language/files/override/
 */
export function mergeOverride(
  blocks: readonly BlockNode[],
  overrides: readonly BlockNode[],
): readonly BlockNode[] {
  const merged = [...blocks];
  const places = new Map<string, number>();
  for (const [index, block] of blocks.entries()) {
    const key = identity(block);
    if (!places.has(key)) places.set(key, index);
  }
  for (const override of overrides) {
    const index = places.get(identity(override)) ?? -1;
    const original = merged[index];
    // `locals` are told apart by the names in them, of which the last one counts.
    if (original === undefined || override.type === 'locals') merged.push(override);
    else merged[index] = { ...original, body: mergeBodies(original.body, override.body) };
  }
  return merged;
}

/** Configurations of one provider are told apart by their alias. */
function identity(block: BlockNode): string {
  const alias =
    block.type === 'provider' ? block.body.attributes.find(({ name }) => name === 'alias') : undefined;
  const labels = block.labels.map(({ text }) => text);
  return [block.type, ...labels, alias === undefined ? '' : textOf(alias.value.span)].join('.');
}

/** Attributes are replaced one by one; nested blocks of a type all together, but `lifecycle` by its attributes. */
function mergeBodies(original: Body, override: Body): Body {
  const types = new Set(override.blocks.map(blockType));
  const lifecycle = override.blocks.find(({ type }) => type === 'lifecycle');
  const kept = original.blocks.filter((block) => !types.has(blockType(block)) || block.type === 'lifecycle');
  const added = override.blocks.filter(
    ({ type }) => type !== 'lifecycle' || !kept.some((block) => block.type === 'lifecycle'),
  );
  const blocks = kept.map((block) =>
    block.type === 'lifecycle' && lifecycle !== undefined
      ? { ...block, body: mergeBodies(block.body, lifecycle.body) }
      : block,
  );
  return {
    span: original.span,
    attributes: mergeAttributes(original.attributes, override.attributes),
    blocks: [...blocks, ...added],
  };
}

function mergeAttributes(
  original: readonly AttributeNode[],
  override: readonly AttributeNode[],
): readonly AttributeNode[] {
  const byName = new Map(original.map((attribute) => [attribute.name, attribute]));
  for (const attribute of override) byName.set(attribute.name, attribute);
  return [...byName.values()];
}

/** `dynamic "ingress"` makes blocks of the type `ingress`. */
function blockType(block: BlockNode): string {
  return block.type === 'dynamic' ? (block.labels[0]?.text ?? '') : block.type;
}
