import { defineRule, everyKind, lacking } from '#rule';

export default defineRule({
  id: 'missing-lifecycle-policy',
  title: 'Nothing is ever cleaned up',
  severity: 'note',
  since: '0.1.0',
  profile: 'strict',
  environments: 'production',
  patterns: [{ document: 'Infrastructure Patterns', section: 'Resource Cleanup' }],
  rationale: `
Logs, images, old versions and half-finished uploads pile up for ever, and are paid for every month. What is kept
longer than it is needed is also what a thief finds. A lifecycle rule deletes it, or moves it to cheaper storage, without
anybody having to think of it.
`,
  remedy: 'Add a lifecycle rule that expires what is no longer needed or moves it to cheaper storage.',
  exceptions: 'Records that have to be kept for ever, and buckets whose content is a fixed set.',
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html',
    'https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html',
    'https://cloud.google.com/storage/docs/lifecycle',
  ],
  controls: { 'aws-well-architected': ['COST04-BP05'], 'aws-fsbp': ['S3.13', 'ECR.3'] },
  aliases: ['CKV2_AWS_61'],
  fixes: 'unsafe',
  options: {},

  on: everyKind,
  *check(component) {
    yield* lacking(component, 'expiry', 'keeps everything for ever');
  },
});
