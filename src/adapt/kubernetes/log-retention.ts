import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { readNumber } from '../../evaluate/read.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import type { LogStore } from '../../model/component.ts';
import type { AdaptContext } from '../context.ts';
import { argumentIn } from '../repair.ts';
import { baseOf } from './component-base.ts';
import { secondsOfDuration } from './duration.ts';
import { idOf, type Landscape } from './landscape.ts';
import { objectAt, textMapAt } from './read-pod.ts';

/**
 * Loki servers, as far as the tree says how long they keep what they get. One that says nothing keeps it until its disk
 * is full, which is up to the disk.
 * Sources: https://grafana.com/docs/loki/latest/operations/storage/retention/ and
 * https://loki-operator.dev/docs/api.md/
 */
export function logStores(landscape: Landscape, context: AdaptContext): readonly LogStore[] {
  const store = (object: KubernetesObject, noun: string, days: Attribute<number> | undefined): LogStore[] =>
    days === undefined
      ? []
      : [
          {
            ...baseOf(object, `${idOf(object)}@${object.header.start}#logs`, context),
            kind: 'log-store',
            noun,
            retentionDays: days,
          },
        ];
  return [
    ...landscape
      .all('loki.grafana.com', 'LokiStack')
      .flatMap((object) => store(object, 'a LokiStack', lokiStackDays(object))),
    ...landscape
      .all('', 'ConfigMap')
      .flatMap((object) => store(object, 'a configuration of Loki', lokiDays(object))),
  ];
}

function lokiStackDays({ body }: KubernetesObject): Attribute<number> | undefined {
  const retention = objectAt(body, 'spec', 'limits', 'global', 'retention');
  const reading = retention === undefined ? undefined : readNumber(retention, 'days');
  if (reading === undefined || reading.state === 'absent') return undefined;
  const { span, via } = reading;
  if (reading.state === 'unknown') return unknown(reading.because, span, via);
  return known(reading.value, span, {
    via,
    detail: `\`days\` is \`${reading.value}\``,
    remedy: 'Set `days: 30`.',
    ...argumentIn(retention, 'days'),
  });
}

/** Nothing is deleted unless the compactor is told to: `retention_enabled`. */
function lokiDays(configMap: KubernetesObject): Attribute<number> | undefined {
  const data = objectAt(configMap.body, 'data');
  for (const [key, text] of textMapAt(configMap.body, 'data')) {
    if (!/^schema_config:/m.test(text) || !/^[ \t]*retention_enabled: *true\b/m.test(text)) continue;
    const period = /^[ \t]*retention_period: *"?([0-9a-z]{1,40})/m.exec(text)?.[1];
    const field = data?.fields.get(key);
    const seconds = period === undefined ? undefined : secondsOfDuration(period);
    if (seconds === undefined || field === undefined) continue;
    const days = seconds === 0 ? Number.POSITIVE_INFINITY : Math.round((seconds / 86_400) * 10) / 10;
    return known(days, field.span, {
      detail: `\`retention_period\` in \`${key}\` is \`${period}\``,
      remedy: 'Set `retention_period: 744h`.',
    });
  }
  return undefined;
}
