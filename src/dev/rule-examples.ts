import { markersIn, withoutMarkers } from '../custom/markers.ts';
import { unifiedDiff } from '../report/unified-diff.ts';
import {
  type CaseFile,
  casesOf,
  excerpt,
  formatTitles,
  lengthOf,
  type RuleCase,
  type Verdict,
} from './rule-cases.ts';

/** How many lines of an example stand on a page before it is folded. */
const shown = 30;

/**
 * The examples of a rule are its fixtures, so the documentation is tested. Of each format one is shown; what is left is
 * folded.
 */
export function examples(id: string, verdict: Exclude<Verdict, 'fixed'>, title: string): string {
  const cases = casesOf(id, verdict);
  return section(title, cases, (some) => {
    const [first] = some;
    if (first === undefined) return '';
    const shownFiles = leadOf(first);
    const isWhole =
      shownFiles.length === first.files.length &&
      shownFiles.every(({ whole, text }) => lengthOf(whole) === lengthOf(text));
    const rest = isWhole ? some.slice(1) : some;
    return [
      ...shownFiles.map(({ path, text }) => block(path, text)),
      ...folded(
        rest.flatMap(({ files }) => files.map((file) => block(file.path, withoutMarkers(file.text).trim()))),
        isWhole ? 'More' : 'All in full',
        rest.length,
      ),
    ].join('\n\n');
  });
}

/** What the fixes of a rule make of its bad cases. */
export function repairs(id: string): string {
  const bad = new Map(casesOf(id, 'bad').flatMap(({ files }) => files.map(({ path, text }) => [path, text])));
  return section('Fixed', casesOf(id, 'fixed'), (some) => {
    const diffs = some.flatMap(({ files }) =>
      files.map(({ path, text: fixed }) => {
        const text = withoutMarkers(bad.get(path) ?? '');
        return unifiedDiff({ path, text }, fixed).trimEnd();
      }),
    );
    const [first = '', ...rest] = diffs;
    const lead = firstHunks(first);
    const isWhole = lengthOf(lead) === lengthOf(first);
    const folding = isWhole ? rest : diffs;
    return [
      fenced('diff', lead),
      ...folded(
        folding.map((diff) => fenced('diff', diff)),
        isWhole ? 'More' : 'All in full',
        folding.length,
      ),
    ].join('\n\n');
  });
}

function section(
  title: string,
  cases: readonly RuleCase[],
  textOf: (cases: readonly RuleCase[]) => string,
): string {
  if (cases.length === 0) return '';
  const parts = formatTitles.flatMap((format) => {
    const some = cases.filter((each) => each.format === format);
    return some.length === 0 ? [] : [`### ${title} in ${inWords(format)}\n\n${textOf(some)}`];
  });
  return `## ${title}\n\n${parts.join('\n\n')}\n\n`;
}

function inWords(format: (typeof formatTitles)[number]): string {
  if (format === 'Anywhere') return 'other files';
  return format === 'Dockerfile' ? 'Dockerfiles' : format;
}

interface LeadFile {
  readonly path: string;
  readonly text: string;
  /** Without markers, in full. */
  readonly whole: string;
}

/** The files of a case that have the findings, cut to what they are about; all of them where they are short. */
function leadOf({ files }: RuleCase): readonly LeadFile[] {
  const length = files.reduce((sum, { text }) => sum + lengthOf(text), 0);
  const marked = files.filter(({ text }) => markersIn(text).length > 0);
  const taken = length <= shown || marked.length === 0 ? files : marked;
  return taken.slice(0, length <= shown ? undefined : 2).map((file: CaseFile) => ({
    path: file.path,
    text: excerpt(file, shown),
    whole: withoutMarkers(file.text).trim(),
  }));
}

function firstHunks(diff: string): string {
  const [head = '', ...hunks] = diff.split(/^(?=@@ )/m);
  let text = head;
  for (const hunk of hunks) {
    if (text !== head && lengthOf(text + hunk) > shown) break;
    text += hunk;
  }
  return text.trimEnd();
}

function folded(blocks: readonly string[], word: string, count: number): readonly string[] {
  if (blocks.length === 0) return [];
  const cases = count === 1 ? 'one case' : `${count} cases`;
  return [`<details><summary>${word}: ${cases}</summary>`, ...blocks, '</details>'];
}

function block(path: string, text: string): string {
  return `\`${path}\`\n\n${fenced(languageOf(path), text)}`;
}

function fenced(language: string, text: string): string {
  const fence = text.includes('```') ? '````' : '```';
  return `${fence}${language}\n${text}\n${fence}`;
}

function languageOf(path: string): string {
  if (/\.(?:tf|tofu|tfvars)$/.test(path)) return 'hcl';
  if (/\.ya?ml$/.test(path)) return 'yaml';
  if (path.endsWith('.json')) return 'json';
  if (path.endsWith('.md')) return 'markdown';
  return /dockerfile/i.test(path.slice(path.lastIndexOf('/') + 1)) ? 'dockerfile' : '';
}
