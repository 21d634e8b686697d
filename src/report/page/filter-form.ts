import type { Severity } from '../../rule/severity.ts';
import type { PageData } from '../page-data.ts';
import { element } from './elements.ts';
import { everything, type Filter, isEverything, orders } from './filter.ts';

export interface FilterForm {
  readonly form: HTMLElement;
  /** Shows a filter that came from elsewhere. */
  set(filter: Filter): void;
  focus(): void;
}

/** More folders than this are no help for choosing one. */
const maxFolders = 200;

/** What the reader asks for: words, severities, a rule, a path, an order. */
export function filterForm(data: PageData, onChange: (filter: Filter) => void): FilterForm {
  let filter = everything;
  const change = (part: Partial<Filter>) => onChange({ ...filter, ...part });
  const text = searchField('text', 'words of a finding', (value) => change({ text: value }));
  const path = searchField('path', 'a part of the path', (value) => change({ path: value }));
  path.setAttribute('list', 'folders');
  const rule = selection('rule', [['', 'all rules'], ...rulesOf(data)], (value) => change({ rule: value }));
  const order = selection(
    'order',
    orders.map((name) => [name, name]),
    (value) => change({ order: orders.find((name) => name === value) ?? everything.order }),
  );
  const severities = severityBoxes(data, (chosen) => change({ severities: chosen }));
  const reset = element('button', { type: 'button', class: 'reset' }, 'Show all');
  reset.addEventListener('click', () => {
    onChange(everything);
    text.focus();
  });
  const folders = foldersOf(data).map((folder) => element('option', { value: folder }));
  const form = element(
    'form',
    { class: 'filters', role: 'search', 'aria-label': 'Filter the findings' },
    labelled('Search', text),
    severities.fieldset,
    element(
      'details',
      { class: 'more-filters', open: matchMedia('(min-width: 60rem)').matches },
      element('summary', {}, 'Rule, path and order'),
      labelled('Rule', rule),
      labelled('Path', path, element('datalist', { id: 'folders' }, ...folders)),
      labelled('Order by', order),
    ),
    reset,
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  const set = (to: Filter) => {
    filter = to;
    // A field that is written in keeps its cursor.
    if (text.value !== to.text) text.value = to.text;
    if (path.value !== to.path) path.value = to.path;
    rule.value = to.rule;
    order.value = to.order;
    severities.set(to.severities);
    reset.hidden = isEverything(to);
  };
  return { form, set, focus: () => text.focus() };
}

function labelled(name: string, control: HTMLElement, ...rest: readonly HTMLElement[]): HTMLElement {
  return element('div', { class: 'field' }, element('label', { for: control.id }, name), control, ...rest);
}

function searchField(id: string, placeholder: string, onInput: (value: string) => void): HTMLInputElement {
  const field = element('input', {
    type: 'search',
    id,
    placeholder,
    autocomplete: 'off',
    spellcheck: 'false',
  });
  field.addEventListener('input', () => onInput(field.value));
  return field;
}

function selection(
  id: string,
  options: readonly (readonly [string, string])[],
  onChoice: (value: string) => void,
): HTMLSelectElement {
  const made = options.map(([value, text]) => element('option', { value }, text));
  const select = element('select', { id }, ...made);
  select.addEventListener('change', () => onChoice(select.value));
  return select;
}

/** A box for each severity that there is; one that there is none of stays chosen. */
function severityBoxes({ findings }: PageData, onChoice: (chosen: readonly Severity[]) => void) {
  const boxes = new Map<Severity, HTMLInputElement>();
  const labels = everything.severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    if (count === 0) return [];
    const box = element('input', { type: 'checkbox' });
    box.addEventListener('change', () =>
      onChoice(everything.severities.filter((one) => boxes.get(one)?.checked ?? true)),
    );
    boxes.set(severity, box);
    const number = element('span', { class: 'count' }, count.toLocaleString('en'));
    return [element('label', { class: 'choice' }, box, `${severity}s `, number)];
  });
  return {
    fieldset: element(
      'fieldset',
      { hidden: labels.length === 0 },
      element('legend', {}, 'Severity'),
      ...labels,
    ),
    set: (chosen: readonly Severity[]) => {
      for (const [severity, box] of boxes) box.checked = chosen.includes(severity);
    },
  };
}

function rulesOf({ findings }: PageData): readonly (readonly [string, string])[] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, count]) => [rule, `${rule} (${count.toLocaleString('en')})`]);
}

/** The folders that hold findings, each with a slash behind it. */
function foldersOf({ findings }: PageData): readonly string[] {
  const folders = new Set(findings.map(({ path }) => path.slice(0, path.lastIndexOf('/') + 1)));
  folders.delete('');
  return [...folders].sort().slice(0, maxFolders);
}
