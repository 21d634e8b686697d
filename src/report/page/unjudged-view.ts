import type { PageData } from '../page-data.ts';
import { counted, element, prose } from './elements.ts';
import { showInPieces } from './in-pieces.ts';
import { pathNodes, placeElement } from './place.ts';

/** What was seen and not judged, and why. */
export function unjudgedView({ notAnalysed, unknowns, code }: PageData): HTMLElement {
  const files = element('div', { class: 'table', role: 'list' });
  showInPieces(
    files,
    notAnalysed.length,
    (index) => {
      const entry = notAnalysed[index];
      if (entry === undefined) return [];
      return [
        element(
          'div',
          { class: 'row', role: 'listitem' },
          element('div', { class: 'what' }, element('span', { class: 'place' }, ...pathNodes(entry.path))),
          element('div', { class: 'where' }, ...prose(entry.reason)),
        ),
      ];
    },
    'file',
  );
  const values = element('div', { class: 'table', role: 'list' });
  showInPieces(
    values,
    unknowns.length,
    (index) => {
      const unknown = unknowns[index];
      if (unknown === undefined) return [];
      return [
        element(
          'div',
          { class: 'row', role: 'listitem' },
          element('div', { class: 'what' }, ...prose(unknown.text)),
          element('div', { class: 'where' }, placeElement(unknown, code)),
        ),
      ];
    },
    'value',
  );
  return element(
    'div',
    { class: 'unjudged' },
    ...(notAnalysed.length === 0
      ? []
      : [element('h2', {}, `${counted(notAnalysed.length, 'file')} not analysed`), files]),
    ...(unknowns.length === 0
      ? []
      : [element('h2', {}, `${counted(unknowns.length, 'value')} known only at deployment`), values]),
  );
}
