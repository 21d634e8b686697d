/** Tells YAML that a template engine has yet to render from YAML that merely carries another's templates. */

/**
 * True where a template's marker stands for structure or for a whole value: the text is no YAML yet, or not the YAML
 * that will be deployed. Markers in comments, in block scalars and in the middle of a text belong to someone else:
 * alerting rules, workflow engines, files in a ConfigMap.
 */
export function isTemplatedYaml(text: string): boolean {
  if (!hasMarkerInPlace(text, '{{') && !hasMarkerInPlace(text, '{%') && !text.includes('#@')) return false;
  let blockIndent = -1;
  for (const line of lines(text)) {
    const indent = indentOf(line);
    const isBlank = indent === line.length;
    if (blockIndent >= 0 && (isBlank || indent > blockIndent)) continue;
    blockIndent = -1;
    if (isBlank) continue;
    const content = contentStart(line, indent);
    if (isYttAt(line, content)) return true;
    if (line[indent] === '#') continue;
    const value = valueStart(line, content);
    if (isMarkerAt(line, content) || isMarkerAt(line, value) || isYttAt(line, value)) return true;
    if (/(?:^|[\s:-])[|>][-+0-9]{0,2}\s*(?:#.*)?$/.test(line))
      blockIndent = content === line.length ? indent : content;
  }
  return false;
}

/** True where one of the keys that say what is deployed is filled in by a template, in quotes or not. */
export function hasTemplatedIdentity(text: string): boolean {
  return ['{{', '{%'].some((marker) => {
    for (let at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, at + 2)) {
      const before = text.slice(Math.max(0, at - longestLead), at);
      if (identityLead.test(before.slice(before.lastIndexOf('\n') + 1))) return true;
    }
    return false;
  });
}

/** How far a marker may stand from the start of its line to be a part of a name. */
const longestLead = 300;
const identityLead = /^[ -]*(?:apiVersion|kind|image|name|namespace|replicas)[ \t]*:[ \t]*["']?[^"'\n]*$/;

/** True for a Dockerfile whose instructions are made by a template: `FROM {{ .base }}`, `{% if debian %}`. */
export function isTemplatedDockerfile(text: string): boolean {
  if (!/\{[{%]|<%/.test(text)) return false;
  for (const line of lines(text)) {
    if (/^\s*(?:\{[{%]|<%)/.test(line)) return true;
    if (/^\s*FROM\s[^#]*(?:\{\{|<%)/i.test(line)) return true;
    // From a heredoc on, a marker may belong to the file it writes.
    if (line.includes('<<')) return false;
  }
  return false;
}

/** True where a marker is the first thing on a line or behind a colon: worth the look at every line. */
function hasMarkerInPlace(text: string, marker: string): boolean {
  for (let at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, at + 2)) {
    let before = at - 1;
    while (text[before] === ' ') before -= 1;
    if (before < 0 || '\n:-\uFEFF\t'.includes(text[before] ?? '')) return true;
  }
  return false;
}

function* lines(text: string): Generator<string> {
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let end = text.indexOf('\n', start); end >= 0; end = text.indexOf('\n', start)) {
    yield text.slice(start, text[end - 1] === '\r' ? end - 1 : end);
    start = end + 1;
  }
  yield text.slice(start);
}

function indentOf(line: string): number {
  let indent = 0;
  while (line[indent] === ' ' || line[indent] === '\t') indent += 1;
  return indent;
}

/** Where the key or the value starts behind the dashes of sequence items. */
function contentStart(line: string, indent: number): number {
  let at = indent;
  while (line[at] === '-' && line[at + 1] === ' ') {
    at += 2;
    while (line[at] === ' ') at += 1;
  }
  return at;
}

/** Behind the first `: `; the end of the line where there is none. */
function valueStart(line: string, from: number): number {
  const colon = line.indexOf(': ', from);
  if (colon < 0) return line.length;
  let at = colon + 2;
  while (line[at] === ' ') at += 1;
  return at;
}

function isMarkerAt(line: string, at: number): boolean {
  return line[at] === '{' && (line[at + 1] === '{' || line[at + 1] === '%');
}

/** ytt keeps its program in comments, in the place of lines and of values: https://carvel.dev/ytt/docs/latest/lang/ */
function isYttAt(line: string, at: number): boolean {
  return line.startsWith('#@', at) && /^#@(?:[ \t]|[a-z_]{1,50}\/)/.test(line.slice(at, at + 60));
}
