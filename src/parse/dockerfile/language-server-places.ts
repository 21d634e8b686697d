/**
 * The two functions of `vscode-languageserver-types` that dockerfile-ast calls. The bundle takes them from here: the
 * package itself is as large as all else that reads a Dockerfile, and cannot be taken in parts.
 * Source: https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#range
 */

/** Lines and characters count from 0. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

export const Position = {
  create: (line: number, character: number): LinePosition => ({ line, character }),
};

type Argument = number | LinePosition | undefined;

export const Range = {
  /**
   * From two positions, or from line, character, line, character.
   *
   * @throws Error for anything else, as the package does
   */
  create(
    first: Argument,
    second: Argument,
    third?: Argument,
    fourth?: Argument,
  ): { readonly start: LinePosition; readonly end: LinePosition } {
    if (isCount(first) && isCount(second) && isCount(third) && isCount(fourth))
      return { start: Position.create(first, second), end: Position.create(third, fourth) };
    if (isPosition(first) && isPosition(second)) return { start: first, end: second };
    throw new Error('A range needs two positions.');
  },
};

function isCount(value: Argument): value is number {
  return typeof value === 'number' && value >= 0 && value <= 0x7fffffff;
}

function isPosition(value: Argument): value is LinePosition {
  return typeof value === 'object' && value !== null && isCount(value.line) && isCount(value.character);
}
