import type { RootIndex } from '../terraform/root-index.ts';

/** What is worked out for a whole root, once for each, however many of its resources ask. */
export function perRoot<T>(compute: (index: RootIndex) => T): (index: RootIndex) => T {
  const answers = new WeakMap<RootIndex, { readonly answer: T }>();
  return (index) => {
    const known = answers.get(index) ?? { answer: compute(index) };
    answers.set(index, known);
    return known.answer;
  };
}
