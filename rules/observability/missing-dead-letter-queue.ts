import { defineRule, everyKind, lacking } from '#rule';

export default defineRule({
  id: 'missing-dead-letter-queue',
  title: 'Messages that fail are lost',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'production',
  patterns: [{ document: 'Infrastructure Patterns Reference', section: 'Asynchronous (Message Queue)' }],
  rationale: `
Sooner or later a message comes that its consumer cannot handle. Without a dead-letter queue it is tried again and
again, in the way of all others, until it is too old, and then it is gone without a trace: an order, a payment, a mail.
A dead-letter queue takes it aside, so that somebody can look at it and send it again.
`,
  remedy: 'Add a dead-letter queue for what could not be delivered or handled after some attempts.',
  exceptions: 'Messages that lose their worth within moments, such as positions and metrics.',
  references: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html',
    'https://cloud.google.com/pubsub/docs/handling-failures',
  ],
  controls: {},
  aliases: ['CKV_AWS_116'],
  fixes: 'unsafe',
  options: {},

  on: everyKind,
  *check(component) {
    yield* lacking(component, 'deadLetters', 'keeps no messages that fail');
  },
});
