import type { PageData, PageLink, PagePart } from '../page-data.ts';
import { drawing, element } from './elements.ts';
import { type Arrow, layoutOf, type Point } from './layout.ts';

const boxWidth = 224;
const boxHeight = 46;
const columnWidth = boxWidth + 112;
const rowHeight = 66;
const margin = 14;
const longestName = 27;
const longestPlace = 30;

/** Links between the same two parts are one arrow. */
interface LabelledArrow extends Arrow {
  readonly kinds: readonly string[];
}

/** Parts and links as a drawing; a click on a part chooses it. */
export function graph(
  data: PageData,
  links: readonly PageLink[],
  onPart: (part: number) => void,
): HTMLElement {
  const arrows = arrowsOf(links);
  const nodes = [...new Set(links.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const layout = layoutOf(nodes, arrows);
  const width = (layout.columns - 1) * columnWidth + boxWidth + 2 * margin;
  const height = (layout.rows - 1) * rowHeight + boxHeight + 2 * margin;
  const svg = drawing(
    'svg',
    { width, height, viewBox: `0 0 ${width} ${height}` },
    arrowHead(),
    ...arrows.map((arrow, index) => arrowElement(arrow, layout.ways[index] ?? [], data)),
    ...nodes.flatMap((node) => {
      const [part, point] = [data.parts[node], layout.nodes.get(node)];
      return part === undefined || point === undefined ? [] : [box(part, point, data, () => onPart(node))];
    }),
  );
  const label = 'Drawing of the links between parts; the list below says the same';
  return element('div', { class: 'graph', tabindex: 0, role: 'group', 'aria-label': label }, svg);
}

function arrowsOf(links: readonly PageLink[]): readonly LabelledArrow[] {
  const arrows = new Map<string, LabelledArrow>();
  for (const { from, to, kind } of links) {
    const key = `${from} ${to}`;
    const others = arrows.get(key)?.kinds ?? [];
    // That one starts after the other says the least.
    arrows.set(key, { from, to, kinds: kind === 'starts-after' ? [...others, kind] : [kind, ...others] });
  }
  return [...arrows.values()];
}

function arrowHead(): SVGElement {
  const size = { markerWidth: 7, markerHeight: 7, refX: 7, refY: 4, viewBox: '0 0 8 8' };
  return drawing(
    'defs',
    {},
    drawing('marker', { id: 'head', orient: 'auto', ...size }, drawing('path', { d: 'M0 0 8 4 0 8z' })),
  );
}

/** Of a box, or of the place where an arrow passes: the middle of its left side. */
function leftOf({ x, y }: Point): Point {
  return { x: margin + x * columnWidth, y: margin + y * rowHeight + boxHeight / 2 };
}

function arrowElement(arrow: LabelledArrow, way: readonly Point[], { parts }: PageData): SVGElement {
  const points = passed(way);
  const kinds = arrow.kinds.join(', ');
  const [start, next] = points;
  const label =
    start === undefined || next === undefined
      ? undefined
      : drawing('text', { x: (start.x + next.x) / 2, y: (start.y + next.y) / 2 + 4 }, arrow.kinds[0]);
  if (label !== undefined && arrow.kinds.length > 1) label.append(` +${arrow.kinds.length - 1}`);
  return drawing(
    'g',
    { class: 'arrow' },
    drawing('title', {}, `${parts[arrow.from]?.name} ${kinds} ${parts[arrow.to]?.name}`),
    drawing('path', { d: curve(points), 'marker-end': 'url(#head)' }),
    label,
  );
}

/** From the side of the first box along the places between to the side of the last. */
function passed(way: readonly Point[]): readonly Point[] {
  const isForward = (way.at(-1)?.x ?? 0) > (way[0]?.x ?? 0);
  return way.flatMap((point, index): readonly Point[] => {
    const left = leftOf(point);
    const right = { ...left, x: left.x + boxWidth };
    const [near, far] = isForward ? [left, right] : [right, left];
    if (index === 0) return [far];
    return index === way.length - 1 ? [near] : [near, far];
  });
}

/** From point to point, level at each of them. */
function curve([first, ...rest]: readonly Point[]): string {
  if (first === undefined) return '';
  let at = first;
  let path = `M${at.x} ${at.y}`;
  for (const to of rest) {
    const middle = (at.x + to.x) / 2;
    path += `C${middle} ${at.y} ${middle} ${to.y} ${to.x} ${to.y}`;
    at = to;
  }
  return path;
}

function box(part: PagePart, point: Point, data: PageData, onClick: () => void): SVGElement {
  const { x, y } = leftOf(point);
  const found = part.findings.length;
  const worst = worstOf(part, data);
  const made = drawing(
    'g',
    { class: 'box', transform: `translate(${x} ${y - boxHeight / 2})`, tabindex: 0, role: 'button' },
    drawing(
      'title',
      {},
      `${part.name}: ${part.kinds.join(', ')}, ${part.path}:${part.line}, findings: ${found}`,
    ),
    drawing('rect', { width: boxWidth, height: boxHeight, rx: 8 }),
    drawing('text', { x: 12, y: 19, class: 'name' }, shortened(part.name, longestName)),
    drawing('text', { x: 12, y: 36, class: 'file' }, shortenedPath(part.path)),
    ...(worst === undefined
      ? []
      : [
          drawing('circle', { cx: boxWidth, cy: 0, r: 12, class: worst }),
          drawing('text', { x: boxWidth, y: 4, class: 'number' }, found > 99 ? '99+' : String(found)),
        ]),
  );
  made.addEventListener('click', onClick);
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onClick();
  });
  return made;
}

function worstOf({ findings }: PagePart, data: PageData): string | undefined {
  const severities = findings.map((number) => data.findings[number]?.severity);
  return (['error', 'warning', 'note'] as const).find((severity) => severities.includes(severity));
}

/** The file, and as many folders above it as there is room for. */
function shortenedPath(path: string): string {
  if (path.length <= longestPlace) return path;
  const slash = path.indexOf('/', path.length - longestPlace);
  return slash < 0 ? shortened(path, longestPlace) : `…${path.slice(slash)}`;
}

/** The end of an address says more than its beginning. */
function shortened(name: string, longest: number): string {
  return name.length > longest ? `…${name.slice(1 - longest)}` : name;
}
