import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import { type Attribute, byDefault, explained, isKnown, known } from '../../../model/attribute.ts';
import type { LoadBalancer } from '../../../model/component.ts';
import type { Safeguards } from '../../../model/safeguards.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { settingTo } from '../../terraform/repair.ts';
import type { RootIndex } from '../../terraform/root-index.ts';
import { booleanSetting, isSet } from '../../terraform/setting.ts';
import { accessLogsOf } from '../access-log.ts';
import { balancerTypeOf, internalOf, loadBalancer } from '../load-balancing.ts';
import { ddosProtectionOf } from '../shield.ts';
import { webFirewallOfCall } from '../web-firewall.ts';
import { listenersOf } from './alb-listeners.ts';
import { targetGroupsOf } from './alb-target-groups.ts';
import { callNamers } from './call-namers.ts';
import type { ModuleAdapter } from './module-adapter.ts';

/**
 * terraform-aws-modules/alb/aws (its `variables.tf` and `main.tf` in versions 6 to 10): the arguments of `aws_lb` by
 * their names. From version 9 on `enable_deletion_protection` is `true`, `associate_web_acl` is `false`, and
 * `listeners` and `target_groups` are maps; before, the former is `false`, and the listeners are the lists
 * `http_tcp_listeners` and `https_listeners`. `access_logs` with a bucket are switched on.
 */
export const adaptAlbModule: ModuleAdapter = (call, index) => {
  const resource = asResource(call, 'aws_lb');
  const type = balancerTypeOf(resource);
  const isPublic =
    isKnown(internalOf(resource), false) &&
    callNamers(index, call, 'aws_cloudfront_distribution', 'origin').length === 0;
  const balancer: LoadBalancer = {
    ...loadBalancer(resource, index),
    safeguards: {
      deletionProtection: [deletionProtectionOf(call)],
      auditLog: isKnown(type, 'application') ? [logsOf(call)] : undefined,
      ...(isPublic ? publicSafeguards(call, index, isKnown(type, 'application')) : {}),
    },
  };
  return [balancer, ...listenersOf(call, index, isPublic), ...targetGroupsOf(call, index)];
};

function deletionProtectionOf({ inputs }: TerraformModuleCall): Attribute<boolean> {
  const isOld = isSet(inputs, 'http_tcp_listeners') || isSet(inputs, 'https_listeners');
  return explained(
    booleanSetting(inputs, 'enable_deletion_protection', !isOld),
    settingTo(inputs, 'enable_deletion_protection', true),
  );
}

function logsOf({ inputs, header }: TerraformModuleCall): Attribute<boolean> {
  if (isSet(inputs, 'access_logs')) return accessLogsOf(inputs, true);
  return byDefault(false, header, {
    detail: '`access_logs` is not set',
    remedy: 'Set `access_logs` to an object with a bucket.',
  });
}

function publicSafeguards(call: TerraformModuleCall, index: RootIndex, isApplication: boolean): Safeguards {
  const [protection] = callNamers(index, call, 'aws_shield_protection', 'resource_arn');
  return {
    webFirewall: isApplication ? [webFirewallOf(call, index)] : undefined,
    ddosProtection: [
      protection === undefined
        ? ddosProtectionOf(index, asResource(call, 'aws_lb'))
        : known(true, protection.header),
    ],
  };
}

function webFirewallOf(call: TerraformModuleCall, index: RootIndex): Attribute<boolean> {
  const own = booleanSetting(call.inputs, 'associate_web_acl', false);
  if (!isKnown(own, false)) return own;
  return explained(webFirewallOfCall(index, call), {
    detail: own.detail ?? 'no web ACL is associated with it',
    remedy: 'Set `associate_web_acl = true` and `web_acl_arn`.',
  });
}
