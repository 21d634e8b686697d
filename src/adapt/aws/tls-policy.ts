import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, explained, isKnown, mapKnown, unknown } from '../../model/attribute.ts';
import { settingTo } from '../terraform/repair.ts';
import { stringSetting } from '../terraform/setting.ts';

/** What AWS takes for a listener that is made by its interface and names no policy. */
const unsetPolicy = 'ELBSecurityPolicy-2016-08';

/** Policies whose names do not say with which version they begin: all with TLS 1.0. */
const oldPolicies: ReadonlySet<string> = new Set([
  'ELBSecurityPolicy-2016-08',
  'ELBSecurityPolicy-2015-05',
  'ELBSecurityPolicy-2015-03',
  'ELBSecurityPolicy-2015-02',
  'ELBSecurityPolicy-2014-10',
  'ELBSecurityPolicy-2014-01',
  'ELBSecurityPolicy-2011-08',
  'ELBSecurityPolicy-FS-2018-06',
]);

/**
 * The oldest minor version of TLS 1 that a predefined policy of Elastic Load Balancing accepts; undefined where the
 * name is none of theirs. Source: the tables of protocols in
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html,
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/network/describe-ssl-policies.html and
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-security-policy-table.html: but for the oldest
 * ones the names say it (`…-TLS13-1-2-Res-2021-06`, `…-TLS-1-1-2017-01`, `…-FS-1-2-2019-08`).
 */
export function oldestTlsOf(policy: string): number | undefined {
  if (oldPolicies.has(policy)) return 0;
  const [, version] = /^ELBSecurityPolicy-(?:TLS13|TLS|FS)-1-([0-3])-/.exec(policy) ?? [];
  return version === undefined ? undefined : Number(version);
}

/**
 * Whether a listener accepts TLS 1.2 and later only, by its `ssl_policy`. Source: the page `aws_lb_listener` of the AWS
 * provider, by which `ELBSecurityPolicy-2016-08` is taken where none is named; a module may have a default of its own.
 */
export function modernTlsOf(body: ObjectValue, unset = unsetPolicy): Attribute<boolean> {
  const policy = stringSetting(body, 'ssl_policy', unset);
  const modern = modernTlsBy(policy);
  return isKnown(modern, false) ? explained(modern, settingTo(body, 'ssl_policy', bestPolicy)) : modern;
}

const bestPolicy = 'ELBSecurityPolicy-TLS13-1-2-2021-06';

/** The same of a policy that was read elsewhere. */
export function modernTlsBy(policy: Attribute<string>): Attribute<boolean> {
  if (policy.state !== 'known') return mapKnown(policy, () => true);
  const oldest = oldestTlsOf(policy.value);
  if (oldest === undefined)
    return unknown(`what the policy \`${policy.value}\` accepts is not known`, policy.span, policy.via);
  return explained(
    mapKnown(policy, () => oldest >= 2),
    {
      detail: `${policy.detail ?? 'its policy'}, which begins with TLS 1.${oldest}`,
      remedy: `Set \`ssl_policy = "${bestPolicy}"\`.`,
    },
  );
}
