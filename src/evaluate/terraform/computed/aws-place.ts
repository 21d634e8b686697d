import type { Value } from '../../value.ts';
import { stringValue } from '../make-value.ts';
import { type Arguments, textArgument } from './arguments.ts';

interface Partition {
  readonly name: string;
  readonly regions: RegExp;
  readonly dnsSuffix: string;
}

/** Source: https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html */
const PARTITIONS: readonly Partition[] = [
  { name: 'aws-cn', regions: /^cn-[a-z]+-\d+$/, dnsSuffix: 'amazonaws.com.cn' },
  { name: 'aws-us-gov', regions: /^us-gov-[a-z]+-\d+$/, dnsSuffix: 'amazonaws.com' },
  { name: 'aws', regions: /^(?:us|eu|ap|sa|ca|me|af|il|mx)-[a-z]+-\d+$/, dnsSuffix: 'amazonaws.com' },
];

/** `name` and `region` of the data source `aws_region`: its own argument, or the provider's region. */
export function awsRegion(source: Arguments, name: string): Value | undefined {
  if (name !== 'name' && name !== 'region') return undefined;
  const own = source.read('region') ?? source.read('name');
  if (own !== undefined && own.value.kind !== 'null') return own.value;
  return source.read('endpoint') === undefined ? regionOf(source) : undefined;
}

/** What the data source `aws_partition` says follows from the region that the provider is configured for. */
export function awsPartition(source: Arguments, name: string): Value | undefined {
  const region = regionOf(source);
  if (region?.kind !== 'string') return undefined;
  const partition = PARTITIONS.find(({ regions }) => regions.test(region.value));
  if (partition === undefined) return undefined;
  const { span, via } = region;
  if (name === 'partition' || name === 'id') return stringValue(partition.name, span, via);
  if (name === 'dns_suffix') return stringValue(partition.dnsSuffix, span, via);
  const reversed = partition.dnsSuffix.split('.').toReversed().join('.');
  return name === 'reverse_dns_prefix' ? stringValue(reversed, span, via) : undefined;
}

function regionOf(source: Arguments): Value | undefined {
  const region = source.provider()?.fields.get('region')?.value;
  return region?.kind === 'null' ? undefined : region;
}

const PARTS = ['partition', 'service', 'region', 'account', 'resource'];

/** The parts of the ARN that the data source `aws_arn` is given. */
export function awsArn(source: Arguments, name: string): Value | undefined {
  const position = PARTS.indexOf(name);
  const arn = textArgument(source, 'arn');
  if (position === -1 || arn === undefined) return undefined;
  const [prefix, ...parts] = arn.split(':');
  if (prefix !== 'arn' || parts.length < PARTS.length) return undefined;
  const text = name === 'resource' ? parts.slice(position).join(':') : (parts[position] ?? '');
  return stringValue(text, source.header);
}
