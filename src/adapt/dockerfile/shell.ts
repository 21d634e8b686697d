/** One simple command of a shell text: `apt-get install -y git`. Assignments and redirections before it are left out. */
export interface ShellCommand {
  readonly words: readonly ShellWord[];
}

export interface ShellWord {
  /** Without quotes; expansions stay as written. */
  readonly text: string;
  /** False where an expansion decides what it is: `$PACKAGES`, `$(cat list)`. */
  readonly known: boolean;
}

interface Cursor {
  readonly text: string;
  at: number;
}

const operators = new Set([';', '&', '|', '(', ')', '\n']);
const blanks = new Set([' ', '\t', '\r']);
/** Words that open or join commands. What follows them is a command of its own. */
const reserved = new Set(['if', 'then', 'elif', 'else', 'while', 'until', 'do', '!', '{', 'time']);
/** Commands that run the command after them. */
const prefixes = new Set(['sudo', 'exec', 'command', 'env', 'nice', 'eatmydata']);
const shells = new Set(['sh', 'bash', 'ash', 'dash', 'zsh']);
/** `sh -c "sh -c …"`: nobody writes more. */
const MAX_DEPTH = 4;

/**
 * The commands of a shell text in order of writing, whatever decides whether they run. What stands in `$(…)` is not
 * looked into; what is given to `sh -c` is.
 */
export function readShell(text: string, depth = 0): readonly ShellCommand[] {
  const cursor: Cursor = { text, at: 0 };
  const commands: ShellCommand[] = [];
  let words: ShellWord[] = [];
  const finish = () => {
    commands.push(...unwrap(words, depth));
    words = [];
  };
  while (cursor.at < text.length) {
    const character = text.charAt(cursor.at);
    if (blanks.has(character)) cursor.at++;
    else if (character === '#') skipLine(cursor);
    else if (character === '>' || character === '<' || isFileDescriptor(cursor)) skipRedirection(cursor);
    else if (operators.has(character)) {
      finish();
      cursor.at++;
    } else words.push(readWord(cursor));
  }
  finish();
  return commands;
}

/** The commands that the words of one come to: without what stands before it, and with `sh -c` opened. */
export function unwrap(words: readonly ShellWord[], depth = 0): readonly ShellCommand[] {
  let first = 0;
  let prefixed = false;
  for (; first < words.length; first++) {
    const text = words[first]?.text ?? '';
    const isPrefix = prefixes.has(text);
    if (!reserved.has(text) && !isAssignment(text) && !isPrefix && !(prefixed && text.startsWith('-'))) break;
    prefixed ||= isPrefix;
  }
  const own = words.slice(first);
  const program = own[0];
  if (program === undefined) return [];
  const script = shells.has(programName(program)) ? scriptOf(own) : undefined;
  if (script !== undefined && depth < MAX_DEPTH) return readShell(script, depth + 1);
  return [{ words: own }];
}

/** The name of the program without its folder: `apt-get` of `/usr/bin/apt-get`. */
export function programName(word: ShellWord): string {
  return word.text.slice(word.text.lastIndexOf('/') + 1);
}

/** Whether a command is a shell that reads its script from what it is fed: `bash`, `sh -e`. */
export function readsScript({ words }: ShellCommand): boolean {
  const [program, ...rest] = words;
  return (
    program !== undefined &&
    shells.has(programName(program)) &&
    rest.every(({ text }) => text.startsWith('-'))
  );
}

/** The text after `-c`, also after `-ec` and `-o pipefail -c`. */
function scriptOf(words: readonly ShellWord[]): string | undefined {
  const flag = words.findIndex(({ text }, index) => index > 0 && /^-[a-z]*c$/.test(text));
  return flag === -1 ? undefined : words[flag + 1]?.text;
}

function isAssignment(text: string): boolean {
  return /^[A-Za-z_]\w*\+?=/.test(text);
}

/** `>`, `2>>`, `<<<` and the like; `2>&1` and `2>&-` are whole in themselves. */
const redirection = /\d?(?:>>|>\||<<-|<<<?|<>|[<>])(?:&(?:\d+|-))?&?/y;

/** The `2` of `2>&1`. */
function isFileDescriptor({ text, at }: Cursor): boolean {
  const next = text.charAt(at + 1);
  return /\d/.test(text.charAt(at)) && (next === '>' || next === '<');
}

function skipRedirection(cursor: Cursor): void {
  redirection.lastIndex = cursor.at;
  const operator = redirection.exec(cursor.text)?.[0] ?? cursor.text.charAt(cursor.at);
  cursor.at += operator.length;
  if (/&[\d-]+$/.test(operator)) return;
  while (blanks.has(cursor.text.charAt(cursor.at))) cursor.at++;
  readWord(cursor);
}

function skipLine(cursor: Cursor): void {
  const end = cursor.text.indexOf('\n', cursor.at);
  cursor.at = end === -1 ? cursor.text.length : end;
}

/** Takes at least one character where a word starts, none elsewhere. */
function readWord(cursor: Cursor): ShellWord {
  const { text } = cursor;
  let word = '';
  let known = true;
  while (cursor.at < text.length) {
    const character = text.charAt(cursor.at);
    if (blanks.has(character) || operators.has(character) || character === '<' || character === '>') break;
    if (character === "'") word += readSingleQuoted(cursor);
    else if (character === '"') {
      const quoted = readDoubleQuoted(cursor);
      word += quoted.text;
      known &&= quoted.known;
    } else if (character === '\\') word += readEscape(cursor);
    else if (character === '$' || character === '`') {
      word += readExpansion(cursor);
      known = false;
    } else {
      word += character;
      cursor.at++;
    }
  }
  return { text: word, known };
}

function readSingleQuoted(cursor: Cursor): string {
  const start = cursor.at + 1;
  const end = cursor.text.indexOf("'", start);
  cursor.at = end === -1 ? cursor.text.length : end + 1;
  return cursor.text.slice(start, end === -1 ? undefined : end);
}

function readDoubleQuoted(cursor: Cursor): ShellWord {
  const { text } = cursor;
  let word = '';
  let known = true;
  cursor.at++;
  while (cursor.at < text.length && text.charAt(cursor.at) !== '"') {
    const character = text.charAt(cursor.at);
    if (character === '\\') word += readEscape(cursor);
    else if (character === '$' || character === '`') {
      word += readExpansion(cursor);
      known = false;
    } else {
      word += character;
      cursor.at++;
    }
  }
  cursor.at++;
  return { text: word, known };
}

/** A backslash before the end of a line joins the lines. */
function readEscape(cursor: Cursor): string {
  const escaped = cursor.text.charAt(cursor.at + 1);
  cursor.at += 2;
  return escaped === '\n' ? '' : escaped;
}

/** `$NAME`, `${NAME:-value}`, `$(command)` or `` `command` ``, to its end and as written. */
function readExpansion(cursor: Cursor): string {
  const { text, at } = cursor;
  const opening = text.charAt(at) === '`' ? '`' : text.charAt(at + 1);
  if (opening === '`') {
    const end = text.indexOf('`', at + 1);
    cursor.at = end === -1 ? text.length : end + 1;
  } else if (opening === '(' || opening === '{') cursor.at = endOfBrackets(text, at + 1, opening);
  else cursor.at = at + 1;
  return text.slice(at, cursor.at);
}

/** After the bracket that closes the one at `start`; quotes inside are not minded. */
function endOfBrackets(text: string, start: number, opening: '(' | '{'): number {
  const closing = opening === '(' ? ')' : '}';
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === opening) depth++;
    else if (character === closing && --depth === 0) return at + 1;
  }
  return text.length;
}
