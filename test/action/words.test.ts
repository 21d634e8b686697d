import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/action/words.ts';
import { UsageError } from '../../src/lint/user-error.ts';

describe('the words of `args`', () => {
  it.each<[string, readonly string[]]>([
    ['', []],
    ['  --quiet\n--select a,b ', ['--quiet', '--select', 'a,b']],
    [`--var 'a=b c' "d e"`, ['--var', 'a=b c', 'd e']],
    [`--var=list='["x"]'`, ['--var=list=["x"]']],
    ['a\\ b "c\\"d" \'e\\f\'', ['a b', 'c"d', 'e\\f']],
    ['--fix \\\n --diff', ['--fix', '--diff']],
    [`'' ""`, ['', '']],
    ['$(touch x) `y` $HOME *', ['$(touch', 'x)', '`y`', '$HOME', '*']],
  ])('%j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each(["'a", '"a', 'a "b\\"'])('are refused where a quote stays open: %s', (text) => {
    expect(() => wordsOf(text)).toThrow(UsageError);
  });
});
