import type { PageData } from '../page-data.ts';
import { badge, counted, element } from './elements.ts';
import { type Filter, filterFrom, hashOf } from './filter.ts';
import { findingsView } from './findings-view.ts';
import { systemView } from './system-view.ts';
import { type Tab, tabsOf } from './tabs.ts';
import { unjudgedView } from './unjudged-view.ts';

/** The page: its data is in the element `data`, its state in the end of its address. */
function start(data: PageData): void {
  let state = stateFrom(location.hash);
  const go = (part: Partial<State>) => {
    state = { ...state, ...part };
    const hash = hashOfState(state);
    history.replaceState(null, '', hash === '' ? location.pathname + location.search : `#${hash}`);
    show();
  };
  const findings = findingsView(data, (filter) => go({ filter }));
  const system = lazy(() =>
    systemView(data, (part) => {
      go({ view: 'findings', filter: { ...filterFrom(''), part } });
      findings.focusResults();
    }),
  );
  const unjudged = lazy(() => unjudgedView(data));
  const count = data.notAnalysed.length + data.unknowns.length;
  const tabs: readonly Tab[] = [
    {
      id: 'findings',
      title: `Findings (${data.findings.length.toLocaleString('en')})`,
      panel: findings.panel,
    },
    ...(data.parts.length === 0
      ? []
      : [{ id: 'system', title: `System (${data.parts.length.toLocaleString('en')})`, panel: system.place }]),
    ...(count === 0
      ? []
      : [{ id: 'unjudged', title: `Not judged (${count.toLocaleString('en')})`, panel: unjudged.place }]),
  ];
  const { list, panels, select } = tabsOf(tabs, (view) => go({ view }));
  const show = () => {
    const view = tabs.some(({ id }) => id === state.view) ? state.view : 'findings';
    select(view);
    if (view === 'findings') findings.show(state.filter);
    if (view === 'system') system.fill();
    if (view === 'unjudged') unjudged.fill();
  };
  document.body.append(header(data, list), element('main', {}, ...panels), footer(data));
  addEventListener('hashchange', () => {
    state = stateFrom(location.hash);
    show();
  });
  document.addEventListener('keydown', (event) => {
    const isWriting = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (event.key !== '/' || isWriting || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    go({ view: 'findings' });
    findings.focusSearch();
  });
  show();
}

interface State {
  readonly view: string;
  readonly filter: Filter;
}

function stateFrom(hash: string): State {
  const view = new URLSearchParams(hash.replace(/^#/, '')).get('view') ?? 'findings';
  return { view, filter: filterFrom(hash) };
}

function hashOfState({ view, filter }: State): string {
  const parts = [view === 'findings' ? '' : `view=${encodeURIComponent(view)}`, hashOf(filter)];
  return parts.filter((part) => part !== '').join('&');
}

/** A panel that is made when it is first looked at. */
function lazy(make: () => HTMLElement) {
  const place = element('div', {});
  return {
    place,
    fill: () => {
      if (place.firstChild === null) place.append(make());
    },
  };
}

function header(data: PageData, tabs: HTMLElement): HTMLElement {
  const counts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const count = data.findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [element('li', {}, badge(severity), ` ${count.toLocaleString('en')}`)];
  });
  return element(
    'header',
    {},
    element(
      'div',
      { class: 'title' },
      element('h1', {}, 'infra-lint'),
      element(
        'ul',
        { class: 'counts' },
        ...counts,
        element('li', { class: 'files' }, `in ${counted(data.files, 'file')}`),
      ),
    ),
    tabs,
  );
}

function footer(data: PageData): HTMLElement {
  return element(
    'footer',
    {},
    `infra-lint ${data.version}. This page holds everything it shows and loads nothing. `,
    element('kbd', {}, '/'),
    ' searches.',
  );
}

const data: PageData = JSON.parse(document.getElementById('data')?.textContent ?? '{}');
start(data);
