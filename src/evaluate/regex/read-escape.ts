import {
  type CharacterTest,
  ignoringCase,
  inRanges,
  negated,
  PERL_CLASSES,
  unicodeClass,
} from './character-class.ts';

/** Where a pattern is read. */
interface Position {
  readonly pattern: string;
  at: number;
}

const CONTROL: ReadonlyMap<string, number> = new Map([
  ['a', 7],
  ['f', 12],
  ['n', 10],
  ['r', 13],
  ['t', 9],
  ['v', 11],
]);

/** `\n`, `\.`, `\x41`, `\101`: the character that an escape stands for; undefined where it is none. */
export function readEscape(position: Position): number | undefined {
  const syntax =
    /\\(?:x\{([0-9a-fA-F]{1,8})\}|x([0-9a-fA-F]{2})|(0[0-7]{0,2}|[1-7][0-7]{1,2})|([afnrtv])|([!-/:-@[-`{-~ ]))/y;
  syntax.lastIndex = position.at;
  const match = syntax.exec(position.pattern);
  if (match === null) return undefined;
  const [, long, short, octal, control, itself] = match;
  const code =
    octal !== undefined
      ? Number.parseInt(octal, 8)
      : control !== undefined
        ? CONTROL.get(control)
        : itself !== undefined
          ? itself.charCodeAt(0)
          : Number.parseInt(long ?? short ?? '', 16);
  if (code === undefined || code > 0x10ffff) return undefined;
  position.at = syntax.lastIndex;
  return code;
}

/** `\d`, `\W`, `\pL`, `\P{Greek}`: undefined where no class stands here, and `wrong` for one that there is not. */
export function readClassEscape(
  position: Position,
  ignoreCase: boolean,
): CharacterTest | 'wrong' | undefined {
  const syntax = /\\(?:([dswDSW])|([pP])(?:\{(\^?)([^{}]*)\}|([A-Z])))/y;
  syntax.lastIndex = position.at;
  const match = syntax.exec(position.pattern);
  if (match === null) return undefined;
  position.at = syntax.lastIndex;
  const [, perl, sign, caret, name, letter] = match;
  const ranges = perl === undefined ? undefined : PERL_CLASSES.get(perl.toLowerCase());
  const test = ranges === undefined ? unicodeClass(name ?? letter ?? '') : inRanges(ranges);
  if (test === undefined) return 'wrong';
  const folded = ignoreCase ? ignoringCase(test) : test;
  const isNegated = perl === undefined ? (sign === 'P') !== (caret === '^') : /[DSW]/.test(perl);
  return isNegated ? negated(folded) : folded;
}
