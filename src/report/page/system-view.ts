import type { PageData, PageLink, PagePart } from '../page-data.ts';
import { counted, element } from './elements.ts';
import { graph } from './graph.ts';
import { showInPieces } from './in-pieces.ts';
import { placeElement } from './place.ts';

/** A drawing with more links than this is a tangle; then the chosen part is drawn with its neighbours. */
const maxDrawn = 60;

/** The parts of the system and their links: drawn where they are few, listed always. */
export function systemView(data: PageData, onFindings: (part: number) => void): HTMLElement {
  const text = element('input', {
    type: 'search',
    id: 'part-text',
    placeholder: 'name, kind or path',
    autocomplete: 'off',
  });
  const drawn = element('div', {});
  const parts = element('div', { class: 'table parts', role: 'list' });
  const links = element('div', { class: 'table links', role: 'list' });
  const partsTitle = element('h2', {});
  const linksTitle = element('h2', {});
  let ends: (() => void)[] = [];
  const choose = (part: number) => {
    text.value = data.parts[part]?.name ?? '';
    show();
    text.focus();
  };
  const show = () => {
    for (const end of ends) end();
    const words = text.value.toLowerCase();
    const isAsked = (part: PagePart | undefined) => part !== undefined && textOf(part).includes(words);
    const shownParts = data.parts.flatMap((part, index) => (isAsked(part) ? [index] : []));
    const shownLinks = data.links.filter(
      ({ from, to }) => isAsked(data.parts[from]) || isAsked(data.parts[to]),
    );
    partsTitle.textContent = counted(shownParts.length, 'part');
    linksTitle.textContent = counted(shownLinks.length, 'link');
    drawn.replaceChildren(...drawingOf(data, shownLinks, choose));
    ends = [
      showInPieces(
        parts,
        shownParts.length,
        (index) => partRow(shownParts[index] ?? -1, data, onFindings),
        'part',
      ),
      showInPieces(links, shownLinks.length, (index) => linkRow(shownLinks[index], data, choose), 'link'),
    ];
  };
  text.addEventListener('input', show);
  show();
  return element(
    'div',
    { class: 'system' },
    element(
      'p',
      { class: 'hint' },
      'What the files were understood as. A part is one resource, service, workload or image; a link is what one says of another. What is not written in the scanned files is not here.',
    ),
    element('div', { class: 'field' }, element('label', { for: 'part-text' }, 'Search the parts'), text),
    drawn,
    element(
      'div',
      { class: 'halves' },
      element('section', {}, partsTitle, parts),
      element('section', {}, linksTitle, links),
    ),
  );
}

function textOf({ name, kinds, path, format, environment }: PagePart): string {
  return `${name} ${kinds.join(' ')} ${path} ${format} ${environment}`.toLowerCase();
}

function drawingOf(
  data: PageData,
  links: readonly PageLink[],
  onPart: (part: number) => void,
): readonly HTMLElement[] {
  if (links.length === 0) return [];
  if (links.length > maxDrawn)
    return [
      element(
        'p',
        { class: 'hint' },
        `${counted(links.length, 'link')} are too many for a drawing: search for a part to see it with what it is linked to.`,
      ),
    ];
  return [graph(data, links, onPart)];
}

function partRow(index: number, data: PageData, onFindings: (part: number) => void): readonly Node[] {
  const part = data.parts[index];
  if (part === undefined) return [];
  const count = part.findings.length;
  const findings = element('button', { type: 'button', class: 'chip' }, counted(count, 'finding'));
  findings.addEventListener('click', () => onFindings(index));
  const stage =
    part.environment === 'unstated' ? undefined : element('span', { class: 'tag' }, part.environment);
  return [
    element(
      'div',
      { class: 'row', role: 'listitem' },
      element(
        'div',
        { class: 'what' },
        element('strong', {}, part.name),
        ...part.kinds.map((kind) => element('span', { class: 'tag' }, kind)),
        stage,
      ),
      element('div', { class: 'where' }, placeElement(part, data.code), count === 0 ? undefined : findings),
    ),
  ];
}

function linkRow(
  link: PageLink | undefined,
  data: PageData,
  onPart: (part: number) => void,
): readonly Node[] {
  if (link === undefined) return [];
  const end = (index: number) => {
    const button = element('button', { type: 'button', class: 'chip' }, data.parts[index]?.name ?? '');
    button.addEventListener('click', () => onPart(index));
    return button;
  };
  return [
    element(
      'div',
      { class: 'row', role: 'listitem' },
      element(
        'div',
        { class: 'what' },
        end(link.from),
        element('span', { class: 'kind' }, ` ${link.kind} `),
        end(link.to),
      ),
      element('div', { class: 'where' }, placeElement(link, data.code)),
    ),
  ];
}
