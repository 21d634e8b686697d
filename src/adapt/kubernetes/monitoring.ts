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
  for (const { object, wanted } of selectorsOf(landscape, serviceMonitors, vague))
    for (const { item: service, labels } of matching(byServiceLabel, wanted))
      if (mayReach(object, service.object, labels, wanted)) note(service.workloads);
  for (const { object, wanted } of selectorsOf(landscape, podMonitors, vague))
    for (const { item: pods, labels } of matching(byPodLabel, wanted))
      if (mayReach(object, pods.object, labels, wanted)) note([pods]);

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
function mayReach(
  monitor: KubernetesObject,
  object: KubernetesObject,
  labels: ReadonlyMap<string, string>,
  wanted: ReadonlyMap<string, string>,
): boolean {
  const isElsewhere = objectAt(monitor.body, 'spec', 'namespaceSelector') !== undefined;
  const isNear =
    isElsewhere ||
    monitor.namespace === undefined ||
    object.namespace === undefined ||
    monitor.namespace === object.namespace;
  return isNear && [...wanted].every(([key, value]) => labels.get(key) === value);
}

/** The labels that monitors ask for; those that ask in another way are vague. */
function selectorsOf(
  landscape: Landscape,
  kinds: readonly (readonly [string, string])[],
  vague: KubernetesObject[],
) {
  return kinds
    .flatMap(([group, kind]) => landscape.all(group, kind))
    .flatMap((object) => {
      const selector = objectAt(object.body, 'spec', 'selector');
      const wanted = textMapAt(selector, 'matchLabels');
      if (wanted.size > 0 && objectsIn(selector, 'matchExpressions').length === 0)
        return [{ object, wanted }];
      vague.push(object);
      return [];
    });
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

function matching<Item>(
  groups: ReadonlyMap<string, readonly Labelled<Item>[]>,
  wanted: ReadonlyMap<string, string>,
): readonly Labelled<Item>[] {
  const [first] = wanted;
  return first === undefined ? [] : (groups.get(first.join('=')) ?? []);
}
