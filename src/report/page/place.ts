import type { PagePlace } from '../page-data.ts';
import { element } from './elements.ts';

/** A path that is rather broken behind a slash than within a name. */
export function pathNodes(path: string): readonly (Node | string)[] {
  return path.split(/(?<=\/)/).flatMap((part) => [part, element('wbr')]);
}

/** `terraform/data.tf:36:3`; a link to the code where it is known where that can be read. */
export function placeElement({ path, line, column }: PagePlace, code: string | null): HTMLElement {
  const text = [...pathNodes(path), element('span', { class: 'position' }, `:${line}:${column}`)];
  if (code === null || !/^https?:\/\//.test(code)) return element('span', { class: 'place' }, ...text);
  const address = path.split('/').map(encodeURIComponent).join('/');
  return element(
    'a',
    { class: 'place', href: `${code}${address}#L${line}`, rel: 'noopener noreferrer', target: '_blank' },
    ...text,
  );
}
