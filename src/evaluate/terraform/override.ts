import type { AttributeNode, BlockNode, Body } from '../../parse/hcl/tree.ts';

/**
 * What the blocks of an override file make of the blocks before them: the same block is merged, a new one is added.
 * Source: https://opentofu.org/docs/language/files/override/
 */
export function mergeOverride(
  blocks: readonly BlockNode[],
  overrides: readonly BlockNode[],
): readonly BlockNode[] {
  const merged = [...blocks];
  for (const override of overrides) {
    const index = merged.findIndex((block) => identity(block) === identity(override));
    const original = merged[index];
    // `locals` are told apart by the names in them, of which the last one counts.
    if (original === undefined || override.type === 'locals') merged.push(override);
    else merged[index] = { ...original, body: mergeBodies(original.body, override.body) };
  }
  return merged;
}

function identity(block: BlockNode): string {
  return [block.type, ...block.labels.map(({ text }) => text)].join('.');
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
