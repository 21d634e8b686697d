import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf, readNumber } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import type { Component, HealthCheck, TargetGroup } from '../../model/component.ts';
import type { AdaptContext } from '../context.ts';
import { repairWith, setIn } from '../repair.ts';
import { baseOf } from './component-base.ts';
import { idOf, type Landscape } from './landscape.ts';
import { isUnknownAt, objectAt, objectsIn, textAt } from './read-pod.ts';

/**
 * The virtual nodes of AWS App Mesh: what answers badly is ejected, or gets no more connections than it can bear.
 * Sources: https://aws.github.io/aws-app-mesh-controller-for-k8s/reference/api_spec/ and
 * https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_Listener.html
 */
export function virtualNodes(landscape: Landscape, context: AdaptContext): readonly Component[] {
  return landscape.all('appmesh.k8s.aws', 'VirtualNode').map((object): TargetGroup => {
    const spec = objectAt(object.body, 'spec');
    const listeners = objectsIn(spec, 'listeners');
    const breaking = isUnknownAt(spec, 'listeners') ? undefined : breakerOf(object, listeners);
    const mutual = [...listeners.flatMap(listenerTls), ...clientTls(spec)];
    return {
      ...baseOf(object, idOf(object), context),
      kind: 'target-group',
      noun: 'a VirtualNode',
      healthChecks: listeners.flatMap(checkOf),
      safeguards: {
        circuitBreaking: breaking === undefined ? undefined : [breaking],
        encryptionInTransit: mutual.length === 0 ? undefined : mutual,
      },
    };
  });
}

/** A node without listeners only sends. */
function breakerOf(
  object: KubernetesObject,
  listeners: readonly ObjectValue[],
): Attribute<boolean> | undefined {
  if (listeners.length === 0) return undefined;
  const bare = listeners.find((listener) =>
    ['outlierDetection', 'connectionPool'].every((key) => fieldOf(listener, key) === undefined),
  );
  if (bare === undefined) return known(true, object.header);
  return known(false, bare.header, {
    detail: 'its listener sets neither `outlierDetection` nor `connectionPool`',
    remedy: 'Add `outlierDetection` and a `connectionPool` to its listener.',
  });
}

function listenerTls(listener: ObjectValue): readonly Attribute<boolean>[] {
  const tls = objectAt(listener, 'tls');
  const field = tls === undefined ? undefined : fieldOf(tls, 'mode');
  const mode = textAt(tls, 'mode');
  if (field === undefined) return [];
  if (mode === undefined) return [unknown('its `mode` cannot be known', field.span)];
  const how = mode === 'DISABLED' ? 'switches TLS off' : 'lets clients speak plainly beside TLS';
  return [
    known(mode === 'STRICT', field.span, {
      detail: `\`mode: ${mode}\` ${how}`,
      remedy: 'Set `mode: STRICT` once every client has a proxy.',
      ...(mode === 'PERMISSIVE' ? repairWith(setIn(tls, ['mode'], 'STRICT')) : {}),
    }),
  ];
}

function clientTls(spec: ObjectValue | undefined): readonly Attribute<boolean>[] {
  const tls = spec === undefined ? undefined : objectAt(spec, 'backendDefaults', 'clientPolicy', 'tls');
  const field = tls === undefined ? undefined : fieldOf(tls, 'enforce');
  if (field === undefined || textAt(tls, 'enforce') !== 'false') return [];
  return [
    known(false, field.span, {
      detail: '`enforce` is `false`, so that it speaks plainly to what offers no TLS',
      remedy: 'Set `enforce: true`.',
      ...repairWith(setIn(tls, ['enforce'], true)),
    }),
  ];
}

function checkOf(listener: ObjectValue): readonly HealthCheck[] {
  const check = objectAt(listener, 'healthCheck');
  if (check === undefined) return [];
  const setting = (name: string, divisor: number): Attribute<number> | undefined => {
    const reading = readNumber(check, name);
    if (reading.state === 'absent') return undefined;
    const { span, via } = reading;
    if (reading.state === 'unknown') return unknown(reading.because, span, via);
    const detail = `\`${name}\` is \`${reading.value}\``;
    return known(reading.value / divisor, span, { via, detail });
  };
  return [
    {
      name: 'health check',
      present: known(true, check.header),
      intervalSeconds: setting('intervalMillis', 1000),
      timeoutSeconds: setting('timeoutMillis', 1000),
      failures: setting('unhealthyThreshold', 1),
    },
  ];
}
