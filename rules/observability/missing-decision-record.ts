import { defineRule, type Infrastructure, option, type Workload } from '#rule';

export default defineRule({
  id: 'missing-decision-record',
  title: 'Nobody wrote down why it is built this way',
  severity: 'note',
  since: '0.1.0',
  profile: 'strict',
  environments: 'all',
  patterns: [
    { document: 'Infrastructure Patterns & Architecture', section: 'Architecture Decision Records' },
  ],
  rationale: `
Which services there are, what they share and what runs them are choices that others have to live with long after the
reasons are forgotten. A short record of each, with its context and what was turned down, beside the infrastructure that
it led to, keeps them from being undone by mistake or kept out of fear.

Where records are kept is a matter of each team, so the rule asks for them only where \`required\` is set.
`,
  remedy: 'Write the decisions down, one short file each, in a folder such as `docs/adr`.',
  exceptions: 'Where decisions are recorded outside of the repository.',
  references: [
    'https://adr.github.io/',
    'https://docs.aws.amazon.com/prescriptive-guidance/latest/architectural-decision-records/welcome.html',
  ],
  controls: {},
  aliases: [],
  options: {
    required: option.boolean({
      default: false,
      description: 'Whether decision records have to be in the repository.',
    }),
    fewestServices: option.integer({
      default: 3,
      minimum: 1,
      description: 'From how many services on they are asked for.',
    }),
  },

  on: ['workload'],
  *check(workload, { infrastructure, options }) {
    if (!options.required || infrastructure.decisionRecords !== false) return;
    const services = servicesOf(infrastructure);
    if (services.first !== workload || services.names.size < options.fewestServices) return;
    const count = services.names.size === 1 ? 'one service' : `${services.names.size} services`;
    yield {
      at: workload.span,
      message: `No folder of the repository records the decisions behind its ${count}, of which \`${workload.resource}\` is the first.`,
    };
  },
});

interface Services {
  readonly first: Workload | undefined;
  /** Copies for several environments are one service. */
  readonly names: ReadonlySet<string>;
}

const countedServices = new WeakMap<Infrastructure, Services>();

/** What answers or works; what ends by itself, and what keeps the data, is not counted. */
function servicesOf(infrastructure: Infrastructure): Services {
  const known = countedServices.get(infrastructure);
  if (known !== undefined) return known;
  const workloads = infrastructure
    .all('workload')
    .filter(({ role }) => role === 'serving' || role === 'worker');
  const services = { first: workloads[0], names: new Set(workloads.map(({ resource }) => resource)) };
  countedServices.set(infrastructure, services);
  return services;
}
