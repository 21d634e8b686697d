import { defineRule, option, sentence } from '#rule';

export default defineRule({
  id: 'missing-read-replica',
  title: 'Read-heavy datastore without a read replica',
  severity: 'note',
  since: '0.1.0',
  profile: 'strict',
  environments: 'production',
  patterns: [
    { document: 'Infrastructure Patterns', section: 'High Availability' },
    { document: 'M-DO-010', section: 'Step 4: Database Patterns' },
    { document: 'Infrastructure Patterns Reference', section: 'Replication Strategies' },
  ],
  rationale: `
Where nearly every query reads, one server answers them all and has too little left for writes. Read replicas take
the reads over and can be added as the load grows. Which stores are read-heavy cannot be seen in their configuration,
so the option \`readHeavy\` names them; without it the rule says nothing.
`,
  remedy: 'Add a read replica, and send queries that only read to it.',
  exceptions: 'Where writes are most of the load, or every read has to see the last write.',
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.html',
    'https://cloud.google.com/sql/docs/postgres/replication',
  ],
  controls: { 'aws-well-architected': ['PERF03-BP04'] },
  aliases: [],
  options: {
    readHeavy: option.strings({
      default: [],
      description:
        'The datastores that are mostly read, by the address that findings call them by, such as `aws_db_instance.catalog`.',
    }),
  },

  on: ['datastore'],
  *check({ role, resource, readReplicas }, { options }) {
    if (role !== 'primary' || !options.readHeavy.includes(resource)) return;
    if (readReplicas?.state !== 'known' || readReplicas.value > 0) return;
    yield { at: readReplicas, message: sentence(`\`${resource}\` has no read replica`, readReplicas) };
  },
});
