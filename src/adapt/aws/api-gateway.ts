import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, known, mapKnown, unknown } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { resourcesIn } from '../terraform/reference.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, isSet, stringSetting, textOf } from '../terraform/setting.ts';
import { webFirewallOf } from './web-firewall.ts';

/**
 * A stage of a REST API. Source: the pages `aws_api_gateway_stage`, `aws_api_gateway_rest_api` and
 * `aws_api_gateway_method_settings` of the AWS provider. A private API has no way in from the internet.
 */
export const adaptRestStage: Adapter = (resource, index) => {
  const [api] = resourcesIn(
    index,
    argumentOf(resource.body, 'rest_api_id'),
    'aws_api_gateway_rest_api',
  ).keys();
  const stage: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'gateway',
    noun: 'an API Gateway stage',
    safeguards: {
      auditLog: [orExecutionLogs(index, resource, accessLogOf(resource.body))],
      webFirewall: api !== undefined && isPrivate(api.body) ? undefined : [firewallOf(index, resource, api)],
    },
  };
  return [stage];
};

/**
 * A stage of an HTTP or WebSocket API. Source: the page `aws_apigatewayv2_stage` of the AWS provider. No web ACL can be
 * associated with one: https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html
 */
export const adaptHttpStage: Adapter = (resource, index) => {
  const stage: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'gateway',
    noun: 'an API Gateway stage',
    safeguards: { auditLog: [accessLogOf(resource.body)] },
  };
  return [stage];
};

/**
 * A domain of REST APIs. Source: the page `aws_api_gateway_domain_name` of the AWS provider: `TLS_1_0` is the only
 * policy below TLS 1.2; where none is written AWS chooses. Those of HTTP and WebSocket APIs know `TLS_1_2` only.
 */
export const adaptRestDomain: Adapter = (resource, index) => {
  const policy = stringSetting(resource.body, 'security_policy');
  if (policy.state === 'absent') return [];
  const domain: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'gateway',
    noun: 'a domain of API Gateway',
    safeguards: {
      modernTls: [
        explained(
          mapKnown(policy, (name) => name !== 'TLS_1_0'),
          settingTo(resource.body, 'security_policy', 'TLS_1_2'),
        ),
      ],
    },
  };
  return [domain];
};

/**
 * A GraphQL API of AppSync. Source: the page `aws_appsync_graphql_api` of the AWS provider: `visibility` is `GLOBAL`
 * where it is not set, and logs are written only with a `log_config`.
 */
export const adaptGraphqlApi: Adapter = (resource, index) => {
  const { body } = resource;
  const logs = onlyBlock(body, 'log_config');
  const logged: Attribute<boolean> =
    logs.state === 'absent'
      ? byDefault(false, body.header, {
          detail: 'it has no `log_config`',
          remedy: 'Add a `log_config` block with a role that writes to CloudWatch Logs.',
        })
      : mapKnown(logs, () => true);
  const api: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'gateway',
    noun: 'a GraphQL API',
    safeguards: {
      auditLog: [logged],
      webFirewall: textOf(body, 'visibility') === 'PRIVATE' ? undefined : [webFirewallOf(index, resource)],
    },
  };
  return [api];
};

function accessLogOf(body: ObjectValue): Attribute<boolean> {
  const block = onlyBlock(body, 'access_log_settings');
  if (block.state === 'unknown') return unknown(block.because, block.span, block.via);
  if (block.state === 'known') return known(true, block.span);
  return byDefault(false, body.header, {
    detail: 'it has no `access_log_settings`',
    remedy: 'Add an `access_log_settings` block with a log group and a format.',
  });
}

/** The execution log says which methods were called as well. */
function orExecutionLogs(
  index: RootIndex,
  stage: TerraformResource,
  logs: Attribute<boolean>,
): Attribute<boolean> {
  if (logs.state !== 'known' || logs.value) return logs;
  const { sure } = namersOf(index, stage, 'aws_api_gateway_method_settings', 'stage_name', ['stage_name']);
  const settings = sure.find(({ body }) => {
    const blocks = readBlocks(body, 'settings');
    return (blocks.state === 'known' ? blocks.value : []).some(
      (block) => isSet(block, 'logging_level') && textOf(block, 'logging_level') !== 'OFF',
    );
  });
  return settings === undefined ? logs : known(true, settings.header);
}

function isPrivate(api: ObjectValue): boolean {
  const configuration = onlyBlock(api, 'endpoint_configuration');
  const types = configuration.state === 'known' ? argumentOf(configuration.value, 'types') : undefined;
  return (
    types?.kind === 'list' && types.items.some((item) => item.kind === 'string' && item.value === 'PRIVATE')
  );
}

/** An ARN is often put together from the API and the name of the stage. */
function firewallOf(
  index: RootIndex,
  stage: TerraformResource,
  api: TerraformResource | undefined,
): Attribute<boolean> {
  if (api !== undefined) return webFirewallOf(index, stage, api);
  return mapUnlessMissing(webFirewallOf(index, stage), 'its API, which may be private, is not in this root');
}

function mapUnlessMissing(answer: Attribute<boolean>, because: string): Attribute<boolean> {
  return answer.state === 'known' && !answer.value ? unknown(because, answer.span) : answer;
}
