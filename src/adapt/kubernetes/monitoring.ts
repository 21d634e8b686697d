import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { type Attribute, absent, known, unknown } from '../../model/attribute.ts';
import type { Landscape } from './landscape.ts';
import { createPlaceIndex } from './nearness.ts';
import { isPlatformSoftware } from './platform-software.ts';
import type { PodWorkload } from './pod-workload.ts';
import { annotationsOf, labelsOf, objectAt, objectsIn, textMapAt } from './read-pod.ts';
import type { SelectingService } from './service.ts';

/** What of the tree is measured by a Prometheus, or by another collector that is told so at the Pod. */
export interface Monitoring {
  /** Empty where nothing beside it is measured either: then it is done elsewhere, or not by what is in the tree. */
  of(workload: PodWorkload): readonly Attribute<boolean>[];
}

/** Annotations that let a collector find a Pod, or put one into it. */
const scrapeAnnotation =
  /^(?:prometheus\.io\/scrape|ad\.datadoghq\.com\/.*|(?:instrumentation|sidecar)\.opentelemetry\.io\/inject.*|k8s\.grafana\.com\/scrape)$/;

const serviceMonitors = [
  ['monitoring.coreos.com', 'ServiceMonitor'],
  ['operator.victoriametrics.com', 'VMServiceScrape'],
] as const;

const podMonitors = [
  ['monitoring.coreos.com', 'PodMonitor'],
  ['monitoring.googleapis.com', 'PodMonitoring'],
  ['operator.victoriametrics.com', 'VMPodScrape'],
] as const;

/**
 * Sources: https://prometheus-operator.dev/docs/api-reference/api/,
 * https://cloud.google.com/stackdriver/docs/managed-prometheus/setup-managed
 */
export function readMonitoring(landscape: Landscape, services: readonly SelectingService[]): Monitoring {
  const measured = new Map<string, PodWorkload>();
  const vague: KubernetesObject[] = [];
  const note = (workloads: readonly PodWorkload[]) => {
    for (const workload of workloads) measured.set(workload.id, workload);
  };
  note(landscape.workloads.filter(({ annotations }) => isScraped(annotations)));
  for (const service of services) if (isScraped(annotationsOf(service.object))) note(service.workloads);

  const byServiceLabel = groupByLabel(services, ({ object }) => labelsOf(object));
  const byPodLabel = groupByLabel(landscape.workloads, ({ labels }) => labels);
  for (const selecting of selectorsOf(landscape, serviceMonitors, vague))
    for (const { item: service, labels } of matching(byServiceLabel, selecting.wanted))
      if (isSelected(selecting, service.object, labels)) note(service.workloads);
  for (const selecting of selectorsOf(landscape, podMonitors, vague))
    for (const { item: pods, labels } of matching(byPodLabel, selecting.wanted))
      if (isSelected(selecting, pods.object, labels)) note([pods]);

  const vagueNear = createPlaceIndex(vague, (monitor) => monitor);
  const inDirectory = new Map<string, PodWorkload>();
  for (const workload of measured.values()) {
    const { directory } = workload.object;
    // That a console is measured says nothing of the rest.
    if (!isPlatformSoftware(workload) && !inDirectory.has(directory)) inDirectory.set(directory, workload);
  }
  return {
    of(workload) {
      const { object, isJob, datastore, containers } = workload;
      // A datastore needs an exporter for it, which is a choice of its own.
      if (isJob || datastore !== undefined || isPlatformSoftware(workload)) return [];
      if (measured.has(workload.id)) return [known(true, object.header)];
      const neighbour = inDirectory.get(object.directory);
      if (neighbour === undefined) return [];
      const [perhaps] = vagueNear.near(object);
      if (perhaps !== undefined) return [unknown(`\`${perhaps.resource}\` may select it`, object.header)];
      // Whoever gives it a port for its metrics has it measured by what is not here.
      if (containers.some(({ ports }) => ports.some(({ name }) => /metric|^prom/.test(name ?? ''))))
        return [];
      return [
        absent(object.header, {
          detail: `nothing scrapes it, as \`${neighbour.object.resource}\` beside it is scraped`,
          remedy: 'Add a ServiceMonitor or a PodMonitor that selects it.',
          via: [{ span: neighbour.object.header, message: 'this one is scraped' }],
        }),
      ];
    },
  };
}

function isScraped(annotations: ReadonlyMap<string, string>): boolean {
  return [...annotations].some(([name, value]) => scrapeAnnotation.test(name) && value !== 'false');
}

/** A monitor looks at its own namespace unless it names others. */
function isSelected(
  { namespace, wanted }: Selecting,
  object: KubernetesObject,
  labels: ReadonlyMap<string, string>,
): boolean {
  const isNear = namespace === undefined || object.namespace === undefined || namespace === object.namespace;
  return isNear && [...wanted].every(([key, value]) => labels.get(key) === value);
}

/** What a monitor selects: its namespace, or undefined where it may look at others too. */
interface Selecting {
  readonly namespace: string | undefined;
  readonly wanted: ReadonlyMap<string, string>;
}

/** No cluster has as many; each is compared with all that has one of its labels. */
const MAX_SELECTORS = 1000;

/** The labels that monitors ask for, each set once; those that ask in another way are vague. */
function selectorsOf(
  landscape: Landscape,
  kinds: readonly (readonly [string, string])[],
  vague: KubernetesObject[],
): readonly Selecting[] {
  const distinct = new Map<string, Selecting>();
  for (const object of kinds.flatMap(([group, kind]) => landscape.all(group, kind))) {
    const selector = objectAt(object.body, 'spec', 'selector');
    const wanted = textMapAt(selector, 'matchLabels');
    const isExact = wanted.size > 0 && objectsIn(selector, 'matchExpressions').length === 0;
    if (!isExact || distinct.size >= MAX_SELECTORS) {
      vague.push(object);
      continue;
    }
    const everywhere = objectAt(object.body, 'spec', 'namespaceSelector') !== undefined;
    const namespace = everywhere ? undefined : object.namespace;
    const labels = [...wanted].map((label) => label.join('=')).sort();
    distinct.set(JSON.stringify([namespace ?? null, labels]), { namespace, wanted });
  }
  return [...distinct.values()];
}

interface Labelled<Item> {
  readonly item: Item;
  readonly labels: ReadonlyMap<string, string>;
}

function groupByLabel<Item>(
  items: readonly Item[],
  labelsIn: (item: Item) => ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly Labelled<Item>[]> {
  const groups = new Map<string, Labelled<Item>[]>();
  for (const item of items) {
    const labelled = { item, labels: labelsIn(item) };
    for (const label of labelled.labels) {
      const key = label.join('=');
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [labelled]);
      else group.push(labelled);
    }
  }
  return groups;
}

/** The candidates of the rarest label asked for. */
function matching<Item>(
  groups: ReadonlyMap<string, readonly Labelled<Item>[]>,
  wanted: ReadonlyMap<string, string>,
): readonly Labelled<Item>[] {
  let fewest: readonly Labelled<Item>[] | undefined;
  for (const label of wanted) {
    const group = groups.get(label.join('=')) ?? [];
    if (fewest === undefined || group.length < fewest.length) fewest = group;
  }
  return fewest ?? [];
}
