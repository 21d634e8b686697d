import type { CharacterTest } from './character-class.ts';

/** A regular expression as a tree. */
export type Node =
  | { readonly kind: 'empty' }
  | { readonly kind: 'character'; readonly test: CharacterTest }
  | { readonly kind: 'assertion'; readonly assertion: Assertion }
  | { readonly kind: 'sequence'; readonly parts: readonly Node[] }
  | { readonly kind: 'choice'; readonly options: readonly Node[] }
  | Repeat
  /** `index` counts capturing groups from 1; 0 for a group that captures nothing. */
  | { readonly kind: 'group'; readonly node: Node; readonly index: number };

export interface Repeat {
  readonly kind: 'repeat';
  readonly node: Node;
  readonly least: number;
  /** Infinite where there is no limit. */
  readonly most: number;
  readonly greedy: boolean;
}

export type Assertion = 'line-start' | 'line-end' | 'text-start' | 'text-end' | 'word-edge' | 'no-word-edge';

/** Whether a node can match the empty text. */
export function matchesEmpty(node: Node): boolean {
  switch (node.kind) {
    case 'empty':
    case 'assertion':
      return true;
    case 'character':
      return false;
    case 'sequence':
      return node.parts.every(matchesEmpty);
    case 'choice':
      return node.options.some(matchesEmpty);
    case 'repeat':
      return node.least === 0 || matchesEmpty(node.node);
    case 'group':
      return matchesEmpty(node.node);
  }
}
