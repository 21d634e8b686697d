import { defineRule, everyKind, lacking } from '#rule';

export default defineRule({
  id: 'public-bucket',
  title: 'Object storage open to the world',
  severity: 'error',
  since: '0.1.0',
  profile: 'default',
  environments: 'all',
  patterns: [
    { document: 'Infrastructure Patterns', section: 'Access Control' },
    { document: 'Infrastructure Patterns', section: 'Network Security' },
  ],
  rationale: `
The names of buckets are guessed and searched for by machines, all day long. A bucket that everybody may read gives
away every object that is ever put into it, also those that were put there by mistake; one that everybody may write to
serves malware under your name, at your expense. A public site is served from a private bucket by a CDN just as well.
`,
  remedy: 'Block public access to the bucket, and serve what has to be public by a CDN.',
  exceptions: 'Websites and public downloads, where a CDN in front is no option.',
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html',
    'https://cloud.google.com/storage/docs/public-access-prevention',
  ],
  controls: { 'aws-well-architected': ['SEC03-BP07'], 'aws-fsbp': ['S3.2', 'S3.3', 'S3.8'] },
  aliases: [
    'CKV_AWS_20',
    'CKV_AWS_53',
    'CKV_AWS_54',
    'CKV_AWS_55',
    'CKV_AWS_56',
    'CKV_AWS_57',
    'CKV_AWS_70',
    'CKV2_AWS_6',
    'AWS-0086',
    'AVD-AWS-0086',
    'AWS-0087',
    'AVD-AWS-0087',
    'AWS-0091',
    'AVD-AWS-0091',
    'AWS-0092',
    'AVD-AWS-0092',
    'AWS-0093',
    'AVD-AWS-0093',
    'AWS-0094',
    'AVD-AWS-0094',
    'CKV_AZURE_34',
    'CKV_GCP_28',
    'CKV_GCP_114',
    'aws-s3-block-public-acls',
    'aws-s3-block-public-policy',
    'aws-s3-ignore-public-acls',
    'aws-s3-no-public-buckets',
    'aws-s3-no-public-access-with-acl',
    'aws-s3-specify-public-access-block',
  ],
  securitySeverity: 8.6,
  fixes: 'unsafe',
  options: {},

  on: everyKind,
  *check(component) {
    yield* lacking(component, 'privateObjects', 'is open to the world');
    for (const finding of lacking(
      component,
      'publicAccessPrevention',
      'can be opened to the world by a slip',
    ))
      yield { ...finding, severity: 'warning' };
  },
});
