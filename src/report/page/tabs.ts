import { element } from './elements.ts';

export interface Tab {
  readonly id: string;
  readonly title: string;
  readonly panel: HTMLElement;
}

/** Panels of which one is shown, as https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ describes them. */
export function tabsOf(tabs: readonly Tab[], onSelect: (id: string) => void) {
  const buttons = tabs.map(({ id, title }) =>
    element(
      'button',
      { type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': `panel-${id}` },
      title,
    ),
  );
  const panels = tabs.map(({ id, panel }) =>
    element('div', { role: 'tabpanel', id: `panel-${id}`, 'aria-labelledby': `tab-${id}` }, panel),
  );
  const select = (selected: string) => {
    tabs.forEach(({ id }, index) => {
      const isSelected = id === selected;
      buttons[index]?.setAttribute('aria-selected', String(isSelected));
      buttons[index]?.setAttribute('tabindex', isSelected ? '0' : '-1');
      panels[index]?.toggleAttribute('hidden', !isSelected);
    });
  };
  const list = element('div', { role: 'tablist', 'aria-label': 'The parts of the report' }, ...buttons);
  const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
  tabs.forEach(({ id }, index) => {
    buttons[index]?.addEventListener('click', () => onSelect(id));
    buttons[index]?.addEventListener('keydown', ({ key }) => {
      const next = (index + (steps[key] ?? 0) + tabs.length) % tabs.length;
      if (next === index) return;
      onSelect(tabs[next]?.id ?? id);
      buttons[next]?.focus();
    });
  });
  return { list, panels, select };
}
