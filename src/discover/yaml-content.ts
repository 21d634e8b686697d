import { jsonTopLevelKeys } from './json-content.ts';
import { documentTexts, scalarAt, valueOfTopLevelKey } from './line-keys.ts';

/** What a YAML text is, by its keys at column 0. */
export type YamlContent = 'kubernetes' | 'compose' | 'kustomize-patch';

/**
 * Files of the Kubernetes form, `apiVersion` and `kind`, that configure a tool and are never applied to a cluster.
 * Each is an API group or its start.
 */
const toolGroups = [
  'skaffold/',
  'kind.x-k8s.io/',
  'k3d.io/',
  'ctlptl.dev/',
  'kubeadm.k8s.io/',
  'kubelet.config.k8s.io/',
  'kubeproxy.config.k8s.io/',
  'kubescheduler.config.k8s.io/',
  'apiserver.config.k8s.io/',
  'apiserver.k8s.io/',
  'audit.k8s.io/',
  'client.authentication.k8s.io/',
  'kustomize.config.k8s.io/',
  'config.kubernetes.io/',
  'blueprints.cloud.google.com/',
  'backstage.io/',
  'scaffolder.backstage.io/',
  'eksctl.io/',
  'kuttl.dev/',
  'chainsaw.kyverno.io/',
  'cli.kyverno.io/',
  'krew.googlecontainer.github.com/',
  'testing.',
];

/**
 * @param named true where the name says that it is a Compose file: then less is asked of the content
 */
export function yamlContentOf(text: string, named: boolean): YamlContent | undefined {
  if (hasKubernetesDocument(text)) return 'kubernetes';
  if (named ? hasComposeShape(text) : hasComposeServices(text)) return 'compose';
  return isJsonPatch(text) ? 'kustomize-patch' : undefined;
}

/** The API versions of a text's Kubernetes documents, one by one; tools' configurations are left out. */
export function* kubernetesApiVersions(text: string): Generator<string> {
  if (!text.includes('apiVersion')) return;
  if (/^\uFEFF?\s*\{\s*"/.test(text)) {
    const keys = jsonTopLevelKeys(text);
    if (keys.has('apiVersion') && keys.has('kind')) yield 'json';
    return;
  }
  for (const document of documentTexts(text)) {
    const version = valueOfTopLevelKey(document, 'apiVersion');
    const kind = valueOfTopLevelKey(document, 'kind');
    if (version === undefined || kind === undefined) continue;
    const apiVersion = scalarAt(document, version);
    const isKubeconfig = apiVersion === 'v1' && scalarAt(document, kind) === 'Config';
    if (!isKubeconfig && !toolGroups.some((group) => apiVersion.startsWith(group))) yield apiVersion;
  }
}

function hasKubernetesDocument(text: string): boolean {
  return kubernetesApiVersions(text).next().done === false;
}

/**
 * The top-level keys of a Compose file.
 * Source: https://github.com/compose-spec/compose-spec/blob/main/spec.md
 */
const composeKeys = new Set(
  'services include networks volumes configs secrets models name version'.split(' '),
);

/**
 * `services:` with at least one service that is run from an image, a build or another service, and nothing beside it
 * that Compose does not know: pipelines have services, too.
 */
function hasComposeServices(text: string): boolean {
  const services = valueOfTopLevelKey(text, 'services');
  if (services === undefined || !hasOnlyComposeKeys(text)) return false;
  const end = nextTopLevelLine(text, services);
  const body = text.slice(services, end);
  if (/^(?:[ \t\r]*(?:#[^\n]*)?\n)+[ \t]*-\s/.test(body)) return false;
  return /^[ \t]+["']?(?:image["']?[ \t]*:[ \t]+[^\s#|>&{]|build["']?[ \t]*:|extends["']?[ \t]*:|<<[ \t]*:[ \t]*\*)/m.test(
    body,
  );
}

/** Of a file that is named for Compose: one of its top-level keys, or the first version's bare services. */
function hasComposeShape(text: string): boolean {
  if ([...composeKeys].some((key) => valueOfTopLevelKey(text, key) !== undefined)) return true;
  return /^[\w.-]+:[ \t]*\r?\n(?:[ \t]*#[^\n]*\n)*[ \t]+(?:image|build)[ \t]*:/m.test(text);
}

function hasOnlyComposeKeys(text: string): boolean {
  for (const [, key = ''] of text.matchAll(/^["']?([A-Za-z_][\w.-]*)["']?[ \t]*:/gm))
    if (!composeKeys.has(key) && !key.startsWith('x-')) return false;
  return true;
}

function isJsonPatch(text: string): boolean {
  return /^\uFEFF?(?:#[^\n]*\n|(?:---)?[ \t]*\r?\n)*(?:\[\s*\{\s*|- )["']?(?:op|path|value|from)["']?[ \t]*:/.test(
    text,
  );
}

/** Where the block under a top-level key ends: the next line that starts with neither space nor comment. */
function nextTopLevelLine(text: string, from: number): number {
  for (let at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) {
    const next = text[at + 1];
    if (next === undefined) break;
    if (!' \t#\r\n-'.includes(next)) return at + 1;
    if (next === '-' && text.startsWith('---', at + 1)) return at + 1;
  }
  return text.length;
}
