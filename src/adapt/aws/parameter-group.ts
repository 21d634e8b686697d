import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, absent, unknown } from '../../model/attribute.ts';
import type { Span } from '../../source/span.ts';
import { resourcesNamedBy } from '../terraform/named-resource.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, stringSetting } from '../terraform/setting.ts';

/** The argument that names a group of engine parameters, and the type of that group. */
export interface ParameterGroup {
  readonly name: string;
  readonly type: string;
  /** The input of a public module that lists the parameters themselves. */
  readonly input?: string;
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
  const listed = group.input === undefined ? undefined : parametersListed(body, group.input);
  if (listed !== undefined) return parameterIn(listed, parameter);
  const value = argumentOf(body, group.name);
  if (value === undefined) return absent(body.header);
  if (value.kind === 'string' && value.value.startsWith('default.')) return absent(body.header);
  const [found] = resourcesNamedBy(index, value, group.type);
  if (found === undefined) return unknown('its parameter group is not in this root', value.span, value.via);
  return parameterIn(parametersOf(found), parameter);
}

interface Parameters {
  readonly known: readonly ObjectValue[];
  /** Whether these are all of them. */
  readonly complete: boolean;
  readonly header: Span;
}

function parametersOf({ body, header }: TerraformResource): Parameters {
  const blocks = readBlocks(body, 'parameter');
  const known = blocks.state === 'known' ? blocks.value : [];
  const written = argumentOf(body, 'parameter');
  const complete =
    blocks.state !== 'unknown' && (written?.kind !== 'list' || written.items.length === known.length);
  return { known, complete, header };
}

/** The list of an input, `[{ name = …, value = … }]`; undefined where it is not set. */
function parametersListed(body: ObjectValue, input: string): Parameters | undefined {
  const list = argumentOf(body, input);
  if (list === undefined) return undefined;
  const items = list.kind === 'list' ? list.items : [];
  const known = items.filter((item) => item.kind === 'object');
  return { known, complete: list.kind === 'list' && known.length === items.length, header: list.span };
}

function parameterIn({ known, complete, header }: Parameters, parameter: string): Attribute<string> {
  const names = known.map((block) => stringSetting(block, 'name'));
  const place = names.findIndex((name) => name.state === 'known' && name.value.toLowerCase() === parameter);
  const own = known[place];
  if (own !== undefined) return stringSetting(own, 'value');
  return complete && names.every(({ state }) => state === 'known')
    ? absent(header)
    : unknown('not every parameter of its group is known', header);
}
