import {
  type Attribute,
  type Component,
  type Container,
  defineRule,
  type Infrastructure,
  type KnownAttribute,
  listed,
  option,
  type RuleFinding,
  sentence,
} from '#rule';

export default defineRule({
  id: 'oversized-request',
  title: 'Size out of line with the rest',
  severity: 'note',
  since: '0.1.0',
  profile: 'strict',
  environments: 'production',
  patterns: [
    { document: 'Infrastructure Patterns', section: 'Resource Right-Sizing' },
    { document: 'Architecture Patterns & Designs', section: 'Resource Requests and Limits' },
  ],
  rationale: `
One machine that is many times the size of all its neighbours is either the heart of the system or a slip, and it is
paid for by the hour in both cases. A container that may take many times what it reserves overcommits its machine: when
it does take it, its neighbours pay. When it never does, the limit says nothing.
`,
  remedy: 'Measure what it uses, and size it by that.',
  exceptions: 'Programs with short, known peaks, which were measured.',
  references: [
    'https://docs.aws.amazon.com/wellarchitected/latest/cost-optimization-pillar/cost_type_size_number_resources_data.html',
    'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
  ],
  controls: { 'aws-well-architected': ['COST06-BP02'] },
  aliases: [],
  options: {
    maxProcessors: option.integer({
      default: 64,
      minimum: 1,
      description: 'How many virtual processors one machine may have.',
    }),
    maxTimesTypical: option.number({
      default: 8,
      minimum: 1,
      description:
        'How many times the processors of a typical machine of the same kind one machine may have.',
    }),
    maxCpuRatio: option.number({
      default: 10,
      minimum: 1,
      description: "How many times its request a container's limit on processor time may be.",
    }),
    maxMemoryRatio: option.number({
      default: 4,
      minimum: 1,
      description: "How many times its request a container's memory limit may be.",
    }),
  },

  on: ['container', 'workload', 'instance-group', 'node-pool', 'datastore'],
  *check(component, { options, infrastructure }) {
    if (component.kind === 'container') {
      const { cpuRequest, cpuLimit, memoryRequest, memoryLimit } = component.resources ?? {};
      yield* outOfRatio(component, [
        ...ratioOf('processor time', cpuRequest, cpuLimit, options.maxCpuRatio),
        ...ratioOf('memory', memoryRequest, memoryLimit, options.maxMemoryRatio),
      ]);
      return;
    }
    const { processors, resource } = component;
    if (processors?.state !== 'known') return;
    const typical = typicalProcessors(infrastructure, component.kind);
    const isOutOfLine = typical !== undefined && processors.value > typical * options.maxTimesTypical;
    if (processors.value <= options.maxProcessors && !isOutOfLine) return;
    const beside = isOutOfLine ? `, where ${typical} are typical` : '';
    yield {
      at: processors,
      message: sentence(`\`${resource}\` has ${processors.value} virtual processors${beside}`, processors),
    };
  },
});

interface Ratio {
  /** As a clause: "20 times the memory". */
  readonly clause: string;
  readonly limit: KnownAttribute<number>;
  readonly request: KnownAttribute<number>;
}

function ratioOf(
  what: string,
  request: Attribute<number> | undefined,
  limit: Attribute<number> | undefined,
  most: number,
): readonly Ratio[] {
  if (request?.state !== 'known' || limit?.state !== 'known' || request.value <= 0) return [];
  const ratio = limit.value / request.value;
  return ratio <= most
    ? []
    : [{ clause: `${Math.round(ratio * 10) / 10} times the ${what}`, limit, request }];
}

function* outOfRatio(
  { name, resource, format }: Container,
  [first, second]: readonly Ratio[],
): Iterable<RuleFinding> {
  if (first === undefined) return;
  const subject = format === 'compose' ? `\`${resource}\`` : `Container \`${name}\` of \`${resource}\``;
  const clauses = second === undefined ? [first.clause] : [first.clause, second.clause];
  const reserved = { span: first.request.span, message: 'this is what it reserves' };
  yield {
    at: first.limit,
    message: sentence(`${subject} may take ${listed(clauses)} that it reserves`, first.limit),
    related:
      second === undefined
        ? [reserved]
        : [reserved, { span: second.limit.span, message: 'the other limit is here' }],
  };
}

/** Fewer are not enough to say what is typical. */
const fewest = 4;

/** Looked up once for each kind, however many components ask. */
const typicalOf = new WeakMap<Infrastructure, Map<Component['kind'], number | undefined>>();

/** The median of what is not for development. */
function typicalProcessors(
  infrastructure: Infrastructure,
  kind: 'workload' | 'instance-group' | 'node-pool' | 'datastore',
): number | undefined {
  const known = typicalOf.get(infrastructure) ?? new Map<Component['kind'], number | undefined>();
  typicalOf.set(infrastructure, known);
  if (!known.has(kind)) known.set(kind, median(infrastructure, kind));
  return known.get(kind);
}

function median(
  infrastructure: Infrastructure,
  kind: 'workload' | 'instance-group' | 'node-pool' | 'datastore',
): number | undefined {
  const sizes = infrastructure
    .all(kind)
    .filter(({ environment }) => environment.stage !== 'development')
    .flatMap(({ processors }) => (processors?.state === 'known' ? [processors.value] : []))
    .sort((a, b) => a - b);
  return sizes.length < fewest ? undefined : sizes[Math.floor(sizes.length / 2)];
}
