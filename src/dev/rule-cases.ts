import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { markersIn, withoutMarkers } from '../custom/markers.ts';
import { filesBelow } from './files-below.ts';

export type Verdict = 'bad' | 'good' | 'fixed';

/** What a case is written in, in the words and the order of our pages. */
export const formatTitles = ['Terraform', 'Kubernetes', 'Compose', 'Dockerfile', 'Anywhere'] as const;

export type FormatTitle = (typeof formatTitles)[number];

/** A folder of files as a user would have them. */
export interface RuleCase {
  readonly name: string;
  readonly format: FormatTitle;
  readonly files: readonly CaseFile[];
}

export interface CaseFile {
  /** Relative to the folder of the verdict: `aws/main.tf`. */
  readonly path: string;
  /** With its markers. */
  readonly text: string;
}

/** The cases of a rule, the most telling ones of each format first. */
export function casesOf(id: string, verdict: Verdict): readonly RuleCase[] {
  const folder = `fixtures/rules/${id}/${verdict}`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name): RuleCase => {
      const files = filesBelow(`${folder}/${name}`).map((path) => ({
        path: path.slice(folder.length + 1),
        text: readFileSync(path, 'utf8'),
      }));
      return { name, format: formatOf(files), files };
    })
    .sort((a, b) => rank(a.name) - rank(b.name) || sizeOf(a) - sizeOf(b));
}

/** Of the first file that has a finding; of a case without any, of its first file. */
function formatOf(files: readonly CaseFile[]): FormatTitle {
  const isSpoken = ({ path }: CaseFile) => formatOfFile(path) !== 'Anywhere';
  const marked = files.find((file) => isSpoken(file) && markersIn(file.text).length > 0);
  const first = marked ?? files.find(isSpoken);
  return first === undefined ? 'Anywhere' : formatOfFile(first.path);
}

/** By the file's name alone: settings and documents beside it are of no format. */
export function formatOfFile(path: string): FormatTitle {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (/\.(?:tf|tofu|tfvars|tf\.json)$/.test(name)) return 'Terraform';
  if (/^(?:docker-)?compose\b.*\.ya?ml$/.test(name)) return 'Compose';
  if (/dockerfile$/i.test(name) || /^dockerfile\./i.test(name)) return 'Dockerfile';
  return /^[^.].*\.ya?ml$/.test(name) ? 'Kubernetes' : 'Anywhere';
}

/** Of equal ones the shorter one says it sooner. */
function sizeOf({ files }: RuleCase): number {
  return files.reduce((sum, { text }) => sum + text.length, 0);
}

/** The plain cases say what a rule is about; those with a further word in their names are its corners. */
const firstNames = [
  ...[
    'aws',
    'datastores',
    'aws-databases',
    'aws-load-balancer',
    'aws-ecs',
    'kubernetes',
    'kubernetes-ingress',
  ],
  ...['kubernetes-workloads', 'compose', 'dockerfile', 'google', 'azure'],
];

function rank(name: string): number {
  const first = firstNames.indexOf(name);
  if (first >= 0) return first;
  const cloud = ['aws-', 'google-', 'azure-'].findIndex((prefix) => name.startsWith(prefix));
  return firstNames.length + 1 + cloud;
}

/**
 * The parts of a file that have findings, or of one without any the first parts, as many as fit.
 *
 * @param lines how long it may become; the first part is taken however long it is
 */
export function excerpt({ path, text }: CaseFile, lines: number): string {
  const whole = withoutMarkers(text).trim();
  if (lengthOf(whole) <= lines) return whole;
  const parts = partsOf(path, text);
  const marked = parts.filter((part) => markersIn(part).length > 0);
  const taken: string[] = [];
  let length = 0;
  for (const part of (marked.length > 0 ? marked : parts).map((each) => withoutMarkers(each).trim())) {
    length += lengthOf(part) + 1;
    if (length > lines && taken.length > 0) break;
    taken.push(part);
  }
  return taken.join(formatOfFile(path) === 'Kubernetes' ? '\n---\n' : '\n\n');
}

/** Blocks of Terraform, documents of manifests; other files are one part. */
function partsOf(path: string, text: string): readonly string[] {
  const format = formatOfFile(path);
  if (format === 'Terraform') return text.split(/\n\n(?=\S)/).filter((part) => part.trim() !== '');
  if (format === 'Kubernetes') return text.split(/^---\n/m).filter((part) => part.trim() !== '');
  return [text];
}

export function lengthOf(text: string): number {
  return text.split('\n').length;
}
