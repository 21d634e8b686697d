import { counted, element } from './elements.ts';

/**
 * Shows the first of many items, and more as the reader comes near the end or asks for them: a page with ten thousand
 * elements is slow, one with fifty is not.
 *
 * @param noun what there are more of: "finding"
 * @returns what ends it, before its place is filled anew
 */
export function showInPieces(
  place: HTMLElement,
  count: number,
  nodesFor: (index: number) => readonly Node[],
  noun: string,
): () => void {
  const size = 50;
  let shown = 0;
  const button = element('button', { type: 'button', class: 'more' });
  const showMore = () => {
    const end = Math.min(count, shown + size);
    const piece = document.createDocumentFragment();
    for (; shown < end; shown++) piece.append(...nodesFor(shown));
    button.before(piece);
    button.textContent = `Show more (${counted(count - shown, noun)} left)`;
    button.hidden = shown >= count;
  };
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting) || button.hidden) return;
      showMore();
      // It tells of changes only: asked anew, it tells again if the end is still near.
      observer.unobserve(button);
      observer.observe(button);
    },
    { rootMargin: '800px' },
  );
  button.addEventListener('click', showMore);
  place.replaceChildren(button);
  showMore();
  observer.observe(button);
  return () => observer.disconnect();
}
