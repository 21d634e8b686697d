import { defineRule, engineOpened, isBroker, isKnown, sentence } from '#rule';

export default defineRule({
  id: 'public-database',
  title: 'Datastore that the internet can reach',
  severity: 'error',
  since: '0.1.0',
  profile: 'default',
  environments: 'all',
  patterns: [
    { document: 'M-DO-010', section: 'Common Mistakes' },
    { document: 'M-DO-010', section: 'Step 1: Network Patterns' },
  ],
  rationale: `
Databases listen on well-known ports, and the whole address space is scanned for them within hours. One weak password
or one unpatched hole is then enough to read, encrypt or delete everything. A datastore belongs in a private network
where only its services reach it.
`,
  remedy: 'Move the datastore into private subnets and let only its services reach its port.',
  exceptions:
    'Where clients are outside of any network that could be joined, with TLS, a list of addresses and strong credentials.',
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
    'https://docs.docker.com/engine/network/port-publishing/',
  ],
  controls: { 'aws-well-architected': ['SEC05-BP01'], 'aws-fsbp': ['RDS.2'] },
  aliases: [
    'CKV_AWS_17',
    'CKV_AWS_87',
    'CKV_AWS_89',
    'AWS-0180',
    'AVD-AWS-0180',
    'CKV_AZURE_53',
    'CKV_AZURE_68',
    'CKV_AZURE_89',
    'CKV_AZURE_101',
    'CKV_AZURE_113',
    'CKV_GCP_11',
    'aws-rds-no-public-db-access',
  ],
  securitySeverity: 8.5,
  fixes: 'unsafe',
  options: {},

  on: ['datastore', 'access-rule'],
  *check(component) {
    if (component.kind === 'access-rule') {
      const engine = engineOpened(component);
      if (engine === undefined || !isKnown(component.fromInternet, true)) return;
      yield {
        at: component.fromInternet,
        message: sentence(
          `\`${component.resource}\` opens the port of ${engine} to the internet`,
          component.fromInternet,
        ),
      };
      return;
    }
    if (isBroker(component)) return;
    for (const { open } of component.exposures) {
      if (!isKnown(open, true)) continue;
      yield {
        at: open,
        message: sentence(`\`${component.resource}\` can be reached from the internet`, open),
      };
    }
  },
});
