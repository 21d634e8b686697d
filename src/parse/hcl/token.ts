const kinds = {
  end: 0,
  newline: 10,
  not: 33,
  quote: 34,
  percent: 37,
  openParen: 40,
  closeParen: 41,
  star: 42,
  plus: 43,
  comma: 44,
  minus: 45,
  dot: 46,
  slash: 47,
  colon: 58,
  less: 60,
  equal: 61,
  greater: 62,
  question: 63,
  openBracket: 91,
  closeBracket: 93,
  openBrace: 123,
  closeBrace: 125,
  identifier: 128,
  number: 129,
  heredoc: 130,
  equalEqual: 131,
  notEqual: 132,
  lessEqual: 133,
  greaterEqual: 134,
  and: 135,
  or: 136,
  doubleColon: 137,
  ellipsis: 138,
  arrow: 139,
  /** `~}`, which only ends a template sequence. */
  trimmingBrace: 140,
  /** A character that has no place in the language. */
  invalid: 141,
};

/**
 * The kinds of tokens, as numbers so that the scanner allocates nothing. A token of one character has that
 * character's code for its kind; the others begin at 128.
 */
export const TOKEN: Readonly<typeof kinds> = kinds;
