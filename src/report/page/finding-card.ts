import type { PageData, PageFinding } from '../page-data.ts';
import { badge, element, prose } from './elements.ts';
import { placeElement } from './place.ts';

/** One finding: what, where, the code, what to do, the way it came by, and folded away why it matters. */
export function findingCard(
  finding: PageFinding,
  data: PageData,
  onRule: (rule: string) => void,
): HTMLElement {
  const rule = element(
    'button',
    { type: 'button', class: 'rule', title: 'Show this rule only' },
    finding.rule,
  );
  rule.addEventListener('click', () => onRule(finding.rule));
  return element(
    'article',
    { class: `card finding ${finding.severity}` },
    element('h3', {}, badge(finding.severity), ' ', ...prose(finding.message)),
    element(
      'p',
      { class: 'where' },
      placeElement(finding, data.code),
      finding.resource === '' ? undefined : element('span', { class: 'resource' }, finding.resource),
      rule,
    ),
    excerpt(finding),
    element('p', { class: 'remedy' }, element('strong', {}, 'What to do: '), ...prose(finding.remedy)),
    repair(finding),
    related(finding, data),
    why(finding.rule, data),
  );
}

function excerpt({ lines, line, mark: [start, end] }: PageFinding): HTMLElement | undefined {
  if (lines.length === 0) return undefined;
  const rows = lines.map(([number, text]) =>
    element(
      'span',
      { class: number === line ? 'line hit' : 'line' },
      element('span', { class: 'number', 'aria-hidden': 'true' }, String(number)),
      element(
        'span',
        { class: 'text' },
        ...(number === line && end > start
          ? [text.slice(0, start), element('mark', {}, text.slice(start, end)), text.slice(end)]
          : [text]),
        '\n',
      ),
    ),
  );
  return element('pre', {}, element('code', {}, ...rows));
}

function repair({ fix }: PageFinding): HTMLElement | undefined {
  if (fix === '') return undefined;
  const command = fix === 'safe' ? 'infra-lint --fix' : `infra-lint --fix=${fix}`;
  return element('p', { class: 'hint' }, element('code', {}, command), ' repairs it.');
}

function related(finding: PageFinding, data: PageData): HTMLElement | undefined {
  if (finding.related.length === 0) return undefined;
  return element(
    'ul',
    { class: 'related' },
    ...finding.related.map((place) =>
      element('li', {}, ...prose(place.message), ' ', placeElement(place, data.code)),
    ),
  );
}

function why(id: string, data: PageData): HTMLElement | undefined {
  const rule = data.rules[id];
  if (rule === undefined) return undefined;
  const links = rule.references.filter((reference) => /^https?:\/\//.test(reference));
  return element(
    'details',
    { class: 'why' },
    element('summary', {}, 'Why it matters'),
    element('h4', {}, rule.title),
    ...rule.why.map((paragraph) => element('p', {}, ...prose(paragraph))),
    links.length === 0
      ? undefined
      : element(
          'ul',
          { class: 'references' },
          ...links.map((href) =>
            element('li', {}, element('a', { href, rel: 'noopener noreferrer', target: '_blank' }, href)),
          ),
        ),
  );
}
