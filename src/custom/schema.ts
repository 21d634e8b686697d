import type { JsonSchema } from '../config/schema.ts';
import { everyKind } from '../model/component.ts';
import { severities } from '../rule/severity.ts';

const text = (description: string): JsonSchema => ({ type: 'string', pattern: '\\S', description });

const names = (pattern: string, description: string): JsonSchema => ({
  description,
  if: { type: 'array' },
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
  then: { type: 'array', minItems: 1, items: { type: 'string', pattern } },
  else: { type: 'string', pattern },
});

/** The Dockerfile instructions that rules may look at. Source: https://docs.docker.com/reference/dockerfile/ */
export const instructions = [
  'ADD',
  'ARG',
  'CMD',
  'COPY',
  'ENTRYPOINT',
  'ENV',
  'EXPOSE',
  'FROM',
  'HEALTHCHECK',
  'LABEL',
  'MAINTAINER',
  'ONBUILD',
  'RUN',
  'SHELL',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
  'WORKDIR',
] as const;

const selector: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    component: {
      description:
        'Components of the system, whatever format they are written in: a kind or a list of kinds.',
      if: { type: 'array' },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      then: { type: 'array', minItems: 1, items: { enum: everyKind } },
      else: { enum: everyKind },
    },
    terraform: names(
      '^[a-z][a-z0-9_]*\\*?$|^\\*$',
      'Terraform resources by their types; a `*` at the end stands for anything: `aws_s3_bucket`, `aws_*`.',
    ),
    kubernetes: names(
      '^[A-Z][A-Za-z0-9]*$|^\\*$',
      'Kubernetes objects by their kinds: `Deployment`; `*` for all.',
    ),
    compose: { enum: ['service'], description: 'Compose services, as overrides and variables make them.' },
    dockerfile: {
      description: 'Instructions of Dockerfiles: `RUN`, or a list of them.',
      if: { type: 'array' },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      then: { type: 'array', minItems: 1, items: { enum: instructions } },
      else: { enum: instructions },
    },
    where: text('An expression in CEL: only where it is true, the rule is applied.'),
  },
  description:
    'What the rule looks at: one of `component`, `terraform`, `kubernetes`, `compose`, `dockerfile`.',
};

/** The JSON Schema (draft 7) of a rule of a repository's own: for editors, and for the validator made from it. */
export const customRuleSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: "A rule of a repository's own for infra-lint",
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'severity', 'on', 'assert', 'message', 'remedy'],
  properties: {
    $schema: { type: 'string', description: 'The address of this schema, for editors.' },
    id: {
      type: 'string',
      pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
      description: "The rule's name in lower case with hyphens; the same as the file's.",
    },
    title: text('What the rule flags, as a short clause without a full stop: "S3 bucket without an owner".'),
    severity: { enum: severities, description: 'How bad it is.' },
    on: selector,
    assert: text('An expression in CEL that holds where all is well. What is unknown is no finding.'),
    at: text('The path of what a finding points at: `tags`, `spec.replicas`; else the header.'),
    message: text(
      'What is wrong, as a sentence; `{{ … }}` holds an expression: "{{ resource }} has no owner."',
    ),
    remedy: text('What to do, as a sentence that starts with a verb.'),
    rationale: text('Why it matters, in Markdown.'),
    references: {
      type: 'array',
      items: { type: 'string', pattern: '^https?://' },
      description: 'Pages that say more.',
    },
    environments: {
      enum: ['all', 'production'],
      description: '`production`: what says that it is for development is not held to the rule.',
      default: 'all',
    },
  },
};
