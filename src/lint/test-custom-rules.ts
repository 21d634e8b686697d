import { type Dirent, readdirSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { idOfFile } from '../custom/id-of-file.ts';
import { type Marker, markersIn } from '../custom/markers.ts';
import { readText } from '../discover/read-text.ts';
import type { Finding } from '../rule/finding.ts';
import { regionOf } from '../source/line-table.ts';
import { configurationFor, customRulesPlace, findCustomRules } from './find-custom-rules.ts';
import { lint } from './lint.ts';
import { UsageError } from './user-error.ts';

/** How the examples of one rule went. */
export interface TestedRule {
  readonly id: string;
  /** What keeps the rule from being read. */
  readonly problems: readonly TestFailure[];
  readonly examples: readonly TestedExample[];
}

export interface TestedExample {
  /** `bad/no-owner`. */
  readonly name: string;
  readonly failures: readonly TestFailure[];
}

/** What is missing or not expected. */
export interface TestFailure {
  /** `path:line:column` from the working directory. */
  readonly place: string;
  /** A sentence. */
  readonly message: string;
}

/**
 * Runs each rule of a repository's own on its examples: the folders in `<rule>/bad` and `<rule>/good` beside its file.
 *
 * @param ids only these rules; none means all
 * @throws UsageError where there are no rules, or not those that are asked for
 */
export async function testCustomRules(
  ids: readonly string[],
  asked: { readonly cwd: string; readonly configFile?: string },
): Promise<readonly TestedRule[]> {
  const cwd = realpathSync(asked.cwd);
  const files = findCustomRules(configurationFor({ ...asked, cwd }), cwd);
  if (files.length === 0)
    throw new UsageError(
      'There are no rules of your own here.',
      `They are YAML files in \`${customRulesPlace}\`, beside the configuration.`,
    );
  const wanted = files.filter((file) => ids.length === 0 || ids.includes(idOfFile(shown(file, cwd))));
  const missing = ids.find((id) => !files.some((file) => idOfFile(shown(file, cwd)) === id));
  if (missing !== undefined)
    throw new UsageError(
      `There is no rule \`${missing}\` of your own.`,
      `They lie in \`${customRulesPlace}\`.`,
    );
  const tested: TestedRule[] = [];
  for (const file of wanted) tested.push(await testRule(file, files, cwd));
  return tested;
}

async function testRule(file: string, files: readonly string[], cwd: string): Promise<TestedRule> {
  const id = idOfFile(shown(file, cwd));
  const run = async (folder: string) => {
    const { findings, root } = await lint({
      paths: [folder],
      cwd,
      noConfig: true,
      customRules: files,
      select: [id],
      profile: 'strict',
      minSeverity: 'note',
    });
    return findings.map((finding) => ({ finding, path: shown(join(root, finding.span.file.path), cwd) }));
  };
  const folder = join(dirname(file), id);
  const examples: TestedExample[] = [];
  // Without an example the rule is read all the same.
  const found = [...foldersIn(folder, 'bad'), ...foldersIn(folder, 'good')];
  let broken: readonly Located[] = found.length > 0 ? [] : brokenIn(await run(dirname(file)), file, cwd);
  for (const name of found) {
    if (broken.length > 0) break;
    const located = await run(join(folder, name));
    broken = brokenIn(located, file, cwd);
    if (broken.length === 0) examples.push({ name, failures: compared(join(folder, name), located, cwd) });
  }
  const problems = broken.map(({ finding, path }) => ({
    place: placeOf(path, finding),
    message: finding.message,
  }));
  return { id, problems, examples: problems.length > 0 ? [] : examples };
}

/** A finding, and its file's path from the working directory. */
interface Located {
  readonly finding: Finding;
  readonly path: string;
}

/** What is said of the rule's own file. */
function brokenIn(located: readonly Located[], file: string, cwd: string): readonly Located[] {
  return located.filter(({ finding, path }) => finding.rule === 'invalid-rule' && path === shown(file, cwd));
}

function compared(folder: string, located: readonly Located[], cwd: string): readonly TestFailure[] {
  const expected = markersBelow(folder, cwd);
  const isBad = folder.includes(`${sep}bad${sep}`);
  const noMarkers =
    isBad && expected.length === 0
      ? [
          {
            place: shown(folder, cwd),
            message: 'A bad example marks what is wrong in it: `# expect: <rule> "words"`.',
          },
        ]
      : [];
  const inGood = isBad
    ? []
    : expected.map(({ path, marker }) => ({
        place: `${path}:${marker.line}`,
        message: 'A good example expects nothing.',
      }));
  const left = [...located];
  const missing = expected.flatMap(({ path, marker }): readonly TestFailure[] => {
    const place = `${path}:${marker.line}`;
    const index = left.findIndex((found) => found.path === path && isMarked(found.finding, marker));
    const [hit] = index === -1 ? [] : left.splice(index, 1);
    if (hit === undefined)
      return isBad ? [{ place, message: `\`${marker.rule}\` was expected and not found.` }] : [];
    if (marker.words === undefined || hit.finding.message.includes(marker.words)) return [];
    return [{ place, message: `The message does not say "${marker.words}": ${hit.finding.message}` }];
  });
  const unexpected = left.map(({ finding, path }) => ({
    place: placeOf(path, finding),
    message: `\`${finding.rule}\` was not expected: ${finding.message}`,
  }));
  return [...noMarkers, ...inGood, ...missing, ...unexpected];
}

function isMarked({ rule, span }: Finding, marker: Marker): boolean {
  return rule === marker.rule && regionOf(span).line === marker.line;
}

/** Deeper than any example, and more files than one has. */
const maximumDepth = 20;
const maximumFiles = 1000;

function markersBelow(
  folder: string,
  cwd: string,
): readonly { readonly path: string; readonly marker: Marker }[] {
  return filesBelow(folder, 0)
    .slice(0, maximumFiles)
    .flatMap((file) => {
      const read = readText(file);
      const markers = 'text' in read && read.isUtf8 ? markersIn(read.text) : [];
      return markers.map((marker) => ({ path: shown(file, cwd), marker }));
    });
}

function filesBelow(folder: string, depth: number): readonly string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return depth < maximumDepth ? filesBelow(path, depth + 1) : [];
    return entry.isFile() ? [path] : [];
  });
}

function foldersIn(folder: string, verdict: 'bad' | 'good'): readonly string[] {
  return entriesOf(join(folder, verdict))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(verdict, name));
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function placeOf(path: string, { span }: Finding): string {
  const { line, column } = regionOf(span);
  return `${path}:${line}:${column}`;
}

function shown(path: string, cwd: string): string {
  return relative(cwd, path).split(sep).join('/');
}
