import { describe, expect, test } from 'vitest';
import type { Value } from '../../../../src/evaluate/value.ts';
import { argument, at, evaluateRoot, plain, way } from '../evaluate-source.ts';

/** The policy of a resource that takes the document `it`. */
function policyOf(source: string, attribute = 'json'): Value {
  const root = evaluateRoot(
    `${source}\nresource "aws_iam_policy" "it" {\n  policy = data.aws_iam_policy_document.it.${attribute}\n}`,
  );
  return argument(root, 'aws_iam_policy.it', 'policy');
}

function documentOf(source: string): unknown {
  const value = policyOf(source);
  const decoded = value.kind === 'string' || value.kind === 'unknown' ? value.decoded : undefined;
  return decoded && plain(decoded);
}

const statement = (text: string) => `data "aws_iam_policy_document" "it" {\n  statement {\n${text}\n  }\n}`;

test('a policy document is rendered as the provider renders it', () => {
  const value = policyOf(
    statement(`
    sid       = "Read"
    actions   = ["s3:GetObject", "s3:ListBucket"]
    resources = ["arn:aws:s3:::reports/&{aws:username}/*"]
    principals {
      type        = "AWS"
      identifiers = ["111122223333", "444455556666"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalOrgID"
      values   = ["o-1234567890"]
    }`),
  );
  expect(plain(value)).toBe(`{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Read",
      "Effect": "Allow",
      "Action": [
        "s3:ListBucket",
        "s3:GetObject"
      ],
      "Resource": "arn:aws:s3:::reports/\${aws:username}/*",
      "Principal": {
        "AWS": [
          "444455556666",
          "111122223333"
        ]
      },
      "Condition": {
        "StringEquals": {
          "aws:PrincipalOrgID": "o-1234567890"
        }
      }
    }
  ]
}`);
});

test('the minified document is the same on one line', () => {
  const source = statement('    actions = ["sqs:*"]\n    not_resources = ["*"]');
  expect(plain(policyOf(source, 'minified_json'))).toBe(
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:*","NotResource":"*"}]}',
  );
});

test('a document without statements has none', () => {
  const source = 'data "aws_iam_policy_document" "it" {\n  version = "2008-10-17"\n  policy_id = "empty"\n}';
  expect(plain(policyOf(source, 'minified_json'))).toBe('{"Version":"2008-10-17","Id":"empty"}');
});

describe('principals', () => {
  const principals = (text: string) => {
    const document = documentOf(statement(`    actions = ["sts:AssumeRole"]\n${text}`));
    return JSON.stringify(document).match(/"Principal":(.*)\}\]\}/)?.[1];
  };
  const block = (type: string, identifiers: string) =>
    `    principals {\n      type = "${type}"\n      identifiers = ${identifiers}\n    }`;

  test('of everyone are a star', () => expect(principals(block('*', '["*"]'))).toBe('"*"'));

  test('of every AWS account are not', () => expect(principals(block('AWS', '["*"]'))).toBe('{"AWS":"*"}'));

  test('of several types stand by their type', () =>
    expect(principals(`${block('Service', '["ec2.amazonaws.com"]')}\n${block('AWS', '["1", "2"]')}`)).toBe(
      '{"AWS":["2","1"],"Service":"ec2.amazonaws.com"}',
    ));

  test('of one type are taken together', () =>
    expect(principals(`${block('AWS', '["1"]')}\n${block('AWS', '["2"]')}`)).toBe('{"AWS":["1","2"]}'));
});

test('conditions stand by test and variable, values in their order', () => {
  const condition = (test: string, variable: string, values: string) =>
    `    condition {\n      test = "${test}"\n      variable = "${variable}"\n      values = ${values}\n    }`;
  expect(
    documentOf(
      statement(
        [
          '    actions = ["*"]',
          condition('StringLike', 's3:prefix', '["b", "a"]'),
          condition('Bool', 'aws:SecureTransport', '["false"]'),
          condition('StringLike', 's3:delimiter', '["/"]'),
        ].join('\n'),
      ),
    ),
  ).toMatchObject({
    Statement: [
      {
        Condition: {
          Bool: { 'aws:SecureTransport': 'false' },
          StringLike: { 's3:delimiter': '/', 's3:prefix': ['b', 'a'] },
        },
      },
    ],
  });
});

