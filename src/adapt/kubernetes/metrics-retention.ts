import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf, readString } from '../../evaluate/read.ts';
import { type Attribute, byDefault, known, unknown } from '../../model/attribute.ts';
import { daysOfDuration, prometheusRetention } from '../prometheus-retention.ts';
import { quantityIn } from '../repair.ts';
import { repositoryName } from './container-image.ts';
import type { Landscape } from './landscape.ts';
import type { PodWorkload } from './pod-workload.ts';
import { itemsIn, objectAt, objectsIn, textAt, textMapAt } from './read-pod.ts';

/** For how many days a Prometheus of the operator keeps what it measures; one day, unless it says otherwise. */
export function operatorRetention({ body, header }: KubernetesObject): Attribute<number> | undefined {
  const spec = objectAt(body, 'spec');
  if (spec === undefined) return undefined;
  // What it also sends elsewhere may be kept there.
  if (['thanos', 'remoteWrite'].some((key) => fieldOf(spec, key) !== undefined)) return undefined;
  const remedy = 'Set `retention: 90d`.';
  const reading = readString(spec, 'retention');
  if (reading.state === 'unknown') return unknown(reading.because, reading.span, reading.via);
  if (reading.state === 'absent') {
    if (fieldOf(spec, 'retentionSize') !== undefined) return undefined;
    const detail = '`retention` is not set and defaults to `24h`';
    return byDefault(1, header, { detail, remedy, ...quantityIn(spec, 'retention', 'd') });
  }
  const days = daysOfDuration(reading.value);
  if (days === undefined) return unknown('`retention` is no duration', reading.span, reading.via);
  return known(days, reading.span, {
    detail: `\`retention\` is \`${reading.value}\``,
    remedy,
    via: reading.via,
    ...quantityIn(spec, 'retention', 'd'),
  });
}

/**
 * The same of VictoriaMetrics: `30d`, or a number of months; one month, unless it says otherwise.
 * Source: https://docs.victoriametrics.com/victoriametrics/single-server-victoriametrics/#retention
 */
export function victoriaRetention({ body, header }: KubernetesObject): Attribute<number> | undefined {
  const spec = objectAt(body, 'spec');
  if (spec === undefined) return undefined;
  const remedy = 'Set `retentionPeriod: 90d`.';
  const reading = readString(spec, 'retentionPeriod');
  if (reading.state === 'unknown') return unknown(reading.because, reading.span, reading.via);
  if (reading.state === 'absent') {
    const detail = '`retentionPeriod` is not set and defaults to one month';
    return byDefault(31, header, { detail, remedy, ...quantityIn(spec, 'retentionPeriod', 'd') });
  }
  const { value, span, via } = reading;
  const days = /^\d{1,4}$/.test(value) ? Number(value) * 31 : daysOfDuration(value);
  if (days === undefined) return unknown('`retentionPeriod` is no duration', span, via);
  const argument = quantityIn(spec, 'retentionPeriod', 'd');
  return known(days, span, { detail: `\`retentionPeriod\` is \`${value}\``, remedy, via, ...argument });
}

/** For how many days a Prometheus in a Pod keeps what it measures; undefined for everything else. */
export function podRetention(workload: PodWorkload, landscape: Landscape): Attribute<number> | undefined {
  const server = workload.containers.find(
    ({ image }) => image.state === 'known' && repositoryName(image.value) === 'prometheus',
  );
  if (server === undefined || workload.isJob) return undefined;
  const hasSidecar = workload.containers.some(({ image, name }) =>
    /thanos|mimir|cortex/.test(`${name} ${image.state === 'known' ? image.value : ''}`),
  );
  if (hasSidecar || sendsElsewhere(workload, landscape)) return undefined;
  const words = [...itemsIn(server.body, 'command'), ...itemsIn(server.body, 'args')];
  return prometheusRetention(words, server.header);
}

/** A configuration that is not in the tree is taken for one that keeps everything here. */
function sendsElsewhere({ podSpec, object }: PodWorkload, landscape: Landscape): boolean {
  return objectsIn(podSpec, 'volumes').some((volume) => {
    const name = textAt(objectAt(volume, 'configMap'), 'name');
    const settings = name === undefined ? undefined : landscape.named('ConfigMap', name, object);
    return [...textMapAt(settings?.body, 'data').values()].some((text) => /^\s*remote_write:/m.test(text));
  });
}
