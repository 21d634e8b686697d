/** One setting of a file; its key holds those that it is nested in: `spring.datasource.url`. */
export interface Setting {
  readonly key: string;
  readonly text: string;
}

const mostLines = 2000;
const mostNesting = 20;
const mostCharacters = 200_000;

/** Names by which programs call the file of all their settings; a variant must be the one that is deployed. */
const settingsName =
  /^(?:application|config|configuration|settings|app|appsettings|database|db|default|production)(?:[._-](?:prod|production|docker|kubernetes|k8s|container))?\.(ya?ml|json|toml|ini|conf|cfg)$/i;

/** What is filled in when the program starts. */
const blank = /[$%]\{|\{\{|\$\(/;

/**
 * The settings that a file holds, where its name says that it is one of settings: `.env`, `*.properties`, Spring's
 * `application.yaml`, .NET's `appsettings.json`, `config.toml`. Of others, nobody can tell what their keys mean. Source:
 * https://docs.spring.io/spring-boot/reference/features/external-config.html and
 * https://learn.microsoft.com/en-us/aspnet/core/fundamentals/configuration/
 */
export function settingsIn(name: string, text: string): readonly Setting[] {
  if (text.length > mostCharacters) return [];
  return readBy(name)(text).filter((setting) => !blank.test(setting.text));
}

function readBy(name: string): (text: string) => readonly Setting[] {
  if (/(?:^|\.)(?:env|properties)$/.test(name)) return fromLines;
  const form = settingsName.exec(name)?.[1]?.toLowerCase();
  if (form === undefined) return () => [];
  if (form === 'json') return fromJson;
  return form.startsWith('y') ? fromYaml : fromLines;
}

/** `key = value` under the name of its `[section]`. Later documents are for other profiles. */
function fromLines(text: string): readonly Setting[] {
  const [first = ''] = text.split(/^[#!]---[ \t]*$/m, 1);
  let section = '';
  return first
    .split('\n')
    .slice(0, mostLines)
    .flatMap((line): readonly Setting[] => {
      const header = /^\s*\[{1,2}([\w.-]{1,100})\]{1,2}\s*$/.exec(line);
      if (header !== null) section = `${header[1]}.`;
      const match = /^\s*(?:export\s+)?([A-Za-z_][\w.-]*)\s*[=:]\s*(\S.*)$/.exec(line);
      return match === null ? [] : [{ key: section + (match[1] ?? ''), text: unquoted(match[2] ?? '') }];
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

function fromJson(text: string): readonly Setting[] {
  const found: Setting[] = [];
  collect(parsed(text), [], found);
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function collect(value: unknown, path: readonly string[], found: Setting[]): void {
  if (found.length >= mostLines || path.length > mostNesting) return;
  if (typeof value === 'string' || typeof value === 'number')
    found.push({ key: path.join('.'), text: String(value) });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const [key, inner] of Object.entries(value)) collect(inner, [...path, key], found);
}

function unquoted(text: string): string {
  const bare = text.trim();
  return /^(["']).*\1$/.test(bare) ? bare.slice(1, -1) : bare;
}
