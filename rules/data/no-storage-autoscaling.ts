import { defineRule, everyKind, lacking } from '#rule';

export default defineRule({
  id: 'no-storage-autoscaling',
  title: 'Storage that cannot grow',
  severity: 'note',
  since: '0.1.0',
  profile: 'strict',
  environments: 'production',
  patterns: [{ document: 'M-DO-010', section: 'Step 4: Database Patterns' }],
  rationale: `
A datastore whose disk is full stops taking writes, and often does not start again by itself. Storage that grows with
what is in it, up to a limit that somebody chose, leaves time to find out why.
`,
  remedy: 'Let the storage grow by itself, up to a limit.',
  exceptions: 'Where growth has to be approved, and an alarm on free space calls somebody in time.',
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html',
    'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#expanding-persistent-volumes-claims',
  ],
  controls: { 'aws-well-architected': ['REL07-BP01'] },
  aliases: [],
  fixes: 'unsafe',
  options: {},

  on: everyKind,
  *check(component) {
    yield* lacking(component, 'storageGrowth', 'has storage that does not grow');
  },
});
