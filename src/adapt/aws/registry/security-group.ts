import { readBlocks, readString } from '../../../evaluate/read.ts';
import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import type { Field, ObjectValue, Value } from '../../../evaluate/value.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { everyPort, isEverywhere, type Ports } from '../../terraform/open-port.ts';
import { argumentOf } from '../../terraform/setting.ts';
import { type OpenRule, portsOf } from '../ingress.ts';
import { registryModuleOf } from './registry-source.ts';

/** Named rules of terraform-aws-modules/security-group/aws (its `rules.tf` in version 5): those of datastores, and those of all ports. */
const namedPorts: ReadonlyMap<string, Ports> = new Map([
  ['all-all', everyPort],
  ['all-tcp', everyPort],
  ...(
    [
      ['cassandra-clients-tcp', 9042],
      ['elasticsearch-rest-tcp', 9200],
      ['etcd-client-tcp', 2379],
      ['kafka-broker-tcp', 9092],
      ['memcached-tcp', 11211],
      ['mongodb-27017-tcp', 27017],
      ['mssql-tcp', 1433],
      ['mysql-tcp', 3306],
      ['nfs-tcp', 2049],
      ['oracle-db-tcp', 1521],
      ['postgresql-tcp', 5432],
      ['rabbitmq-5671-tcp', 5671],
      ['rabbitmq-5672-tcp', 5672],
      ['redis-tcp', 6379],
      ['redshift-tcp', 5439],
    ] as const
  ).map(([name, port]) => [name, { from: port, to: port }] as const),
]);

type FoundRule = Pick<OpenRule, 'ports' | 'source' | 'span' | 'via'>;

/** The rules that a call of terraform-aws-modules/security-group/aws opens to the internet. */
export function moduleRules(call: TerraformModuleCall): readonly OpenRule[] {
  if (registryModuleOf(call) !== 'security-group') return [];
  const owner = asResource(call, 'aws_security_group');
  return [...namedRules(call.inputs), ...writtenRules(call.inputs)].map((rule, number) => ({
    owner,
    number,
    group: call.address,
    ...rule,
  }));
}

/** `ingress_cidr_blocks` and `ingress_rules`: every rule is open to every block. */
function namedRules(inputs: ObjectValue): readonly FoundRule[] {
  const rules = argumentOf(inputs, 'ingress_rules');
  const field = openField(inputs, ['ingress_cidr_blocks', 'ingress_ipv6_cidr_blocks']);
  if (field === undefined || rules?.kind !== 'list') return [];
  return rules.items.flatMap((rule) => {
    const ports = rule.kind === 'string' ? namedPorts.get(rule.value) : undefined;
    if (ports === undefined) return [];
    return [{ ports, source: field.source, span: field.field.span, via: field.field.value.via }];
  });
}

/** `ingress_with_cidr_blocks`: the blocks of each are one text with commas. */
function writtenRules(inputs: ObjectValue): readonly FoundRule[] {
  return ['ingress_with_cidr_blocks', 'ingress_with_ipv6_cidr_blocks'].flatMap((name) => {
    const blocks = readBlocks(inputs, name);
    if (blocks.state !== 'known') return [];
    return blocks.value.flatMap((block) => {
      const open = openField(block, ['cidr_blocks', 'ipv6_cidr_blocks']);
      if (open === undefined) return [];
      const rule = readString(block, 'rule');
      const ports = rule.state === 'known' ? namedPorts.get(rule.value) : portsOf(block, 'protocol');
      return [{ ports, source: open.source, span: open.field.span, via: open.field.value.via }];
    });
  });
}

function openField(
  body: ObjectValue,
  names: readonly string[],
): { readonly field: Field; readonly source: string } | undefined {
  for (const name of names) {
    const field = body.fields.get(name);
    const source = textsOf(field?.value).find(isEverywhere);
    if (field !== undefined && source !== undefined) return { field, source };
  }
  return undefined;
}

function textsOf(value: Value | undefined): readonly string[] {
  if (value?.kind === 'string') return value.value.split(',').map((text) => text.trim());
  return value?.kind === 'list' ? value.items.flatMap(textsOf) : [];
}
