import { markersIn } from '../custom/markers.ts';
import { casesOf, formatOfFile } from './rule-cases.ts';

/** What a rule may speak on, in the words and the order of our tables. */
export const spokenFormats = ['AWS', 'Google Cloud', 'Azure', 'Kubernetes', 'Compose', 'Dockerfile'] as const;

export type SpokenFormat = (typeof spokenFormats)[number];

const providers: readonly (readonly [SpokenFormat, RegExp])[] = [
  ['AWS', /"aws_|terraform-aws-|^aws-|^eks|^ecs/m],
  ['Google Cloud', /"google_|terraform-google-|^google-/m],
  ['Azure', /"azurerm_|^azure-|Azure\//m],
  ['Kubernetes', /"(?:kubernetes|helm|kubectl)_/],
];

/** Where a rule has findings, by its bad cases. */
export function formatsOf(id: string): ReadonlySet<SpokenFormat> {
  const found = new Set<SpokenFormat>();
  for (const { name, files } of casesOf(id, 'bad')) {
    for (const { path, text } of files) {
      if (markersIn(text).length === 0) continue;
      const format = formatOfFile(path);
      if (format === 'Terraform')
        for (const provider of providersIn(`${name}-\n${text}`)) found.add(provider);
      else if (format !== 'Anywhere') found.add(format);
    }
  }
  return found;
}

/** Of Terraform's providers the one that a file speaks of most; where none is named, none. */
function providersIn(text: string): readonly SpokenFormat[] {
  const clouds = providers.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
  return clouds.length > 1 ? clouds.filter((name) => name !== 'Kubernetes') : clouds;
}
