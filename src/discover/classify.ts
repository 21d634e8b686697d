import { basename } from 'node:path/posix';
import type { FileKind } from './discovered-file.ts';
import { infrastructureJson, jsonTopLevelKeys } from './json-content.ts';
import { readText } from './read-text.ts';
import { hasTemplatedIdentity, isTemplatedDockerfile, isTemplatedYaml } from './templating.ts';
import type { Candidate } from './walk.ts';
import { kubernetesApiVersions, yamlContentOf } from './yaml-content.ts';

/** What a candidate turned out to be. */
export type Classified =
  | { readonly is: 'infrastructure'; readonly kind: FileKind; readonly text: string }
  | { readonly is: 'not-analysed'; readonly reason: string }
  | { readonly is: 'unreadable'; readonly message: string }
  | { readonly is: 'something-else' };

const somethingElse: Classified = { is: 'something-else' };
const unrendered: Classified = { is: 'not-analysed', reason: 'Templates are not rendered' };
const helm: Classified = { is: 'not-analysed', reason: 'Helm templates are not rendered' };

/** Texts by absolute path: what an editor has of a file, or a fix has made of it, before it is saved. */
export type HeldTexts = ReadonlyMap<string, string>;

/** Reads a candidate, as far as it takes to tell what it is. A text that is held is taken instead of the file's. */
export function classify(candidate: Candidate, held: HeldTexts): Classified {
  if (isHelm(candidate)) return helm;
  const text = held.get(candidate.absolute);
  if (text !== undefined) return classifyText(candidate, text);
  const read = readText(candidate.absolute, candidate.nameKind === 'json' ? infrastructureJson : undefined);
  if ('unwanted' in read) return somethingElse;
  if ('problem' in read) return unreadable(candidate, read.problem);
  const classified = classifyText(candidate, read.text);
  if (read.isUtf8 || classified.is !== 'infrastructure') return classified;
  return { is: 'unreadable', message: 'The file is not valid UTF-8.' };
}

function isHelm({ chart, nameKind, path }: Candidate): boolean {
  if (nameKind !== 'yaml' && nameKind !== 'compose-yaml' && nameKind !== 'yaml-template') return false;
  return chart === 'templates' || (chart !== 'none' && /values[^/]*\.ya?ml$/i.test(path));
}

/** A file that nobody asked for by name and whose name says little is not worth a word. */
function unreadable({ nameKind }: Candidate, message: string): Classified {
  const isVague = nameKind === 'json' || nameKind === 'yaml-template' || nameKind === 'environment-file';
  const isOptional = nameKind === 'terraform-modules-manifest' || nameKind === 'chart';
  return isVague || isOptional ? somethingElse : { is: 'unreadable', message };
}

function classifyText(candidate: Candidate, text: string): Classified {
  const { nameKind } = candidate;
  const as = (kind: FileKind): Classified => ({ is: 'infrastructure', kind, text });
  switch (nameKind) {
    case 'chart':
      return somethingElse;
    case 'terraform':
    case 'terraform-json':
    case 'terraform-variables':
    case 'terraform-variables-json':
    case 'dockerignore':
    case 'environment-file':
    case 'terraform-modules-manifest':
      return as(nameKind);
    case 'kustomization':
      return isBlank(text) ? empty : as('kustomization');
    case 'yaml':
    case 'compose-yaml':
    case 'yaml-template':
      return classifyYaml(candidate, text);
    case 'json':
      return classifyJson(text);
    case 'dockerfile':
    case 'dockerfile-template':
    case undefined:
      return classifyDockerfile(candidate, text);
    default:
      return nameKind satisfies never;
  }
}

const empty: Classified = { is: 'unreadable', message: 'The file is empty.' };

function classifyYaml({ path, nameKind }: Candidate, text: string): Classified {
  const isNamedForCompose = nameKind === 'compose-yaml';
  if (isNamedForCompose && isBlank(text)) return empty;
  const content = yamlContentOf(text, isNamedForCompose) ?? (isComposeDefault(path) ? 'compose' : undefined);
  if (content === undefined) return somethingElse;
  if (nameKind === 'yaml-template' || isTemplatedYaml(text)) return unrendered;
  if (content === 'kubernetes' && hasTemplatedIdentity(text) && !carriesTemplates(text)) return unrendered;
  return { is: 'infrastructure', kind: content, text };
}

/** The names that Compose looks for itself: what they hold is meant for it, even when it is wrong. */
function isComposeDefault(path: string): boolean {
  return /^(?:docker-)?compose(?:\.override)?\.ya?ml$/.test(basename(path));
}

/** Argo's objects hold templates of their own, which Argo fills in. */
function carriesTemplates(text: string): boolean {
  return [...kubernetesApiVersions(text)].every((version) => version.startsWith('argoproj.io/'));
}

function classifyDockerfile({ path, nameKind }: Candidate, text: string): Classified {
  const isPlainName = /^(?:docker|container)file$/i.test(basename(path));
  if (isPlainName && isBlank(text)) return empty;
  if (!isPlainName && !/^[ \t]*FROM[ \t]/im.test(text)) return somethingElse;
  if (isTemplatedDockerfile(text)) return unrendered;
  if (nameKind === undefined && !startsLikeDockerfile(text)) return somethingElse;
  return { is: 'infrastructure', kind: 'dockerfile', text };
}

function startsLikeDockerfile(text: string): boolean {
  return /^\uFEFF?(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*(?:FROM|ARG)[ \t]/i.test(text.replaceAll('\r', ''));
}

function classifyJson(text: string): Classified {
  const keys = jsonTopLevelKeys(text);
  if (keys.has('apiVersion') && keys.has('kind')) return { is: 'infrastructure', kind: 'kubernetes', text };
  const isPlan = keys.has('format_version') && (keys.has('planned_values') || keys.has('values'));
  return isPlan ? { is: 'infrastructure', kind: 'terraform-plan', text } : somethingElse;
}

function isBlank(text: string): boolean {
  return text.replace('\uFEFF', '').trim() === '';
}
