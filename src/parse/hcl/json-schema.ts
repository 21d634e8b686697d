/** How the properties of one kind of body are to be read; what is not named is an attribute with an expression. */
export interface JsonBodySchema {
  readonly blocks: ReadonlyMap<string, JsonBlockSchema>;
  /** Attributes whose strings are taken as they stand. */
  readonly literals: ReadonlySet<string>;
  /** Attributes whose strings hold a reference or a type rather than a template. */
  readonly references: ReadonlySet<string>;
  /** All strings are taken as they stand. */
  readonly isLiteral: boolean;
}

export interface JsonBlockSchema {
  readonly labels: number;
  readonly body: JsonBodySchema;
}

interface SchemaParts {
  readonly blocks?: Readonly<Record<string, JsonBlockSchema>>;
  readonly literals?: readonly string[];
  readonly references?: readonly string[];
  readonly isLiteral?: boolean;
}

function schema({
  blocks = {},
  literals = [],
  references = [],
  isLiteral = false,
}: SchemaParts): JsonBodySchema {
  return {
    blocks: new Map(Object.entries(blocks)),
    literals: new Set(literals),
    references: new Set(references),
    isLiteral,
  };
}

const plain = schema({});
const literal = schema({ isLiteral: true });
const connection = { labels: 0, body: schema({ literals: ['type'] }) };
const condition = { labels: 0, body: plain };
/** Content may hold dynamic blocks of its own. */
const dynamic: JsonBlockSchema = {
  labels: 1,
  get body() {
    return dynamicBody;
  },
};
const dynamicBody = schema({ blocks: { content: { labels: 0, body: schema({ blocks: { dynamic } }) } } });

const lifecycle = schema({
  blocks: { precondition: condition, postcondition: condition },
  references: ['ignore_changes', 'replace_triggered_by'],
});

const resource = schema({
  blocks: {
    lifecycle: { labels: 0, body: lifecycle },
    provisioner: { labels: 1, body: schema({ blocks: { connection } }) },
    connection,
    dynamic,
  },
  references: ['provider', 'depends_on'],
});

const check = schema({ blocks: { data: { labels: 2, body: resource }, assert: condition } });

const terraform = schema({
  blocks: {
    backend: { labels: 1, body: literal },
    cloud: {
      labels: 0,
      body: schema({ blocks: { workspaces: { labels: 0, body: literal } }, isLiteral: true }),
    },
    required_providers: { labels: 0, body: literal },
    provider_meta: { labels: 1, body: plain },
    encryption: { labels: 0, body: plain },
  },
  isLiteral: true,
});

/**
 * Terraform's and OpenTofu's top-level blocks, and what in them is neither attribute nor template.
 * Source: https://developer.hashicorp.com/terraform/language/syntax/json#block-type-specific-exceptions
 */
export const CONFIGURATION: JsonBodySchema = schema({
  blocks: {
    resource: { labels: 2, body: resource },
    data: { labels: 2, body: resource },
    ephemeral: { labels: 2, body: resource },
    module: {
      labels: 1,
      body: schema({ literals: ['source', 'version'], references: ['providers', 'depends_on'] }),
    },
    variable: {
      labels: 1,
      body: schema({
        blocks: { validation: condition },
        literals: ['default', 'description'],
        references: ['type'],
      }),
    },
    output: {
      labels: 1,
      body: schema({
        blocks: { precondition: condition },
        literals: ['description'],
        references: ['depends_on'],
      }),
    },
    locals: { labels: 0, body: plain },
    provider: { labels: 1, body: schema({ literals: ['alias', 'version'] }) },
    terraform: { labels: 0, body: terraform },
    moved: { labels: 0, body: schema({ references: ['from', 'to'] }) },
    removed: { labels: 0, body: schema({ references: ['from'] }) },
    import: { labels: 0, body: schema({ references: ['to', 'provider'] }) },
    check: { labels: 1, body: check },
  },
});

/** The values of variables (`terraform.tfvars.json`): attributes without templates. */
export const VARIABLE_VALUES: JsonBodySchema = literal;
