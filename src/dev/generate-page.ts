import { createHash } from 'node:crypto';
import { build } from 'esbuild';

/** The code of `src/report/page.generated.js`: the script and the style of the HTML report, each as one text. */
export async function pageCode(): Promise<string> {
  const [script, style] = [await bundled('main.ts'), await bundled('style.css')];
  if (/<\/script|<!--|<\/style/i.test(script + style))
    throw new Error('The page has a text that would end the element it stands in.');
  const exported = { script, scriptHash: hashOf(script), style, styleHash: hashOf(style) };
  return [
    '// Made by `npm run generate` from src/report/page.',
    '// biome-ignore-all lint: generated',
    '// biome-ignore-all format: generated',
    '// biome-ignore-all assist: generated',
    ...Object.entries(exported).map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};`),
    '',
  ].join('\n');
}

async function bundled(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`src/report/page/${name}`],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    legalComments: 'none',
  });
  return outputFiles[0]?.text.trim() ?? '';
}

/** Source: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
