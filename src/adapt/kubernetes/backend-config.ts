import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf, readNumber } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import type { HealthCheck, TargetGroup } from '../../model/component.ts';
import type { AdaptContext } from '../context.ts';
import { argumentIn } from '../repair.ts';
import { baseOf } from './component-base.ts';
import { idOf, type Landscape } from './landscape.ts';
import { mayShareNamespace } from './nearness.ts';
import { annotationsOf, objectAt, textAt } from './read-pod.ts';

/** How GKE names the parts of a health check in a BackendConfig, and in a HealthCheckPolicy. */
const checkFields = {
  intervalSeconds: 'checkIntervalSec',
  timeoutSeconds: 'timeoutSec',
  failures: 'unhealthyThreshold',
} as const;

/**
 * How a load balancer of GKE treats a Service: BackendConfigs of an Ingress, and the policies of the Gateway API.
 * Sources: https://cloud.google.com/kubernetes-engine/docs/how-to/ingress-configuration and
 * https://googlecloudplatform.github.io/gke-gateway-api/
 */
export function backendPolicies(landscape: Landscape, context: AdaptContext): readonly TargetGroup[] {
  const target = (
    object: KubernetesObject,
    noun: string,
    settings: ObjectValue | undefined,
    check: ObjectValue | undefined,
    affinity: Attribute<boolean> | undefined,
  ): TargetGroup => ({
    ...baseOf(object, idOf(object), context),
    kind: 'target-group',
    noun,
    healthChecks: check === undefined ? [] : [checkOf(check)],
    requestSeconds: numberAt(
      settings,
      'timeoutSec',
      'Set `timeoutSec` a little above what a slow but good answer takes.',
    ),
    safeguards: { sessionFreedom: affinity === undefined ? undefined : [affinity] },
  });
  const { all } = landscape;
  return [
    ...all('cloud.google.com', 'BackendConfig').map((object) => {
      const spec = objectAt(object.body, 'spec');
      const check = spec === undefined ? undefined : objectAt(spec, 'healthCheck');
      return target(object, 'a BackendConfig', spec, check, affinityOf(spec, 'affinityType'));
    }),
    ...all('networking.gke.io', 'GCPBackendPolicy').map((object) => {
      const settings = objectAt(object.body, 'spec', 'default');
      return target(object, 'a GCPBackendPolicy', settings, undefined, affinityOf(settings, 'type'));
    }),
    ...all('networking.gke.io', 'HealthCheckPolicy').map((object) =>
      target(object, 'a HealthCheckPolicy', undefined, objectAt(object.body, 'spec', 'default'), undefined),
    ),
  ];
}

function affinityOf(settings: ObjectValue | undefined, name: string): Attribute<boolean> | undefined {
  const affinity = settings === undefined ? undefined : objectAt(settings, 'sessionAffinity');
  const field = affinity === undefined ? undefined : fieldOf(affinity, name);
  const type = textAt(affinity, name);
  if (field === undefined || type === undefined || type === 'NONE') return undefined;
  return known(false, field.span, {
    detail: `\`sessionAffinity.${name}\` is \`${type}\``,
    remedy: 'Keep sessions in a shared store, and take `sessionAffinity` out.',
  });
}

function checkOf(check: ObjectValue): HealthCheck {
  return {
    name: 'health check',
    present: known(true, check.header),
    intervalSeconds: numberAt(check, checkFields.intervalSeconds),
    timeoutSeconds: numberAt(check, checkFields.timeoutSeconds),
    failures: numberAt(check, checkFields.failures),
  };
}

function numberAt(
  owner: ObjectValue | undefined,
  name: string,
  remedy?: string,
): Attribute<number> | undefined {
  const reading = owner === undefined ? undefined : readNumber(owner, name);
  if (reading === undefined || reading.state === 'absent') return undefined;
  const { span, via } = reading;
  if (reading.state === 'unknown') return unknown(reading.because, span, via);
  const detail = `\`${name}\` is \`${reading.value}\``;
  const argument = argumentIn(owner, name);
  return known(reading.value, span, {
    via,
    detail,
    ...argument,
    ...(remedy === undefined ? {} : { remedy }),
  });
}

const naming = ['cloud.google.com/backend-config', 'beta.cloud.google.com/backend-config'];

/**
 * The BackendConfigs that a Service names for its ports; undefined where one of them is not in the tree.
 *
 * @param byName all BackendConfigs of the tree
 */
export function backendConfigsOf(
  service: KubernetesObject,
  byName: ReadonlyMap<string, readonly KubernetesObject[]>,
): readonly KubernetesObject[] | undefined {
  const annotations = annotationsOf(service);
  const text = naming.map((name) => annotations.get(name)).find((value) => value !== undefined);
  if (text === undefined) return [];
  // `{"default": "shop", "ports": {"http": "shop"}}`: of the texts those that stand behind a colon are names.
  const names = [...text.slice(0, 2000).matchAll(/:\s*"([^"]{1,100})"/g)].map(([, name]) => name);
  const found = [...new Set(names)].map((name) =>
    byName.get(name ?? '')?.find((config) => mayShareNamespace(config, service)),
  );
  const present = found.filter((config) => config !== undefined);
  return names.length === 0 || present.length < found.length ? undefined : present;
}