describe('documents are merged', () => {
  const document = (name: string, sid: string, action: string) =>
    `data "aws_iam_policy_document" "${name}" {\n  statement {\n    sid = "${sid}"\n    actions = ["${action}"]\n  }\n}`;
  const merged = (argument: string) =>
    documentOf(`
${document('base', 'A', 'base:A')}
${document('more', 'B', 'more:B')}
data "aws_iam_policy_document" "it" {
  ${argument}
  statement {
    sid     = "A"
    actions = ["own:A"]
  }
}`);

  test('below its own statements', () => {
    expect(
      merged(
        'source_policy_documents = [data.aws_iam_policy_document.base.json, data.aws_iam_policy_document.more.json]',
      ),
    ).toMatchObject({
      Statement: [
        { Sid: 'A', Action: 'own:A' },
        { Sid: 'B', Action: 'more:B' },
      ],
    });
  });

  test('above its own statements', () => {
    expect(merged('override_policy_documents = [data.aws_iam_policy_document.base.json]')).toMatchObject({
      Statement: [{ Sid: 'A', Action: 'base:A' }],
    });
  });

  test('also where they are written as JSON', () => {
    const json = `jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Action = "*", Condition = { Bool = { "aws:x" = true, "aws:y" = ["z"] } }, Junk = 1 }] })`;
    expect(merged(`override_policy_documents = [${json}]`)).toMatchObject({
      Statement: [
        { Sid: 'A', Action: 'own:A' },
        { Effect: 'Deny', Action: '*', Condition: { Bool: { 'aws:x': 'true', 'aws:y': 'z' } } },
      ],
    });
  });

  test('and are not known where one of them is not', () => {
    expect(merged('source_policy_documents = [data.aws_s3_object.policy.body]')).toBeUndefined();
  });
});

describe('what is not known', () => {
  test('leaves a text with holes, and a document with unknown values', () => {
    const source = `resource "aws_s3_bucket" "reports" {}\n${statement(
      `    actions = ["s3:*"]\n    resources = [aws_s3_bucket.reports.arn, "\${aws_s3_bucket.reports.arn}/*"]`,
    )}`;
    const value = policyOf(source);
    const template = value.kind === 'unknown' ? value.template : undefined;
    const text = template?.map((piece) =>
      typeof piece === 'string' ? piece : `<${piece.reference?.address ?? ''}>`,
    );
    expect(JSON.parse(text?.join('') ?? '')).toMatchObject({
      Statement: [{ Resource: ['<aws_s3_bucket.reports>', '<aws_s3_bucket.reports>/*'] }],
    });
    expect(documentOf(source)).toMatchObject({
      Statement: [{ Resource: [{ of: 'aws_s3_bucket.reports arn' }, {}] }],
    });
  });

  test('of which statements there are leaves nothing', () => {
    expect(
      documentOf(
        'variable "u" {}\ndata "aws_iam_policy_document" "it" {\n  dynamic "statement" {\n    for_each = var.u\n    content {}\n  }\n}',
      ),
    ).toBeUndefined();
  });

  test('and what needs itself is not known', () => {
    expect(
      plain(
        policyOf(
          'data "aws_iam_policy_document" "it" {\n  source_policy_documents = [data.aws_iam_policy_document.it.json]\n}',
        ),
      ),
    ).toEqual({
      unknown: 'depends on `data.aws_iam_policy_document.it`',
      of: 'data.aws_iam_policy_document.it json',
    });
  });
});

test('the places in a document are those of the arguments', () => {
  const value = policyOf(statement('    actions = ["s3:*"]'));
  const document = value.kind === 'string' ? value.decoded : undefined;
  const list = document?.kind === 'object' ? document.fields.get('Statement')?.value : undefined;
  const [first] = list?.kind === 'list' ? list.items : [];
  const fields = first?.kind === 'object' ? first.fields : undefined;
  const places = [...(fields?.values() ?? [])].map(({ name, span }) => `${name} ${at(span)}`);
  expect(places).toEqual(['Effect main.tf:2 statement', 'Action main.tf:3 actions = ["s3:*"]']);
  expect(value.reference).toEqual({ address: 'data.aws_iam_policy_document.it', path: ['json'] });
  expect(way(value)[0]).toBe(
    'main.tf:1 data "aws_iam_policy_document" "it" | `data.aws_iam_policy_document.it.json` comes from here',
  );
});
