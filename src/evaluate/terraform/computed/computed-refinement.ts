import type { Refinement } from '../../value.ts';
import type { ResourceDeclaration } from '../directory.ts';
import { FULL_TEXT, NOT_NULL, SOME_LIST, SOME_NUMBER, SOME_TEXT } from '../refinement.ts';

/** Set on whatever exists, by every provider. */
const OF_ALL: ReadonlyMap<string, Refinement> = new Map([
  ['id', { ...NOT_NULL, notEmpty: true }],
  ['arn', FULL_TEXT],
  ['self_link', FULL_TEXT],
]);

type Attributes = readonly (readonly [name: string, refinement: Refinement])[];

const each = (refinement: Refinement, ...names: readonly string[]): Attributes =>
  names.map((name) => [name, refinement] as const);

const times = [
  ...each(SOME_TEXT, 'rfc3339', 'rotation_rfc3339'),
  ...each(SOME_NUMBER, 'unix', 'year', 'month', 'day', 'hour', 'minute', 'second'),
];
const certificate = each(SOME_TEXT, 'cert_pem', 'validity_start_time', 'validity_end_time');

/**
 * What providers compute and always set, of the types that are asked for it most.
 * Source: the pages of the providers `aws`, `google`, `azurerm`, `random`, `tls` and `time`.
 */
const TYPES: readonly (readonly [type: string, attributes: Attributes])[] = [
  ['data.aws_availability_zones', each(SOME_LIST, 'names', 'zone_ids', 'group_names')],
  ['data.aws_caller_identity', each(FULL_TEXT, 'account_id', 'user_id')],
  ['data.aws_iam_policy_document', each(FULL_TEXT, 'json', 'minified_json')],
  ['data.aws_partition', each(FULL_TEXT, 'partition', 'dns_suffix', 'reverse_dns_prefix')],
  ['data.aws_region', each(FULL_TEXT, 'name', 'region', 'endpoint', 'description')],
  ['data.aws_regions', each(SOME_LIST, 'names')],
  ['data.aws_subnets', each(SOME_LIST, 'ids')],
  ['data.azurerm_client_config', each(SOME_TEXT, 'tenant_id', 'object_id', 'subscription_id', 'client_id')],
  ['data.cloudinit_config', each(SOME_TEXT, 'rendered')],
  ['data.template_cloudinit_config', each(SOME_TEXT, 'rendered')],
  ['data.google_compute_zones', each(SOME_LIST, 'names')],
  ['data.google_iam_policy', each(FULL_TEXT, 'policy_data')],
  ['data.template_file', each(SOME_TEXT, 'rendered')],
  ['data.http', each(SOME_TEXT, 'response_body', 'body')],
  ['random_bytes', each(FULL_TEXT, 'base64', 'hex')],
  ['random_id', each(FULL_TEXT, 'hex', 'dec', 'b64_url', 'b64_std')],
  ['random_integer', each(SOME_NUMBER, 'result')],
  ['random_password', each(FULL_TEXT, 'result', 'bcrypt_hash')],
  ['random_shuffle', each(SOME_LIST, 'result')],
  ['random_string', each(FULL_TEXT, 'result')],
  ['random_uuid', each(FULL_TEXT, 'result')],
  ['time_offset', times],
  ['time_rotating', times],
  ['time_static', times],
  ['tls_locally_signed_cert', certificate],
  ['tls_self_signed_cert', certificate],
  ['tls_cert_request', each(FULL_TEXT, 'cert_request_pem')],
  ['tls_private_key', each(FULL_TEXT, 'private_key_pem', 'public_key_pem', 'private_key_openssh')],
];

const OF_TYPE = new Map(TYPES.map(([type, attributes]) => [type, new Map(attributes)]));

/** What is sure of an attribute that nobody writes, before the provider computes it. */
export function computedRefinement(
  { mode, type }: ResourceDeclaration,
  name: string,
): Refinement | undefined {
  const key = mode === 'data' ? `data.${type}` : type;
  return OF_TYPE.get(key)?.get(name) ?? OF_ALL.get(name);
}
