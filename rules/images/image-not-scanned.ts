import { defineRule, everyKind, lacking } from '#rule';

export default defineRule({
  id: 'image-not-scanned',
  title: 'Images that nobody scans for vulnerabilities',
  severity: 'note',
  since: '0.1.0',
  profile: 'strict',
  environments: 'all',
  patterns: [{ document: 'Infrastructure Patterns', section: 'Container Best Practices' }],
  rationale: `
An image is as old as its oldest package. New vulnerabilities become known every day in what was clean when it was
built, and nobody looks into an image by hand. The registry holds every image that may run, so it is the one place
where all of them can be scanned.
`,
  remedy: 'Let the registry scan images when they are pushed, or scan the whole registry continuously.',
  exceptions: 'Where a scanner in the pipeline holds back what is vulnerable before it is pushed.',
  references: [
    'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html',
    'https://cloud.google.com/artifact-analysis/docs/container-scanning-overview',
  ],
  controls: { 'aws-well-architected': ['SEC06-BP01'], 'aws-fsbp': ['ECR.1'] },
  aliases: ['CKV_AWS_163', 'AWS-0030', 'AVD-AWS-0030', 'aws-ecr-enable-image-scans'],
  securitySeverity: 4,
  fixes: 'safe',
  options: {},

  on: everyKind,
  *check(component) {
    yield* lacking(component, 'imageScanning', 'does not scan its images for vulnerabilities');
  },
});
