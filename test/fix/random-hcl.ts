/** Blocks as people write them, laid out as `tofu fmt` would; the same ones for the same seed. */
export function randomBlock(seed: number): string {
  const next = numbersFrom(seed);
  const pick = <T>(items: readonly T[]): T => items[next(items.length)] as T;
  const names = ['name', 'engine', 'kms_key_id', 'tags', 'policy', 'size', 'zones', 'a_rather_long_name'];
  const eol = pick(['\n', '\n', '\n', '\r\n']);
  const lines = bodyOf(next, pick, names, '  ', 0);
  const isOpen = lines.length > 0 || next(2) === 0;
  const header = `${pick(['resource "aws_thing"', 'module'])} "orders"`;
  const block = isOpen ? [`${header} {`, ...lines, '}'] : [`${header} {}`];
  return ['# Above it.', ...block, '', '# Below it.', ''].join(eol);
}

type Next = (below: number) => number;
type Pick = <T>(items: readonly T[]) => T;

function bodyOf(
  next: Next,
  pick: Pick,
  names: readonly string[],
  indent: string,
  depth: number,
): readonly string[] {
  const own = names.filter(() => next(3) === 0);
  const groups: string[][] = [];
  let group: [string, string][] = [];
  const close = () => {
    if (group.length > 0) groups.push(laidOut(group, indent));
    group = [];
  };
  for (const name of own) {
    const value = next(5);
    if (value === 0) {
      close();
      groups.push([`${indent}${name} = {`, `${indent}  Team = "orders"`, `${indent}}`]);
    } else if (value === 1) {
      close();
      groups.push([
        `${indent}${name} = [`,
        `${indent}  "a",${pick(['', ' # first'])}`,
        `${indent}  "b",`,
        `${indent}]`,
      ]);
    } else {
      group.push([name, pick(['"text"', 'true', '3', 'var.value', '["a", "b"]', '"$' + '{var.x}-y"'])]);
      if (next(4) === 0) close();
    }
  }
  close();
  const blocks = depth > 1 ? [] : ['logging', 'backup'].filter(() => next(4) === 0);
  for (const name of blocks)
    groups.push([`${indent}${name} {`, ...bodyOf(next, pick, names, `${indent}  `, depth + 1), `${indent}}`]);
  if (next(6) === 0) groups.push([`${indent}# The last word.`]);
  return groups.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function laidOut(group: readonly (readonly [string, string])[], indent: string): string[] {
  const width = Math.max(...group.map(([name]) => name.length));
  return group.map(([name, value]) => `${indent}${name.padEnd(width)} = ${value}`);
}

/** A small generator of numbers: https://en.wikipedia.org/wiki/Linear_congruential_generator */
function numbersFrom(seed: number): Next {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
