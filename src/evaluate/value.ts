import type { Place, Span } from '../source/span.ts';

/**
 * What an expression or a node comes to, in every format. Terraform expressions, Compose interpolation and plain
 * YAML all end here, so that adapters read one kind of value.
 */
export type Value =
  | StringValue
  | NumberValue
  | BooleanValue
  | NullValue
  | ListValue
  | ObjectValue
  | UnknownValue;

interface ValueBase {
  /** The expression or node at the place of use: in `multi_az = var.ha` the text `var.ha`. */
  readonly span: Span;
  /** The way from the use to the writing: the variable's default, the caller's argument, the alias; nearest first. */
  readonly via: readonly Place[];
  /**
   * Set where the value was read off another resource, also when it is known: with
   * `resource "aws_db_subnet_group" "main" { name = "db" }` the value of `aws_db_subnet_group.main.name` is "db" and
   * still leads to that resource.
   */
  readonly reference?: Reference | undefined;
  /** A secret by its format's own word (`sensitive = true`): it may be judged, and is never printed. */
  readonly sensitive?: boolean | undefined;
}

export interface StringValue extends ValueBase {
  readonly kind: 'string';
  readonly value: string;
  /** What the text encodes, with its places, where it was made by a function such as `jsonencode`. */
  readonly decoded?: Value | undefined;
}

export interface NumberValue extends ValueBase {
  readonly kind: 'number';
  readonly value: number;
}

export interface BooleanValue extends ValueBase {
  readonly kind: 'boolean';
  readonly value: boolean;
}

export interface NullValue extends ValueBase {
  readonly kind: 'null';
}

/** A tuple, list or set: a set is a list without repeats, sorted as Terraform sorts it. */
export interface ListValue extends ValueBase {
  readonly kind: 'list';
  readonly items: readonly Value[];
  /** Set where the format's own type is a set: it has no order and no indexes. */
  readonly set?: boolean | undefined;
  /** There is a sensitive value in it. */
  readonly holdsSecret?: boolean | undefined;
}

/**
 * An object, a map, a mapping, or the body of a block. In a block's body a nested block type is one field whose
 * value is the list of its bodies, whether it was written once or often.
 */
export interface ObjectValue extends ValueBase {
  readonly kind: 'object';
  readonly fields: ReadonlyMap<string, Field>;
  /** Where one says "something is missing here": the block's header, or the key that holds the mapping. */
  readonly header: Span;
  /** There is a sensitive value in it. */
  readonly holdsSecret?: boolean | undefined;
}

export interface Field {
  readonly name: string;
  readonly nameSpan: Span;
  /** From the name to the end of the value: the place of the attribute in a finding. */
  readonly span: Span;
  readonly value: Value;
}

/** Not to be known before deployment. */
export interface UnknownValue extends ValueBase {
  readonly kind: 'unknown';
  /** A clause: "depends on `data.aws_db_snapshot.latest`", "`${DB_HOST}` is not set". */
  readonly because: string;
  /** Set when the value *is* another resource's attribute: `aws_subnet.a.id`. Followed by the adapters. */
  readonly reference: Reference | undefined;
  /** Set when it is a text with holes: `postgres://app@${aws_db_instance.main.address}/shop`. */
  readonly template: readonly (string | UnknownValue)[] | undefined;
  /** What the text encodes where it is unknown only for its holes: `jsonencode([{ image = var.image }])`. */
  readonly decoded?: Value | undefined;
  /** What is sure of it all the same. */
  readonly refinement?: Refinement | undefined;
}

/** What is sure of a value before it is known. What is not said is not known. */
export interface Refinement {
  /** Whatever it is, it is not `null`. */
  readonly notNull: boolean;
  /** Nor is it the empty text. */
  readonly notEmpty?: boolean | undefined;
  readonly type: 'string' | 'number' | 'boolean' | 'list' | 'object' | undefined;
}

/** An attribute of a resource, a data source or a module call that is not evaluated here. */
export interface Reference {
  /** The instance's address: `module.vpc.aws_subnet.private[0]`, `data.aws_vpc.main`, `module.vpc`. */
  readonly address: string;
  /** What is asked of it: `['id']`, `['private_subnets', 0]`, `['names', '*']` for every element. */
  readonly path: readonly (string | number)[];
}
