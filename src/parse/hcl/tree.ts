import type { Span } from '../../source/span.ts';

/**
 * The syntax tree of HCL's native syntax, and of its JSON twin (`.tf.json`), which is read into the same shapes.
 * Source: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
 */
export interface Body {
  readonly attributes: readonly AttributeNode[];
  readonly blocks: readonly BlockNode[];
  /** Between the braces; the whole file for the outermost body. */
  readonly span: Span;
}

export interface AttributeNode {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: Expression;
  /** From the first character of the name to the last of the value. */
  readonly span: Span;
}

export interface BlockNode {
  readonly type: string;
  readonly labels: readonly Label[];
  readonly body: Body;
  /** From the type to the last label (the opening brace is not part of it): where "something is missing" is said. */
  readonly header: Span;
  /** From the type to the closing brace. */
  readonly span: Span;
}

export interface Label {
  readonly text: string;
  /** With its quotes, if it has any. */
  readonly span: Span;
}

export type Expression =
  | LiteralExpression
  | TemplateExpression
  | VariableExpression
  | GetAttributeExpression
  | IndexExpression
  | SplatExpression
  | CallExpression
  | TupleExpression
  | ObjectExpression
  | ForExpression
  | UnaryExpression
  | BinaryExpression
  | ConditionalExpression
  | ParenthesesExpression;

/** A number, `true`, `false` or `null`. Strings are templates. */
export interface LiteralExpression {
  readonly kind: 'literal';
  readonly value: number | boolean | null;
  readonly span: Span;
}

/** A quoted string or a heredoc; the span has the quotes, or reaches from `<<` to the end marker. */
export interface TemplateExpression {
  readonly kind: 'template';
  readonly style: 'quoted' | 'heredoc' | 'heredoc-indented';
  readonly parts: readonly TemplatePart[];
  readonly span: Span;
}

export type TemplatePart = TemplateText | TemplateInterpolation | TemplateIf | TemplateFor;

/** Literal text, with escapes resolved, `~` trimming and heredoc indentation already taken away. */
export interface TemplateText {
  readonly kind: 'text';
  readonly value: string;
  readonly span: Span;
}

/** `${ … }`; the span has the markers. */
export interface TemplateInterpolation {
  readonly kind: 'interpolation';
  readonly value: Expression;
  readonly span: Span;
}

/** `%{ if … }…%{ else }…%{ endif }`. */
export interface TemplateIf {
  readonly kind: 'if';
  readonly condition: Expression;
  readonly then: readonly TemplatePart[];
  readonly otherwise: readonly TemplatePart[];
  readonly span: Span;
}

/** `%{ for k, v in … }…%{ endfor }`. */
export interface TemplateFor {
  readonly kind: 'for';
  readonly key: string | undefined;
  readonly value: string;
  readonly collection: Expression;
  readonly body: readonly TemplatePart[];
  readonly span: Span;
}

/** The root of a traversal: `var`, `local`, `aws_subnet`, a `for` variable. */
export interface VariableExpression {
  readonly kind: 'variable';
  readonly name: string;
  readonly span: Span;
}

/** `object.name`. */
export interface GetAttributeExpression {
  readonly kind: 'get-attribute';
  readonly object: Expression;
  readonly name: string;
  readonly nameSpan: Span;
  readonly span: Span;
}

/** `collection[key]`, also the legacy `collection.0`. */
export interface IndexExpression {
  readonly kind: 'index';
  readonly collection: Expression;
  readonly key: Expression;
  readonly span: Span;
}

/**
 * `source[*].a.b` (full) or `source.*.a` (attribute-only). `each` is applied to every element; in it the element
 * is the expression `{ kind: 'variable', name: '*' }`.
 */
export interface SplatExpression {
  readonly kind: 'splat';
  readonly style: 'full' | 'attribute';
  readonly source: Expression;
  readonly each: Expression;
  readonly span: Span;
}

/** `name(arguments…)`; `name` may be namespaced (`provider::aws::arn_parse`). */
export interface CallExpression {
  readonly kind: 'call';
  readonly name: string;
  readonly nameSpan: Span;
  readonly arguments: readonly Expression[];
  /** The last argument is followed by `...`. */
  readonly expandFinal: boolean;
  readonly span: Span;
}

export interface TupleExpression {
  readonly kind: 'tuple';
  readonly items: readonly Expression[];
  readonly span: Span;
}

export interface ObjectExpression {
  readonly kind: 'object';
  readonly items: readonly ObjectItem[];
  readonly span: Span;
}

export interface ObjectItem {
  /** A bare name is a literal key and is given as a `template` of one text part. */
  readonly key: Expression;
  readonly value: Expression;
  readonly span: Span;
}

/** `[for v in c : v if …]` or `{for k, v in c : k => v...}`. */
export interface ForExpression {
  readonly kind: 'for';
  readonly result: 'tuple' | 'object';
  readonly keyVariable: string | undefined;
  readonly valueVariable: string;
  readonly collection: Expression;
  /** Only for the object form. */
  readonly key: Expression | undefined;
  readonly value: Expression;
  /** The object form's `...`. */
  readonly group: boolean;
  readonly condition: Expression | undefined;
  readonly span: Span;
}

export interface UnaryExpression {
  readonly kind: 'unary';
  readonly operator: '-' | '!';
  readonly operand: Expression;
  readonly span: Span;
}

export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '&&'
  | '||';

export interface BinaryExpression {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}

export interface ConditionalExpression {
  readonly kind: 'conditional';
  readonly condition: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
  readonly span: Span;
}

export interface ParenthesesExpression {
  readonly kind: 'parentheses';
  readonly inner: Expression;
  readonly span: Span;
}
