import { defineRule, type Infrastructure, option, type Workload } from '#rule';

export default defineRule({
  id: 'orchestrator-mismatch',
  title: 'More or less orchestration than the services need',
  severity: 'note',
  since: '0.1.0',
  profile: 'strict',
  environments: 'production',
  patterns: [{ document: 'Infrastructure Patterns Reference', section: 'Kubernetes Decision' }],
  rationale: `
A Kubernetes cluster has to be paid for, upgraded, secured and understood. For a handful of services that is more work
than the services are; a container service of the provider, or one machine with Compose, carries them. Compose, on the
other hand, ends at one machine: it neither spreads many services over several nor replaces one that is lost.
`,
  remedy: 'Choose the simplest orchestration that meets the need, and write down why.',
  exceptions: 'Where the decision is written down and its reasons still hold.',
  references: [
    'https://kubernetes.io/docs/concepts/overview/#why-you-need-kubernetes-and-what-can-it-do',
    'https://docs.docker.com/compose/how-tos/production/',
  ],
  controls: { 'aws-well-architected': ['COST05-BP01'] },
  aliases: [],
  options: {
    fewestOnKubernetes: option.integer({
      default: 4,
      minimum: 1,
      description: 'From how many services on a cluster of its own makes sense.',
    }),
    mostOnCompose: option.integer({
      default: 10,
      minimum: 1,
      description: 'How many services one Compose file may run.',
    }),
  },

  on: ['cluster', 'workload'],
  *check(component, { infrastructure, options }) {
    if (component.kind === 'cluster') {
      // Nobody can count from here what charts and applications run.
      if (infrastructure.all('installation').length > 0) return;
      const services = servicesOf(infrastructure).get('kubernetes') ?? [];
      const names = new Set(services.map(({ resource }) => resource));
      // Without manifests beside it, what it runs is elsewhere.
      if (names.size === 0 || names.size >= options.fewestOnKubernetes) return;
      const [first] = services;
      yield {
        at: component.span,
        message: `\`${component.resource}\` is a Kubernetes cluster for ${names.size === 1 ? 'one service' : `${names.size} services`}.`,
        related: first === undefined ? [] : [{ span: first.span, message: 'this is one of them' }],
      };
      return;
    }
    if (component.format !== 'compose') return;
    const beside = servicesOf(infrastructure).get(component.span.file.path) ?? [];
    if (beside[0] !== component || beside.length <= options.mostOnCompose) return;
    yield { at: component.span, message: `${beside.length} services run on one machine with Compose.` };
  },
});

const countedServices = new WeakMap<Infrastructure, ReadonlyMap<string, readonly Workload[]>>();

/**
 * What answers or works, by where it runs: `kubernetes`, or a Compose file. What ends by itself, and what keeps the
 * data, is not counted.
 */
function servicesOf(infrastructure: Infrastructure): ReadonlyMap<string, readonly Workload[]> {
  const known = countedServices.get(infrastructure);
  if (known !== undefined) return known;
  const services = new Map<string, Workload[]>();
  for (const workload of infrastructure.all('workload')) {
    const { role, format, span } = workload;
    if (role !== 'serving' && role !== 'worker') continue;
    const place = format === 'compose' ? span.file.path : format;
    const beside = services.get(place);
    if (beside === undefined) services.set(place, [workload]);
    else beside.push(workload);
  }
  countedServices.set(infrastructure, services);
  return services;
}
