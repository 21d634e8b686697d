/**
 * Replaces what looks like a password, a token or a key with as many `*`, so that a code frame can be shown in a log
 * that others read. It errs on the side of hiding; a reference such as `var.password` or `${PASSWORD}` stays.
 *
 * @param line one line, or a part of one
 * @param before the line before it: it may hold the name of what this one holds the value of
 * @param after the line after it, for the same reason
 */
export function maskSecrets(line: string, before = '', after = ''): string {
  if (isKeyMaterial(line)) return line.replace(/[^\s"',]/g, '*');
  let masked = maskFirstGroup(line, urlPassword);
  masked = maskFirstGroup(masked, knownToken);
  masked = maskFirstGroup(masked, authorization);
  masked = maskFirstGroup(masked, clientFlag);
  masked = maskNamed(masked);
  if (namesSecret(line) || namesSecret(before) || (!/^\s*-/.test(after) && namesSecret(after)))
    masked = maskFirstGroup(masked, valueEntry);
  if (mayDeclare.test(before) && variableHeader.test(before)) masked = maskFirstGroup(masked, defaultEntry);
  return endsWithFlag(before) ? maskFirstGroup(masked, listItem) : masked;
}

/** `postgres://user:password@host`; an unencoded `/` or `@` in the password is no reason to show it. */
const urlPassword = /:\/\/[^\s/:@"']{0,200}:([^\s"']{1,500})@/dg;

/** Tokens that tell by their first letters what they are. */
const knownToken =
  /\b((?:AKIA|ASIA)[A-Z0-9]{16}|gh[pousr]_\w{20,255}|github_pat_\w{20,255}|glpat-[\w-]{20,255}|xox[abprs]-[\w-]{10,255}|[rs]k_(?:live|test)_\w{10,255}|AIza[\w-]{30,60}|eyJ[\w-]{10,2000}\.[\w-]{10,2000}(?:\.[\w-]{0,2000})?)/dg;

const authorization = /\b(?:Bearer|Basic)[ \t]{1,20}([\w.~+/=-]{8,2000})/dgi;

/** `mysql -phunter2`, `redis-cli -a hunter2`, `curl -u user:hunter2`, `sshpass -p hunter2`. */
const clientFlag =
  /\b(?:(?:mysql|mysqldump|mysqladmin|mariadb)\b[^|;&]{0,300}?\s-p|redis-cli\b[^|;&]{0,300}?\s-a\s{1,20}|curl\b[^|;&]{0,300}?\s(?:-u|--user)\s{1,20}[^\s:]{0,100}:|sshpass\s{1,20}-p\s{0,20})([^\s"']{1,500})/dgi;

/** `value: hunter2` beside `name: DB_PASSWORD`. */
const valueEntry =
  /(?:^|[\s{,("'])value\\?["']?\s{0,20}[:=]\s{0,20}(\\?"[^"]{1,2000}|'[^']{1,2000}|[^\s,}"']{1,2000})/dgi;

/** `default = "hunter2"` below `variable "db_password" {`. */
const defaultEntry = /^\s*default\s{0,20}=\s{0,20}("[^"]{1,2000}|[^\s"]{1,2000})/dg;

const listItem = /^\s*-?\s*(\S.*)$/dg;

const secretWord =
  'password|passwd|passphrase|passcode|pwd|secret|(?<!creation_|client_request_)token|credentials?|requirepass|masterauth|dsn|webhook|salt|' +
  '(?:api|access|account|secret|private|encryption|signing|master|shared|auth|license|storage|session)[_-]?key|' +
  'connection[_-]?string|(?<![a-z])pass|(?:db|user|root|admin|sql|pg|redis|smtp|mail|ftp|ssh)pass|' +
  // Of all keys, those of tables, clouds and clusters are no secrets.
  '(?<=[a-z0-9]_)(?<!(?:hash|range|sort|partition|topology|primary|foreign|object|s3|kms|public|bucket|lock|tag|cache)_)key';
const secretEnd = '(?:[_-]?(?:string|value|text|plain|plaintext|hash|base64|b64|old|new|[0-9]{1,3}))?';

/** A name that ends in a word for a secret, up to and with what parts it from the value. */
const secretName = new RegExp(
  `(?:${secretWord})${secretEnd}(?:\\\\{0,2}["']?\\s{0,20}(?:=>|:=|[:=])\\s{0,20}|(?<=(?:--[\\w-]{0,60}|requirepass|masterauth|ENV\\s{1,20}\\w{0,60}))(?:\\s{1,20}|["'],\\s{0,20}(?=["'])))`,
  'gi',
);

/** Before these expressions are compiled, which takes milliseconds, a small one looks whether they may match at all. */
const maySeparate = /[:=]|--|requirepass|masterauth|ENV/i;
const mayName = /name|key/i;
const isOneWord = /^\s*(?:-\s+)?\S+\s*$/;
const mayDeclare = /^\s*variable\s/i;

function maskNamed(line: string): string {
  if (!maySeparate.test(line)) return line;
  let masked = '';
  let from = 0;
  secretName.lastIndex = 0;
  for (let match = secretName.exec(line); match !== null; match = secretName.exec(line)) {
    const start = secretName.lastIndex;
    const value = valueAt(line, start, match.index, match[0]);
    if (isReference(value.text) || isMessage(line, match.index, value.text)) continue;
    masked += line.slice(from, value.start) + '*'.repeat(value.text.length);
    from = value.start + value.text.length;
    secretName.lastIndex = Math.max(from, start);
  }
  return masked + line.slice(from);
}

/** `${DB_PASSWORD:?set it}`: what Compose says where the variable is not set. */
function isMessage(line: string, nameStart: number, text: string): boolean {
  return text.startsWith('?') && /\$\{\w{0,60}$/.test(line.slice(Math.max(0, nameStart - 64), nameStart));
}

interface FoundValue {
  readonly start: number;
  readonly text: string;
}

/** The value that starts at an offset: to its closing quote, or as far as a bare one may go. */
function valueAt(line: string, start: number, name: number, separator: string): FoundValue {
  const quote = /\\{0,2}(["'])/y;
  quote.lastIndex = start;
  const opening = quote.exec(line);
  if (opening !== null)
    return { start: quote.lastIndex, text: quoted(line, quote.lastIndex, opening[1] ?? '') };
  const around = /(["'])[\w.-]{0,200}$/.exec(line.slice(Math.max(0, name - 201), name))?.[1];
  const isOpen = around !== undefined && !separator.includes(around);
  if (isOpen) return { start, text: quoted(line, start, around) };
  const rest = line.slice(start);
  const isWhole = /:\s+$/.test(separator) ? !/^[^:]*[{]/.test(line) : /^\s*-\s+[\w.-]{1,200}=/.test(line);
  const end = isWhole ? / +#|\s*$/ : /[\s"',]|$/;
  return { start, text: rest.slice(0, end.exec(rest)?.index ?? rest.length) };
}

/** What stands in quotes that were opened before an offset; in a text within a text they are written `\\"`. */
function quoted(line: string, start: number, quote: string): string {
  const isNested = line[start - 1] === quote && line[start - 2] === '\\';
  let end = start;
  while (end < line.length && line[end] !== quote) end += line[end] === '\\' && !isNested ? 2 : 1;
  return line.slice(start, isNested && line[end - 1] === '\\' ? end - 1 : end);
}

/** Says where the secret is rather than what it is, or is no text at all. */
function isReference(value: string): boolean {
  if (/^(?:true|false|null|~|yes|no|)$/i.test(value)) return true;
  if (/^(?:\$\{[\w.[\]]+\}|\$\w+|\$\(\w+\)|\{\{[^{}]*\}\}|[|>][-+0-9]{0,2}|[&*!][\w!-]+|[{[]+)$/.test(value))
    return true;
  return (
    /^(?:var|local|data|module|each|self|path|[a-z]+_[a-z0-9_]+)\.[\w.[\]"*-]+$/.test(value) ||
    /^[a-z0-9_]+\(/.test(value)
  );
}

/** `name: DB_PASSWORD`, `"name": "DB_PASSWORD"`: the name of an entry whose value is in another key. */
function namesSecret(line: string): boolean {
  return mayName.test(line) && nameEntry.test(line);
}

const nameEntry = new RegExp(
  `(?:name|key)\\\\?["']?\\s{0,20}[:=]\\s{0,20}\\\\?["']?(?:[\\w.-]{0,80}[_.-])?(?:${secretWord})${secretEnd}(?![\\w.-])`,
  'i',
);

const variableHeader = new RegExp(`^\\s*variable\\s+"[\\w-]{0,80}(?:${secretWord})${secretEnd}"`, 'i');

/** `- --requirepass`: the next item is its value. */
function endsWithFlag(line: string): boolean {
  return isOneWord.test(line) && flagItem.test(line);
}

const flagItem = new RegExp(`^\\s*(?:-\\s+)?["']?(?:--[\\w-]{0,60})?(?:${secretWord})["']?,?\\s*$`, 'i');

/** A line of a PEM block or of a long base64 text. */
function isKeyMaterial(line: string): boolean {
  const isLong = /^\s*["']?[A-Za-z0-9+/]{40,}={0,2}(?:\\n)?["']?,?\s*$/.test(line);
  return isLong && /[a-z]/.test(line) && /[A-Z]/.test(line) && /[0-9]/.test(line);
}

function maskFirstGroup(line: string, pattern: RegExp): string {
  let masked = '';
  let from = 0;
  for (const { indices } of line.matchAll(pattern)) {
    const [start, end] = indices?.[1] ?? [0, 0];
    const value = line.slice(start, end);
    if (start < from || isReference(value.replace(/^\\?["']/, ''))) continue;
    const quote = /^\\?["']/.exec(value)?.[0].length ?? 0;
    masked += line.slice(from, start + quote) + '*'.repeat(value.length - quote);
    from = end;
  }
  return masked + line.slice(from);
}
