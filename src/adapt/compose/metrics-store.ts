import type { ComposeProject, ComposeService } from '../../evaluate/compose/project.ts';
import type { Value } from '../../evaluate/value.ts';
import type { MetricsStore } from '../../model/component.ts';
import { fileNameOf } from '../../source/path.ts';
import { prometheusRetention } from '../prometheus-retention.ts';
import { metricsStoreId } from './service-id.ts';
import { imageName } from './service-role.ts';

type Names = Pick<MetricsStore, 'resource' | 'span' | 'format' | 'environment'>;

/** Stores for the long term, beside which a Prometheus need not keep much itself. */
const longTerm = /thanos|mimir|cortex|victoria|influx|timescale|m3db|clickhouse|grafana-agent|alloy/i;

/** A Prometheus and how long it keeps what it measures, by the arguments that it is started with. */
export function metricsStoreOf(
  service: ComposeService,
  { visible }: ComposeProject,
  names: Names,
): MetricsStore | undefined {
  const { body, incomplete, adds } = service;
  if (fileNameOf(imageName(body)).split(/[:@]/, 1)[0] !== 'prometheus') return undefined;
  const isAlone = [...visible.values()].every(
    (other) => !longTerm.test(`${other.name} ${imageName(other.body)}`),
  );
  if (incomplete !== undefined || adds !== undefined || !isAlone) return undefined;
  const words = ['entrypoint', 'command'].flatMap((name) => wordsIn(body.fields.get(name)?.value));
  const kept = prometheusRetention(words, body.header);
  if (kept === undefined) return undefined;
  return {
    kind: 'metrics-store',
    id: metricsStoreId(service),
    ...names,
    noun: 'a Prometheus server',
    retentionDays: kept,
  };
}

function wordsIn(value: Value | undefined): readonly Value[] {
  if (value?.kind === 'list') return value.items;
  if (value?.kind !== 'string') return value === undefined || value.kind === 'null' ? [] : [value];
  return value.value
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({ ...value, value: word }));
}
