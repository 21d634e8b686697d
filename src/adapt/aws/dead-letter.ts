import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { Value } from '../../evaluate/value.ts';
import { type Attribute, byDefault, known, unknown } from '../../model/attribute.ts';
import type { Component } from '../../model/component.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { namersOf } from '../terraform/namers.ts';
import { referencesIn, resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, isSet, textOf } from '../terraform/setting.ts';

const targetsOfRoot = new WeakMap<RootIndex, ReadonlySet<TerraformResource>>();

/** Whether something in the root sends what failed to this queue. */
export function isDeadLetterTarget(index: RootIndex, queue: TerraformResource): boolean {
  let targets = targetsOfRoot.get(index);
  if (targets === undefined) {
    const values = senders.flatMap(({ types, values: of }) => index.ofType(...types).flatMap(of));
    targets = new Set(
      values.flatMap((value) => referencesIn(value).flatMap(({ reference }) => index.at(reference))),
    );
    targetsOfRoot.set(index, targets);
  }
  return targets.has(queue);
}

interface Senders {
  readonly types: readonly string[];
  values(sender: TerraformResource): readonly (Value | undefined)[];
}

/** Where a target for failed messages is named. Source: the pages of these types of the AWS provider. */
const senders: readonly Senders[] = [
  {
    types: ['aws_sqs_queue', 'aws_sqs_queue_redrive_policy', 'aws_sns_topic_subscription'],
    values: ({ body }) => [argumentOf(body, 'redrive_policy')],
  },
  {
    types: ['aws_sqs_queue_redrive_allow_policy'],
    values: ({ body }) => [argumentOf(body, 'queue_url')],
  },
  {
    types: ['aws_lambda_function'],
    values: ({ body }) =>
      nestedBlocks(body, 'dead_letter_config').map((block) => argumentOf(block, 'target_arn')),
  },
  {
    types: ['aws_cloudwatch_event_target'],
    values: ({ body }) => nestedBlocks(body, 'dead_letter_config').map((block) => argumentOf(block, 'arn')),
  },
  {
    types: ['aws_scheduler_schedule'],
    values: ({ body }) =>
      nestedBlocks(body, 'target')
        .flatMap((target) => nestedBlocks(target, 'dead_letter_config'))
        .map((block) => argumentOf(block, 'arn')),
  },
  {
    types: ['aws_lambda_function_event_invoke_config', 'aws_lambda_event_source_mapping'],
    values: ({ body }) =>
      nestedBlocks(body, 'destination_config')
        .flatMap((config) => nestedBlocks(config, 'on_failure'))
        .flatMap((block) => [argumentOf(block, 'destination'), argumentOf(block, 'destination_arn')]),
  },
];

/** Services that call a function without waiting for it: what it fails on is dropped after two more attempts. */
const asynchronousCallers = new Map([
  ['events.amazonaws.com', 'EventBridge'],
  ['iot.amazonaws.com', 'AWS IoT'],
  ['s3.amazonaws.com', 'S3'],
  ['ses.amazonaws.com', 'SES'],
  ['sns.amazonaws.com', 'SNS'],
]);

/**
 * The functions among the components that others call without waiting, each with whether it keeps what it failed on.
 * Source: https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
 */
export function withDeadLetters(index: RootIndex, components: readonly Component[]): readonly Component[] {
  if (index.ofType('aws_lambda_permission').length === 0) return components;
  const functions = new Map(
    index.ofType('aws_lambda_function').map((resource) => [index.idOf(resource.address), resource]),
  );
  return components.map((component) => {
    const resource = component.kind === 'workload' ? functions.get(component.id) : undefined;
    const answer = resource === undefined ? undefined : deadLettersOfFunction(index, resource);
    return answer === undefined
      ? component
      : { ...component, safeguards: { ...component.safeguards, deadLetters: [answer] } };
  });
}

function deadLettersOfFunction(
  index: RootIndex,
  resource: TerraformResource,
): Attribute<boolean> | undefined {
  const caller = callerOf(index, resource);
  if (caller === undefined) return undefined;
  const { header, body } = resource;
  const own = body.fields.get('dead_letter_config');
  if (own !== undefined && isSet(body, 'dead_letter_config')) return known(true, own.span);
  const { sure, doubtful } = namersOf(
    index,
    resource,
    'aws_lambda_function_event_invoke_config',
    'function_name',
    ['function_name'],
  );
  const [config] = sure.filter(({ body: other }) => isSet(other, 'destination_config'));
  if (config !== undefined) return known(true, config.header);
  if (doubtful !== undefined) return unknown(`\`${doubtful.address}\` may be for it`, header);
  const detail = `${caller.name} calls it without waiting, and it has no \`dead_letter_config\``;
  const remedy =
    'Add a `dead_letter_config`, or an event invoke configuration with a destination for failures.';
  const via = [{ span: caller.permission.header, message: `${caller.name} may call it` }];
  return byDefault(false, header, { detail, remedy, via });
}

function callerOf(index: RootIndex, resource: TerraformResource) {
  const { sure } = namersOf(index, resource, 'aws_lambda_permission', 'function_name', ['function_name']);
  for (const permission of sure) {
    const name = asynchronousCallers.get(textOf(permission.body, 'principal') ?? '');
    if (name !== undefined && !isSchedule(index, permission)) return { name, permission };
  }
  return undefined;
}

/** Nothing is lost with a call by the clock: the next one comes. */
function isSchedule(index: RootIndex, permission: TerraformResource): boolean {
  const rules = resourcesIn(index, argumentOf(permission.body, 'source_arn'), 'aws_cloudwatch_event_rule');
  return [...rules.keys()].some(({ body }) => isSet(body, 'schedule_expression'));
}
