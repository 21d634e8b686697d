import { type ASTNode, Environment, ParseError } from '@marcbachmann/cel-js';
import { didYouMean } from '../rule/nearest-name.ts';
import { celFunctions } from './functions.ts';
import { listMacros } from './macros.ts';

/** Longer expressions are programs. */
const longest = 4000;

const environment = new Environment({
  homogeneousAggregateLiterals: false,
  limits: { maxAstNodes: 1000, maxDepth: 50, maxListElements: 500, maxMapEntries: 500, maxCallArguments: 4 },
});

export type ParsedExpression =
  | { readonly node: ASTNode }
  /** A sentence, and the offsets in the text that it speaks of. */
  | { readonly message: string; readonly start: number; readonly end: number };

type Problem = Extract<ParsedExpression, { readonly message: string }>;

/**
 * Reads an expression, and holds its names against those that there are.
 *
 * @param names the variables; undefined where any may be there, as of a resource
 */
export function parseExpression(text: string, names: readonly string[] | undefined): ParsedExpression {
  if (text.length > longest)
    return { message: `An expression has at most ${longest} characters.`, start: 0, end: text.length };
  const node = parsed(text);
  if ('message' in node) return node;
  return problemIn(node, names) ?? { node };
}

function parsed(text: string): ASTNode | Problem {
  try {
    return environment.parse(text).ast;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const { start, end } = error.range ?? { start: 0, end: text.length };
    return { message: `This is no expression of CEL: ${complaint(error)}.`, start, end };
  }
}

/** cel-js's words, as a clause. */
function complaint({ summary }: ParseError): string {
  if (summary.endsWith('EOF')) return 'something is missing at its end';
  const clause = summary.replace(/\.$/, '').replace(/: (\S+)$/, ' `$1`');
  return `${clause.charAt(0).toLowerCase()}${clause.slice(1)}`;
}

function problemIn(node: ASTNode, names: readonly string[] | undefined): Problem | undefined {
  switch (node.op) {
    case 'value':
      return typeof node.args === 'object' && node.args !== null
        ? at(node, 'Bytes and unsigned numbers are not offered.')
        : undefined;
    case 'id':
      return names === undefined || names.includes(node.args)
        ? undefined
        : at(node, `There is no \`${node.args}\` here.`, didYouMean(node.args, names) ?? allowed(names));
    case '.':
      return problemIn(node.args[0], names);
    case '!_':
    case '-_':
      return problemIn(node.args, names);
    case 'call':
      return calledProblem(node, node.args[0], undefined, node.args[1], names);
    case 'rcall':
      return calledProblem(node, node.args[0], node.args[1], node.args[2], names);
    case '.?':
    case '[?]':
      return at(node, 'Optional access is not offered. Use `has(…)`.');
    case 'map':
      return firstIn(node.args.flat(), names);
    default:
      return firstIn(node.args, names);
  }
}

function firstIn(nodes: readonly ASTNode[], names: readonly string[] | undefined): Problem | undefined {
  for (const node of nodes) {
    const problem = problemIn(node, names);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function calledProblem(
  node: ASTNode,
  name: string,
  receiver: ASTNode | undefined,
  args: readonly ASTNode[],
  names: readonly string[] | undefined,
): Problem | undefined {
  const counts = argumentCounts(name, receiver !== undefined);
  if (counts === undefined) return unknownFunction(node, name, receiver !== undefined);
  if (!counts.includes(args.length)) {
    const wanted = counts.map(String).join(' or ');
    return at(node, `\`${name}\` takes ${wanted} ${wanted === '1' ? 'argument' : 'arguments'}.`);
  }
  const inReceiver = receiver && problemIn(receiver, names);
  if (inReceiver !== undefined) return inReceiver;
  const [first, ...rest] = args;
  if (name === 'has' && first !== undefined)
    return ['id', '.', '[]'].includes(first.op) ? problemIn(first, names) : at(node, '`has` takes a path.');
  if (receiver === undefined || !listMacros.has(name)) return firstIn(args, names);
  if (first?.op !== 'id') return at(node, `\`${name}\` takes the name of a variable first.`);
  return firstIn(rest, names && [...names, first.args]);
}

function argumentCounts(name: string, isMethod: boolean): readonly number[] | undefined {
  if (isMethod) return listMacros.get(name) ?? celFunctions.get(name)?.method;
  return name === 'has' ? [1] : celFunctions.get(name)?.function;
}

function unknownFunction(node: ASTNode, name: string, isMethod: boolean): Problem {
  const known = [...celFunctions]
    .filter(([, offered]) => (isMethod ? offered.method : offered.function) !== undefined)
    .map(([known]) => known);
  const all = isMethod ? [...known, ...listMacros.keys()] : [...known, 'has'];
  return at(
    node,
    `There is no ${isMethod ? 'method' : 'function'} \`${name}\`.`,
    didYouMean(name, all) ?? allowed(all),
  );
}

function allowed(names: readonly string[]): string {
  return `Allowed: ${names.map((name) => `\`${name}\``).join(', ')}.`;
}

function at({ start, end }: ASTNode, ...sentences: readonly string[]): Problem {
  return { message: sentences.join(' '), start, end };
}
