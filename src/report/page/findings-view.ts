import type { PageData } from '../page-data.ts';
import { counted, element } from './elements.ts';
import { everything, type Filter, headingOf, shownFindings } from './filter.ts';
import { filterForm } from './filter-form.ts';
import { findingCard } from './finding-card.ts';
import { showInPieces } from './in-pieces.ts';

export interface FindingsView {
  readonly panel: HTMLElement;
  show(filter: Filter): void;
  focusSearch(): void;
  focusResults(): void;
}

/** The filters and what they leave of the findings. */
export function findingsView(data: PageData, onChange: (filter: Filter) => void): FindingsView {
  const status = element('p', { class: 'status', role: 'status', tabindex: -1 });
  const list = element('div', { class: 'list' });
  const filters = filterForm(data, onChange);
  let end = () => {};
  const show = (filter: Filter) => {
    end();
    filters.set(filter);
    const numbers = shownFindings(data, filter);
    const hadFocus = list.contains(document.activeElement) || status.contains(document.activeElement);
    status.replaceChildren(...statusOf(data, filter, numbers.length, onChange));
    end = showInPieces(
      list,
      numbers.length,
      (index) => nodesFor(data, numbers, index, filter, onChange),
      'finding',
    );
    // What was clicked is gone; the keyboard goes on where the answer is.
    if (hadFocus) status.focus();
  };
  const results = element('div', { class: 'results' }, status, list);
  return {
    panel: element('div', { class: 'columns' }, filters.form, results),
    show,
    focusSearch: filters.focus,
    focusResults: () => status.focus(),
  };
}

/** A finding, and before the first of its kind a heading. */
function nodesFor(
  data: PageData,
  numbers: readonly number[],
  index: number,
  filter: Filter,
  onChange: (filter: Filter) => void,
): readonly Node[] {
  const finding = data.findings[numbers[index] ?? -1];
  if (finding === undefined) return [];
  const card = findingCard(finding, data, (rule) => onChange({ ...filter, rule }));
  const before = data.findings[numbers[index - 1] ?? -1];
  const heading = headingOf(finding, filter.order);
  if (before !== undefined && headingOf(before, filter.order) === heading) return [card];
  return [element('h2', { class: 'group' }, titleOf(heading, filter)), card];
}

function titleOf(heading: string, { order }: Filter): string {
  return order === 'severity' ? `${heading.charAt(0).toUpperCase()}${heading.slice(1)}s` : heading;
}

function statusOf(
  data: PageData,
  filter: Filter,
  count: number,
  onChange: (filter: Filter) => void,
): readonly (Node | string)[] {
  const all = data.findings.length;
  if (all === 0)
    return [element('strong', {}, 'Nothing found.'), ` ${counted(data.files, 'file')} were judged.`];
  const text =
    count === all ? counted(all, 'finding') : `${count.toLocaleString('en')} of ${counted(all, 'finding')}`;
  const part = data.parts[filter.part];
  if (part === undefined) return [text];
  const clear = element('button', { type: 'button', class: 'chip' }, element('code', {}, part.name), ' ×');
  clear.setAttribute('aria-label', `Not only ${part.name}`);
  clear.addEventListener('click', () => onChange({ ...filter, part: everything.part }));
  return [`${text}, those of `, clear];
}
