import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue, Value } from '../../evaluate/value.ts';
import { type Attribute, absent, unknown } from '../../model/attribute.ts';
import { resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, stringSetting, textOf } from '../terraform/setting.ts';

/** The argument that names a group of engine parameters, and the type of that group. */
export interface ParameterGroup {
  readonly name: string;
  readonly type: string;
}

/**
 * What the parameter group of a database sets an engine parameter to; absent where AWS's own default holds. Source: the
 * pages `aws_db_parameter_group`, `aws_rds_cluster_parameter_group`, `aws_docdb_cluster_parameter_group`,
 * `aws_neptune_cluster_parameter_group` and `aws_redshift_parameter_group` of the AWS provider.
 */
export function engineParameter(
  index: RootIndex,
  body: ObjectValue,
  group: ParameterGroup,
  parameter: string,
): Attribute<string> {
  const value = argumentOf(body, group.name);
  if (value === undefined) return absent(body.header);
  if (value.kind === 'string' && value.value.startsWith('default.')) return absent(body.header);
  const [found] = groupsNamed(index, value, group.type);
  if (found === undefined) return unknown('its parameter group is not in this root', value.span, value.via);
  return parameterIn(found, parameter);
}

/** By reference, or else by name. */
function groupsNamed(index: RootIndex, value: Value, type: string): readonly TerraformResource[] {
  const referred = [...resourcesIn(index, value, type).keys()];
  if (referred.length > 0 || value.kind !== 'string') return referred;
  return index.ofType(type).filter(({ body }) => textOf(body, 'name') === value.value);
}

function parameterIn({ body, header, address }: TerraformResource, parameter: string): Attribute<string> {
  const blocks = readBlocks(body, 'parameter');
  if (blocks.state === 'unknown') return blocks;
  const written = argumentOf(body, 'parameter');
  const parameters = blocks.state === 'known' ? blocks.value : [];
  const names = parameters.map((block) => stringSetting(block, 'name'));
  const place = names.findIndex((name) => name.state === 'known' && name.value.toLowerCase() === parameter);
  const own = parameters[place];
  if (own !== undefined) return stringSetting(own, 'value');
  const isVague = written?.kind === 'list' && written.items.length > parameters.length;
  if (isVague || names.some(({ state }) => state === 'unknown'))
    return unknown(`not every parameter of \`${address}\` is known`, header);
  return absent(header);
}
