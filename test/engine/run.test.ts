import { describe, expect, it } from 'vitest';
import { mergeRepeats } from '../../src/engine/merge-repeats.ts';
import { runRules } from '../../src/engine/run.ts';
import { byDefault, known, unknown } from '../../src/model/attribute.ts';
import type { Datastore } from '../../src/model/component.ts';
import { buildInfrastructure } from '../../src/model/infrastructure.ts';
import { defineRule } from '../../src/rule/define-rule.ts';
import type { SourceFile } from '../../src/source/source-file.ts';

const file: SourceFile = {
  path: 'main.tf',
  text: 'resource "aws_db_instance" "orders" {\n  multi_az = false\n}\n',
};
const header = { file, start: 0, end: 36 };
const attribute = { file, start: 40, end: 56 };

const datastore: Datastore = {
  kind: 'datastore',
  id: 'orders',
  resource: 'aws_db_instance.orders',
  span: header,
  format: 'terraform',
  environment: { stage: 'unstated' },
  noun: 'an RDS instance',
  engine: known('postgresql', header),
  role: 'primary',
  exposures: [],
};

const rule = defineRule({
  id: 'test-rule',
  title: 'A rule of this test',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'production',
  patterns: [],
  rationale: '',
  remedy: 'Do it in general.',
  exceptions: '',
  references: [],
  controls: {},
  aliases: [],
  options: {},
  on: ['datastore'],
  *check({ zones, resource }) {
    if (zones?.state === 'known') yield { at: zones, message: `\`${resource}\` has ${zones.value}.` };
  },
});

const findingsFor = (...components: Datastore[]) =>
  runRules([{ rule, options: {} }], buildInfrastructure([{ components, edges: [] }]));

describe('the engine', () => {
  it('completes what a rule yields: its id, severity, the resource, the place', () => {
    const zones = known(1, attribute);
    expect(findingsFor({ ...datastore, zones })).toEqual([
      {
        rule: 'test-rule',
        severity: 'warning',
        message: '`aws_db_instance.orders` has 1.',
        remedy: 'Do it in general.',
        span: attribute,
        resource: 'aws_db_instance.orders',
        related: [],
        component: datastore.id,
      },
    ]);
  });

  it("takes an attribute's own remedy and its way before the rule's", () => {
    const via = [{ span: header, message: '`var.ha` is set here' }];
    const zones = known(1, attribute, { remedy: 'Set `multi_az = true`.', via });
    expect(findingsFor({ ...datastore, zones })).toMatchObject([
      { remedy: 'Set `multi_az = true`.', related: via },
    ]);
  });

  it('says nothing of what is unknown', () => {
    expect(findingsFor({ ...datastore, zones: unknown('depends on `var.ha`', attribute) })).toEqual([]);
  });

  it('leaves what is for development out of rules for production', () => {
    const environment = { stage: 'development', because: 'its folder is named `dev`' } as const;
    expect(findingsFor({ ...datastore, environment, zones: known(1, attribute) })).toEqual([]);
  });

  it('makes one finding of the instances of a count', () => {
    const zones = byDefault(1, header);
    const findings = findingsFor(
      { ...datastore, id: 'a', resource: 'aws_db_instance.orders[0]', zones },
      { ...datastore, id: 'b', resource: 'aws_db_instance.orders[1]', zones },
    );
    expect(findings).toHaveLength(2);
    expect(mergeRepeats(findings).map((finding) => finding.resource)).toEqual(['aws_db_instance.orders[0]']);
  });

  it('turns a rule that throws into one finding, and goes on', () => {
    const broken = defineRule({
      ...rule,
      id: 'broken-rule',
      on: ['datastore'],
      // biome-ignore lint/correctness/useYield: it throws before it could yield.
      *check() {
        throw new Error('no such word');
      },
    });
    const infrastructure = buildInfrastructure([
      { components: [{ ...datastore, zones: known(1, attribute) }], edges: [] },
    ]);
    const active = [broken, rule].map((each) => ({ rule: each, options: {} }));
    expect(runRules(active, infrastructure).map((finding) => finding.rule)).toEqual([
      'internal-error',
      'test-rule',
    ]);
  });

  it('leaves to another rule what that says of the same place', () => {
    const zones = known(1, attribute);
    const infrastructure = buildInfrastructure([{ components: [{ ...datastore, zones }], edges: [] }]);
    const yielding = { ...rule, id: 'yielding-rule', yieldsTo: ['test-rule'] };
    const idsWith = (...rules: (typeof rule)[]) =>
      runRules(
        rules.map((one) => ({ rule: one, options: {} })),
        infrastructure,
      ).map((finding) => finding.rule);
    expect(idsWith(yielding, rule)).toEqual(['test-rule']);
    expect(idsWith(yielding)).toEqual(['yielding-rule']);
  });
});
