import { known } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { argumentOf, isSet, textOf } from '../terraform/setting.ts';
import { resourceAnswers } from './policy.ts';

/**
 * A policy that stands apart from the queue, the topic, the key, the repository or the secret that it is for. Source:
 * the pages `aws_sqs_queue_policy`, `aws_sns_topic_policy`, `aws_kms_key_policy`, `aws_ecr_repository_policy`,
 * `aws_secretsmanager_secret_policy` and `aws_cloudwatch_event_bus_policy` of the AWS provider.
 */
export const adaptResourcePolicy: Adapter = (resource, index) => {
  const policy: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'policy',
    noun: 'a resource policy',
    safeguards: { leastPrivilege: resourceAnswers(index, argumentOf(resource.body, 'policy')) },
  };
  return [policy];
};

/**
 * Who may call a function. That everybody may call its public address is said by the address. Source: the page
 * `aws_lambda_permission` of the AWS provider.
 */
export const adaptFunctionPermission: Adapter = (resource, index) => {
  const { body } = resource;
  const principal = body.fields.get('principal');
  const isNarrowed = ['source_arn', 'source_account', 'principal_org_id', 'event_source_token'].some((name) =>
    isSet(body, name),
  );
  if (principal === undefined || textOf(body, 'principal') !== '*' || isNarrowed) return [];
  if (isSet(body, 'function_url_auth_type')) return [];
  const detail = '`principal` is `*`, so that every AWS account may call the function';
  const remedy = 'Name the service or the account that calls it, and the `source_arn` that it calls for.';
  const permission: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'policy',
    noun: 'a permission to call a function',
    safeguards: {
      leastPrivilege: [known(false, principal.span, { via: principal.value.via, detail, remedy })],
    },
  };
  return [permission];
};
