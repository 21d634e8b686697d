import type { OptionSchemas } from '../rule/options.ts';
import { severities } from '../rule/severity.ts';
import { foreignTools, unusedReports } from '../rule/suppression-choices.ts';
import { failOns, profiles } from './settings.ts';

/** What the schema needs of a rule. */
export interface ConfigurableRule {
  readonly id: string;
  readonly title: string;
  readonly options: OptionSchemas;
}

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const patterns: JsonSchema = { type: 'array', items: { type: 'string', pattern: '\\S' } };
const filesMeant: JsonSchema = {
  ...patterns,
  description: 'The files it is for: patterns in the form of .gitignore, relative to this file.',
};
const ruleSeverity: JsonSchema = { $ref: '#/definitions/severity' };

/** The JSON Schema (draft 7) of the configuration: for editors, and for the validator that is made from it. */
export function configSchema(rules: readonly ConfigurableRule[]): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'infra-lint',
    definitions: {
      severity: { enum: ['off', ...severities] },
      rule: ruleObject({}),
      rules: {
        ...closedObject(Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)]))),
        additionalProperties: ruleOfTheRepository,
      },
    },
    ...closedObject({
      $schema: { type: 'string', description: 'The address of this schema, for editors.' },
      extends: {
        ...patterns,
        description:
          'What holds where this file does not say otherwise: other configurations, relative to this file, and profiles by name.',
      },
      profile,
      failOn: {
        enum: failOns,
        description: 'The mildest severity that makes a run fail.',
        default: 'error',
      },
      minSeverity: {
        enum: severities,
        description: 'What is milder is not reported.',
        default: 'note',
      },
      maxWarnings: {
        type: 'integer',
        minimum: 0,
        description: 'More warnings than this make a run fail.',
      },
      baseline: {
        type: 'string',
        pattern: '\\S',
        description:
          'The file of findings that are known, as `infra-lint baseline` writes it, relative to this file. They are not reported.',
      },
      rules: ruleSettings,
      include: {
        ...patterns,
        description: 'Only these files are read: patterns in the form of .gitignore, relative to this file.',
      },
      exclude: {
        ...patterns,
        description: 'These files are not read: patterns in the form of .gitignore, relative to this file.',
      },
      overrides: {
        type: 'array',
        items: {
          ...closedObject({ files: filesMeant, profile, rules: ruleSettings }),
          required: ['files'],
        },
        description:
          'What holds for a part of the files. Of several entries that match a file the last one holds.',
      },
      environments: {
        type: 'array',
        items: { ...closedObject({ paths: filesMeant, stage: stages }), required: ['paths', 'stage'] },
        description: 'What runs where. Of several entries that match a file the last one holds.',
      },
      terraform: {
        ...closedObject({
          environments: {
            type: 'array',
            items: terraformEnvironment,
            description: 'A root module is judged once with the values of each of its environments.',
          },
        }),
        description: 'How root modules are applied.',
      },
      suppressions,
      ignore: {
        type: 'array',
        items: ignored(rules),
        description:
          'Findings that somebody has answered for, where a comment cannot stand: in the code of others.',
      },
    }),
  };
}

const profile: JsonSchema = {
  enum: profiles,
  description: 'How much is asked: `strict` adds the rules that give advice.',
  default: 'default',
};

const ruleSettings: JsonSchema = {
  allOf: [{ $ref: '#/definitions/rules' }],
  description: 'Switches rules off, and sets their severity and their options.',
};

const suppressions: JsonSchema = {
  ...closedObject({
    inline: {
      type: 'boolean',
      description:
        'Whether the comments, the annotations and the ignore files of other tools in the scanned tree hold.',
      default: true,
    },
    requireReason: {
      type: 'boolean',
      description: 'Whether a suppression without a reason is reported.',
      default: true,
    },
    reportUnused: {
      enum: unusedReports,
      description:
        'Which suppressions are reported when they suppress nothing: none, our own, or those for other tools as well.',
      default: 'own',
    },
    reportSuppressed: {
      type: 'boolean',
      description: 'Whether the reports in JSON and SARIF tell what is suppressed.',
      default: false,
    },
    honour: {
      type: 'array',
      items: { enum: foreignTools },
      description: 'The other tools whose suppressions hold; all where it is not set.',
    },
  }),
  description: 'How suppressions are dealt with.',
};

function ignored(rules: readonly ConfigurableRule[]): JsonSchema {
  return {
    ...closedObject({
      rules: {
        type: 'array',
        minItems: 1,
        items: { enum: rules.map(({ id }) => id) },
        description: 'The rules whose findings they are.',
      },
      paths: {
        ...patterns,
        description: 'In these files only: patterns in the form of .gitignore, relative to this file.',
      },
      resources: {
        type: 'array',
        items: { type: 'string', pattern: '\\S' },
        description: 'Of these resources only, as findings name them; `*` stands for anything.',
      },
      reason: { type: 'string', pattern: '\\S', description: 'Why this may stay as it is.' },
      expires: {
        type: 'string',
        pattern: '^\\d{4}-\\d{2}-\\d{2}$',
        description: 'The last day it holds: `2027-01-31`.',
      },
    }),
    required: ['rules', 'reason'],
  };
}

const terraformEnvironment: JsonSchema = {
  ...closedObject({
    name: { type: 'string', pattern: '\\S', description: 'What it is called: `production`.' },
    root: {
      type: 'string',
      description:
        'The directory of the root module; the nearest one above the variable files where it is not set.',
    },
    variableFiles: {
      type: 'array',
      minItems: 1,
      items: { type: 'string', pattern: '\\S' },
      description: 'As `-var-file` takes them, relative to this file; the last wins.',
    },
  }),
  required: ['name', 'variableFiles'],
};

const stages: JsonSchema = {
  enum: ['development', 'production'],
  description: 'What is for development is not held to availability.',
};

/** Only a run knows which rules there are beside ours: names are held against them when they are read. */
const ruleOfTheRepository: JsonSchema = {
  description: "A rule of the repository's own, by the name of its file in `.infra-lint/rules`.",
  if: { type: 'object' },
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
  then: { $ref: '#/definitions/rule' },
  else: { $ref: '#/definitions/severity' },
};

/** A severity, or an object with the severity and the options. */
function ruleSchema(rule: ConfigurableRule): JsonSchema {
  const options = plainOptions(rule.options);
  return {
    description: `${rule.title}.`,
    if: { type: 'object' },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: Object.keys(options).length === 0 ? { $ref: '#/definitions/rule' } : ruleObject(options),
    else: ruleSeverity,
  };
}

function ruleObject(options: JsonSchema): JsonSchema {
  return closedObject({
    severity: ruleSeverity,
    options: { ...closedObject(options), description: 'What the rule goes by.' },
  });
}

/** An option's schema as plain data. */
function plainOptions(options: OptionSchemas): JsonSchema {
  return Object.fromEntries(
    Object.entries(options).map(([name, schema]) => [name, JSON.parse(JSON.stringify(schema))]),
  );
}

function closedObject(properties: JsonSchema): JsonSchema {
  return { type: 'object', additionalProperties: false, properties };
}
