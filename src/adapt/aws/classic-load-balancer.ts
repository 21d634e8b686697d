import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, isKnown, known, unknown } from '../../model/attribute.ts';
import type { HealthCheck, LoadBalancer } from '../../model/component.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { numberSetting, stringSetting, textOf } from '../terraform/setting.ts';
import { accessLogsOf } from './access-log.ts';
import { internalOf } from './load-balancing.ts';
import { ddosProtectionOf } from './shield.ts';
import { zonesOfNames, zonesOfSubnets } from './subnet.ts';
import { modernTlsBy } from './tls-policy.ts';

/**
 * A Classic Load Balancer, which holds its health check itself. Source: the page `aws_elb` of the AWS provider, whose
 * schema leaves a `health_check` that is not written to AWS, and
 * https://docs.aws.amazon.com/elasticloadbalancing/2012-06-01/APIReference/API_HealthCheck.html: by default only a TCP
 * connection is tried. `idle_timeout` is 60 seconds, `access_logs.enabled` is `true` and `internal` `false` by default.
 */
export const adaptClassicLoadBalancer: Adapter = (resource, index) => {
  const { body } = resource;
  const zones = zonesOfSubnets(index, body, 'subnets') ?? zonesOfNames(body, 'availability_zones');
  const check = checkOf(resource);
  const balancer: LoadBalancer = {
    ...baseOf(resource, index),
    kind: 'load-balancer',
    noun: 'a Classic Load Balancer',
    zones,
    timeoutSeconds: numberSetting(body, 'idle_timeout', 60),
    healthChecks: check === undefined ? [] : [check],
    safeguards: safeguardsOf(resource, index),
  };
  return [balancer];
};

/** As for a target group, a connection says enough of TCP. */
function checkOf({ body, header }: TerraformResource): HealthCheck | undefined {
  const name = 'health check of its own';
  const check = readBlocks(body, 'health_check');
  if (check.state === 'unknown') return { name, present: check };
  const [block] = check.state === 'known' ? check.value : [];
  if (block !== undefined)
    return {
      name,
      present: known(true, check.span),
      intervalSeconds: numberSetting(block, 'interval'),
      timeoutSeconds: numberSetting(block, 'timeout'),
      failures: numberSetting(block, 'unhealthy_threshold'),
    };
  const listeners = readBlocks(body, 'listener');
  const protocols =
    listeners.state === 'known' ? listeners.value.map((one) => textOf(one, 'instance_protocol')) : [];
  const plain = protocols.filter((protocol) => protocol !== undefined && /^(tcp|ssl)$/i.test(protocol));
  if (protocols.length > 0 && plain.length === protocols.length) return undefined;
  const present = byDefault(false, header, {
    detail: 'without a `health_check` block only a TCP connection is tried',
    remedy: 'Add a `health_check` block with a path of the application as its target.',
  });
  return { name, present };
}

function safeguardsOf(resource: TerraformResource, index: RootIndex): Safeguards {
  const { body, header } = resource;
  const internal = internalOf(resource);
  const blocks = readBlocks(body, 'listener');
  const listeners = blocks.state === 'known' ? blocks.value : [];
  const isPublic = isKnown(internal, false);
  return {
    auditLog: [accessLogsOf(body, true)],
    sessionFreedom: stickyPolicies(resource, index),
    suitedBalancer: [
      known(false, header, {
        detail: 'Classic Load Balancers are of the previous generation',
        remedy:
          'Replace it by an `aws_lb`, of type `application` for HTTP and of type `network` for the rest.',
      }),
    ],
    encryptedListening: isPublic ? plainListeners(listeners) : undefined,
    modernTls: listeners.some((listener) => isOneOf(listener, 'HTTPS', 'SSL'))
      ? [modernTlsOf(resource, index)]
      : undefined,
    ddosProtection: isPublic ? [ddosProtectionOf(index, resource)] : undefined,
  };
}

/** It cannot redirect, so where it takes HTTPS too, what comes by HTTP may be sent there by the application. */
function plainListeners(listeners: readonly ObjectValue[]): readonly Attribute<boolean>[] {
  const isEncrypted = listeners.some((listener) => isOneOf(listener, 'HTTPS', 'SSL'));
  return listeners
    .filter((listener) => isOneOf(listener, 'HTTP'))
    .map((listener) => {
      const span = listener.fields.get('lb_protocol')?.span ?? listener.header;
      if (isEncrypted) return unknown('the application may redirect to HTTPS', span);
      return known(false, span, {
        detail: '`lb_protocol` is `HTTP`, and no listener takes HTTPS',
        remedy: 'Add a listener with `lb_protocol = "https"` and an `ssl_certificate_id`.',
      });
    });
}

function isOneOf(listener: ObjectValue, ...protocols: readonly string[]): boolean {
  return protocols.includes(textOf(listener, 'lb_protocol')?.toUpperCase() ?? '');
}

/** Source: the pages `aws_lb_cookie_stickiness_policy` and `aws_app_cookie_stickiness_policy` of the AWS provider. */
function stickyPolicies(
  balancer: TerraformResource,
  index: RootIndex,
): readonly Attribute<boolean>[] | undefined {
  const policies = ['aws_lb_cookie_stickiness_policy', 'aws_app_cookie_stickiness_policy'].flatMap(
    (type) => namersOf(index, balancer, type, 'load_balancer').sure,
  );
  if (policies.length === 0) return undefined;
  return policies.map(({ header, address }) =>
    known(false, header, {
      detail: `\`${address}\` makes its sessions sticky`,
      remedy: 'Remove the policy.',
    }),
  );
}

/**
 * The policy that an `aws_load_balancer_policy` refers to by `Reference-Security-Policy`; without any, AWS takes
 * `ELBSecurityPolicy-2016-08`: https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/ssl-config-update.html.
 * Policies that name their own protocols are not read.
 */
function modernTlsOf(balancer: TerraformResource, index: RootIndex): Attribute<boolean> {
  const { header } = balancer;
  const named = ['aws_load_balancer_policy', 'aws_lb_ssl_negotiation_policy'].flatMap((type) =>
    ['load_balancer_name', 'load_balancer'].map((argument) => namersOf(index, balancer, type, argument)),
  );
  const [policy] = named.flatMap(({ sure }) => sure);
  const doubtful = named.find((namers) => namers.doubtful !== undefined)?.doubtful;
  if (policy === undefined && doubtful !== undefined)
    return unknown(`\`${doubtful.address}\` may be its policy`, header);
  if (policy === undefined)
    return explained(
      modernTlsBy(
        byDefault('ELBSecurityPolicy-2016-08', header, {
          detail: 'no policy is set, and AWS takes `ELBSecurityPolicy-2016-08`',
        }),
      ),
      { remedy: 'Set `ELBSecurityPolicy-TLS-1-2-2017-01` by an `aws_load_balancer_policy`.' },
    );
  const attributes = ['policy_attribute', 'attribute'].flatMap((name) => {
    const blocks = readBlocks(policy.body, name);
    return blocks.state === 'known' ? blocks.value : [];
  });
  const reference = attributes.find((block) => textOf(block, 'name') === 'Reference-Security-Policy');
  return reference === undefined
    ? unknown(`\`${policy.address}\` names its protocols itself`, policy.header)
    : modernTlsBy(stringSetting(reference, 'value'));
}
