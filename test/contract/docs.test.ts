import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../src/dev/files-below.ts';
import { run } from '../cli/run.ts';

/** Everything that is written for people and shown as a page. */
const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'src/README.md'],
  ...['docs', 'rules', 'src/decisions'].flatMap(filesBelow).filter((path) => path.endsWith('.md')),
].filter((path) => existsSync(path));

describe('every link leads somewhere', () => {
  test.each(pages)('%s', (path) => {
    expect(linksIn(readFileSync(path, 'utf8')).filter((link) => !isThere(path, link))).toEqual([]);
  });
});

/** Links of Markdown to files and headings; what stands in code is none. */
function linksIn(markdown: string): readonly string[] {
  const links = withoutCode(markdown).matchAll(/\]\(([^()\s]+)\)/g);
  return Array.from(links, ([, link = '']) => link).filter((link) => !/^[a-z]+:/.test(link));
}

function withoutCode(markdown: string): string {
  return markdown
    .replace(/^(`{3,}).*\n[\s\S]*?^\1$/gm, '')
    .replace(/`[^`\n]+`/g, (code) => code.replace(/[[\]()]/g, ''));
}

function isThere(page: string, link: string): boolean {
  const [file = '', anchor] = link.split('#');
  const path = file === '' ? page : normalize(join(dirname(page), file));
  if (path.startsWith('..') || !existsSync(path)) return false;
  if (anchor === undefined) return true;
  return statSync(path).isFile() && anchorsOf(readFileSync(path, 'utf8')).includes(anchor);
}

/** As GitHub gives them to headings. */
function anchorsOf(markdown: string): readonly string[] {
  const seen = new Map<string, number>();
  const headings = markdown.replace(/^(`{3,}).*\n[\s\S]*?^\1$/gm, '').matchAll(/^#{1,6} (.*)$/gm);
  return Array.from(headings, ([, heading = '']) => {
    const anchor = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- _]/gu, '')
      .replaceAll(' ', '-');
    const count = seen.get(anchor) ?? 0;
    seen.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${count}`;
  });
}

/** Blocks marked `sh` are what a reader will paste. */
const commands = pages
  .filter((path) => !path.startsWith('rules/') && !path.startsWith('src/'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
  .map(({ path, text }) => ({ path, lines: shellLinesIn(text), files: filesIn(text) }))
  .filter(({ lines }) => lines.length > 0);

describe('every command runs', () => {
  test.each(commands)('$path', async ({ path, lines, files }) => {
    const folder = shopRepository();
    try {
      for (const file of files) write(join(folder, file.path), file.text);
      for (const line of lines) {
        const args = /(?:^|\s)infra-lint(?:\s+(.*))?$/.exec(line)?.[1] ?? '';
        const { exitCode, stderr } = await run(folder, wordsOf(args));
        // Findings are no mistake of who wrote the page.
        expect(exitCode, `${path}: ${line}\n${stderr}`).toBeLessThan(2);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('also those of npm', () => {
    const scripts = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
    const named = pages
      .filter((path) => !path.startsWith('rules/'))
      .flatMap((path) =>
        Array.from(
          readFileSync(path, 'utf8').matchAll(/npm run (?:-s )?([a-z-]+)/g),
          ([, name = '']) => name,
        ),
      );
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

/** The calls of infra-lint in the blocks that are marked `sh`, without comments. */
function shellLinesIn(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
    .flatMap(([, block = '']) => block.split('\n'))
    .flatMap((line) => line.replace(/\s+#\s.*$/, '').split(/\s&&\s/))
    .map((line) => line.trim())
    .filter((line) => /^(?:npx )?infra-lint(?:\s|$)/.test(line));
}

/** Blocks behind the name of a file: "In `rules/a.yaml`:". */
function filesIn(markdown: string): readonly { readonly path: string; readonly text: string }[] {
  const named = /`(main\.tf|[\w.-]+(?:\/[\w.-]+)+\.(?:tf|yaml))`[^`]*\n\n```(?:hcl|yaml)\n([\s\S]*?)^```$/gm;
  return Array.from(markdown.matchAll(named), ([, path = '', text = '']) => ({ path, text }));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function wordsOf(args: string): readonly string[] {
  return Array.from(args.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g), ([, ...forms]) => forms.find(Boolean) ?? '');
}

/** The shop as a repository of its own, with what the pages speak of in it. */
function shopRepository(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'infra-lint-docs-')));
  cpSync('fixtures/projects/shop', folder, { recursive: true });
  cpSync('fixtures/projects/shop', join(folder, 'fixtures/projects/shop'), { recursive: true });
  cpSync('fixtures/evaluate/terraform/plan/plan.json', join(folder, 'plan.json'));
  cpSync('fixtures/projects/custom-rule/.infra-lint', join(folder, '.infra-lint'), { recursive: true });
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
  git('init', '--initial-branch=main');
  git('add', '.');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '--message=shop');
  return folder;
}

test('every setting is described', () => {
  const rows = readFileSync('docs/configuration.md', 'utf8').match(/^\| `.*\|$/gm) ?? [];
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((row) => /\|\s*\|$/.test(row))).toEqual([]);
});
