import { type AccessRule, defineRule, type Engine, isKnown, sentence } from '#rule';

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
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
    'https://docs.docker.com/engine/network/port-publishing/',
  ],
  controls: { 'aws-well-architected': ['SEC05-BP01'], 'aws-fsbp': ['RDS.2'] },
  aliases: ['CKV_AWS_17', 'CKV_AWS_87', 'CKV_AWS_89', 'AWS-0180', 'AVD-AWS-0180'],
  securitySeverity: 8.5,
  options: {},

  on: ['datastore', 'access-rule'],
  *check(component) {
    if (component.kind === 'access-rule') {
      const engine = onlyEngineBehind(component);
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
    // A broker passes messages on; clients from outside may well be its purpose.
    if (component.engine.state === 'known' && brokers.has(component.engine.value)) return;
    for (const { open } of component.exposures) {
      if (!isKnown(open, true)) continue;
      yield {
        at: open,
        message: sentence(`\`${component.resource}\` can be reached from the internet`, open),
      };
    }
  },
});

/** Where a firewall rule is attached, the datastore behind it says so itself. */
function onlyEngineBehind(rule: AccessRule): string | undefined {
  if (rule.attached || rule.ports === undefined || rule.ports.from !== rule.ports.to) return undefined;
  return enginesByPort.get(rule.ports.from);
}

const brokers: ReadonlySet<Engine> = new Set(['kafka', 'rabbitmq']);

const enginesByPort: ReadonlyMap<number, string> = new Map([
  [1433, 'SQL Server'],
  [1521, 'Oracle'],
  [3306, 'MySQL'],
  [5432, 'PostgreSQL'],
  [5439, 'Redshift'],
  [6379, 'Redis'],
  [8182, 'Neptune'],
  [9042, 'Cassandra'],
  [9200, 'Elasticsearch'],
  [11211, 'Memcached'],
  [27017, 'MongoDB'],
]);
