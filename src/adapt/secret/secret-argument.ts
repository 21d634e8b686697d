import type { StringValue, Value } from '../../evaluate/value.ts';
import type { NamedValue } from './find-secret.ts';
import { readSecretName } from './secret-name.ts';

const mostCharacters = 10_000;
const mostWords = 500;

/** One word of a command line, with the text that it stands in. */
interface Word {
  readonly text: string;
  readonly value: StringValue;
}

/**
 * The arguments of a command line that are named like secrets: `--requirepass hunter2`, `--password=hunter2`. A script is
 * taken apart at its blanks; what a shell would fill in is left as it is, and so is no secret.
 */
export function secretArguments(command: Value | undefined): readonly NamedValue[] {
  const items = command?.kind === 'list' ? command.items : command === undefined ? [] : [command];
  const words = items.flatMap(wordsOf).slice(0, mostWords);
  return words.flatMap(({ text, value }, index): readonly NamedValue[] => {
    const flag = /^--?([A-Za-z][\w.-]{2,60})(?:=(.*))?$/s.exec(text);
    const name = flag?.[1];
    if (name === undefined || readSecretName(name) === undefined) return [];
    const next = words[index + 1];
    const secret = flag?.[2] ?? (next === undefined || next.text.startsWith('-') ? undefined : next.text);
    const holder = flag?.[2] === undefined ? next?.value : value;
    if (secret === undefined || holder === undefined) return [];
    const bare = secret.replace(/^(["'])(.*)\1$/s, '$2');
    return [{ name: `--${name}`, value: { ...holder, value: bare }, span: holder.span, encoded: true }];
  });
}

function wordsOf(value: Value): readonly Word[] {
  if (value.kind !== 'string' || value.value.length > mostCharacters) return [];
  return value.value
    .split(/\s+/)
    .filter((text) => text !== '')
    .map((text) => ({ text, value }));
}
