import { defineRule, lacking } from '#rule';

export default defineRule({
  id: 'ephemeral-database',
  title: 'Database that forgets',
  severity: 'error',
  since: '0.1.0',
  profile: 'default',
  environments: 'production',
  patterns: [{ document: 'Infrastructure Patterns Reference', section: 'Docker Best Practices' }],
  rationale: `
What a container writes lives as long as the container. A database without a volume loses everything with the next
update, the next eviction, the next machine that fails; it looks well until then. Only a volume that outlives the
container keeps the data.

Caches and brokers may forget: a Redis is taken for a cache unless it is told to keep what it is given. Of a broker that
an operator runs, storage that is declared to be ephemeral is told all the same: messages are kept there for somebody.
`,
  remedy: 'Keep its data directory on a persistent volume.',
  exceptions: 'Caches, and databases that are filled by every start, such as those of integration tests.',
  references: [
    'https://kubernetes.io/docs/concepts/storage/persistent-volumes/',
    'https://docs.docker.com/engine/storage/volumes/',
  ],
  controls: { 'aws-well-architected': ['REL09-BP01'] },
  aliases: [],
  fixes: 'unsafe',
  options: {},

  on: ['datastore'],
  *check(datastore) {
    yield* lacking(datastore, 'persistence', 'loses its data with its container');
  },
});
