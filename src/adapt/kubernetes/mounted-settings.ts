import type { Value } from '../../evaluate/value.ts';
import type { EnvironmentVariable } from '../connection/connection.ts';
import { dataOf } from './environment.ts';
import type { Landscape } from './landscape.ts';
import type { PodContainer } from './pod-container.ts';
import type { PodWorkload } from './pod-workload.ts';
import { objectAt, objectsIn, textAt } from './read-pod.ts';

/** One line of a file of settings; its key holds those that it is nested in: `spring.datasource.url`. */
interface Setting {
  readonly key: string;
  readonly text: string;
}

const mostLines = 2000;
const mostNesting = 20;

/**
 * The settings in files that a container mounts from ConfigMaps and Secrets, as if they stood in its environment. Only
 * files whose form and purpose their names tell are read: `.env`, `*.properties`, Spring's `application.yaml`. Source:
 * https://docs.spring.io/spring-boot/reference/features/external-config.html
 */
export function mountedSettingsOf(
  { body }: PodContainer,
  workload: PodWorkload,
  landscape: Landscape,
): readonly EnvironmentVariable[] {
  const mounted = new Set(objectsIn(body, 'volumeMounts').map((mount) => textAt(mount, 'name')));
  return objectsIn(workload.podSpec, 'volumes').flatMap((volume) => {
    const [configMap, secret] = [objectAt(volume, 'configMap'), objectAt(volume, 'secret')];
    const name = textAt(configMap, 'name') ?? textAt(secret, 'secretName');
    if (name === undefined || !mounted.has(textAt(volume, 'name'))) return [];
    const items = objectsIn(configMap ?? secret, 'items').map((item) => textAt(item, 'key'));
    return dataOf(configMap === undefined ? 'Secret' : 'ConfigMap', name, workload, landscape)
      .filter((file) => items.length === 0 || items.includes(file.name))
      .flatMap(settingsIn);
  });
}

function settingsIn({ name, value, span }: EnvironmentVariable): readonly EnvironmentVariable[] {
  if (value.kind !== 'string') return [];
  const settings = /^application\.ya?ml$/.test(name)
    ? fromYaml(value.value)
    : /(?:^|\.)(?:env|properties)$/.test(name)
      ? fromLines(value.value)
      : [];
  // The whole file is too long to point at.
  const key = { ...span, end: Math.min(span.end, span.start + name.length) };
  return settings
    .filter(({ text }) => !/[$%]\{|\{\{/.test(text))
    .map((setting) => {
      const read: Value = { ...value, value: setting.text };
      return { name: setting.key, value: read, span: key };
    });
}

/** Later documents are for other profiles. */
function fromLines(text: string): readonly Setting[] {
  const [first = ''] = text.split(/^[#!]---[ \t]*$/m, 1);
  return first
    .split('\n')
    .slice(0, mostLines)
    .flatMap((line): readonly Setting[] => {
      const match = /^\s*(?:export\s+)?([A-Za-z_][\w.-]*)\s*[=:]\s*(\S.*)$/.exec(line);
      return match === null ? [] : [{ key: match[1] ?? '', text: unquoted(match[2] ?? '') }];
    });
}

/** The mappings of texts in block style, which is how such files are written. */
function fromYaml(text: string): readonly Setting[] {
  const [first = ''] = text.replace(/^---[ \t]*\n/, '').split(/^---/m, 1);
  const outer: { readonly indent: number; readonly key: string }[] = [];
  return first
    .split('\n')
    .slice(0, mostLines)
    .flatMap((line): readonly Setting[] => {
      const match = /^( *)([A-Za-z_][\w.-]*):(?:[ \t]+(\S.*))?$/.exec(line.trimEnd());
      if (match === null) return [];
      const indent = match[1]?.length ?? 0;
      while ((outer.at(-1)?.indent ?? -1) >= indent) outer.pop();
      const key = [...outer.map((parent) => parent.key), match[2] ?? ''].join('.');
      if (match[3] !== undefined) return [{ key, text: unquoted(match[3].replace(/[ \t]#.*$/, '')) }];
      if (outer.length < mostNesting) outer.push({ indent, key: match[2] ?? '' });
      return [];
    });
}

function unquoted(text: string): string {
  const bare = text.trim();
  return /^(["']).*\1$/.test(bare) ? bare.slice(1, -1) : bare;
}
