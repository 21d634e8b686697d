import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, known, unknown } from '../../model/attribute.ts';
import { groupBy } from '../../model/group-by.ts';
import { repairWith, setIn } from '../repair.ts';
import type { Landscape } from './landscape.ts';
import { mayShareNamespace } from './nearness.ts';
import type { PodWorkload } from './pod-workload.ts';
import { isUnknownAt, objectAt, textAt, textMapAt } from './read-pod.ts';
import { isMainPort } from './service.ts';

/** Says whether the Pods that a PeerAuthentication is for take nothing but mutual TLS. */
export type MutualTls = (policy: KubernetesObject) => Attribute<boolean> | undefined;

interface Policy {
  readonly object: KubernetesObject;
  readonly spec: ObjectValue | undefined;
  /** Undefined is `UNSET`, which takes what the wider policy says. */
  readonly mode: string | undefined;
  readonly labels: ReadonlyMap<string, string>;
  readonly scope: 'mesh' | 'namespace' | 'workload';
}

/** The namespace whose policies hold for the whole mesh, unless the mesh is installed elsewhere. */
const rootNamespace = 'istio-system';

const strictly = ['spec', 'mtls', 'mode'];

/** So that the work stays in proportion to the tree. */
const MAX_NARROWER = 200;

const remedy = 'Set `mode: STRICT` once every client has a sidecar or is in the ambient mesh.';

/**
 * A policy with a selector comes before that of its namespace, and that one before the mesh's. One that others stand in
 * for everywhere has no say.
 * Source: https://istio.io/latest/docs/reference/config/security/peer_authentication/
 */
export function mutualTls(landscape: Landscape): MutualTls {
  const policies = landscape.all('security.istio.io', 'PeerAuthentication').map(readPolicy);
  const strict = groupBy(
    policies.filter(({ mode }) => mode === 'STRICT'),
    ({ scope }) => scope,
  );
  return (object) => {
    const policy = readPolicy(object);
    const { mode, scope, spec } = policy;
    if (spec === undefined || isUnknownAt(spec, 'mtls')) return undefined;
    // With a selector it is ignored there.
    if (scope === 'workload' && object.namespace === rootNamespace) return undefined;
    if (mode === undefined && scope === 'mesh' && !isUnknownAt(objectAt(spec, 'mtls'), 'mode'))
      return byDefault(false, object.header, {
        detail: 'it sets no `mode` for the mesh, which stands for `PERMISSIVE`',
        remedy,
        ...repairWith(setIn(object.body, strictly, 'STRICT')),
      });
    if (mode === undefined || mode === 'STRICT') return ofPorts(policy, landscape);
    const narrower: readonly Policy[] = [
      ...(scope === 'workload' ? [] : (strict.get('workload') ?? [])),
      ...(scope === 'mesh' ? (strict.get('namespace') ?? []) : []),
    ].slice(0, MAX_NARROWER);
    const field = fieldOf(objectAt(spec, 'mtls') ?? spec, 'mode');
    const span = field?.span ?? object.header;
    if (narrower.length > 0 && isOverruled(policy, narrower, landscape))
      return unknown('narrower policies stand in for it', span);
    const how =
      mode === 'DISABLE' ? 'switches mutual TLS off' : 'lets clients speak plainly beside mutual TLS';
    // Who switches it off has a reason that is not in the tree.
    const repair = mode === 'DISABLE' ? {} : repairWith(setIn(object.body, strictly, 'STRICT'));
    return known(false, span, { detail: `\`mode: ${mode}\` ${how}`, remedy, ...repair });
  };
}

function readPolicy(object: KubernetesObject): Policy {
  const spec = objectAt(object.body, 'spec');
  const labels = textMapAt(spec === undefined ? undefined : objectAt(spec, 'selector'), 'matchLabels');
  const scope =
    labels.size > 0 ? 'workload' : object.namespace === rootNamespace ? 'mesh' : ('namespace' as const);
  return { object, spec, mode: modeOf(objectAt(object.body, 'spec', 'mtls')), labels, scope };
}

function modeOf(tls: ObjectValue | undefined): string | undefined {
  const mode = textAt(tls, 'mode');
  return mode === 'UNSET' ? undefined : mode;
}

/** Whether each workload of the tree that the policy is for has a stricter policy of its own. */
function isOverruled(policy: Policy, narrower: readonly Policy[], { workloads }: Landscape): boolean {
  const held = workloads.filter((pods) => !pods.isJob && isFor(policy, pods));
  return held.length > 0 && held.every((pods) => narrower.some((other) => isFor(other, pods)));
}

function isFor({ scope, labels, object }: Policy, pods: PodWorkload): boolean {
  if (scope === 'mesh') return true;
  return (
    mayShareNamespace(object, pods.object) &&
    [...labels].every(([key, value]) => pods.labels.get(key) === value)
  );
}

/** Ports that a policy with a selector leaves out. What only shows metrics is read by what is in no mesh. */
function ofPorts({ object, spec, scope, labels }: Policy, landscape: Landscape): Attribute<boolean> {
  const ports = spec === undefined || scope !== 'workload' ? undefined : objectAt(spec, 'portLevelMtls');
  const sides = ports === undefined ? new Set<string>() : sidePorts(object, labels, landscape);
  const open = [...(ports?.fields.values() ?? [])].filter(({ name, value }) => {
    const mode = value.kind === 'object' ? modeOf(value) : undefined;
    return mode !== undefined && mode !== 'STRICT' && !sides.has(name);
  });
  const [first] = open;
  if (first === undefined) return known(true, object.header);
  const names = open.slice(0, 5).map(({ name }) => `\`${name}\``);
  return known(false, first.span, {
    detail: `\`portLevelMtls\` lets clients speak plainly to ${names.length === 1 ? 'port' : 'the ports'} ${names.join(', ')}`,
    remedy: 'Set `mode: STRICT` for it once every client has a sidecar or is in the ambient mesh.',
  });
}

function sidePorts(
  policy: KubernetesObject,
  labels: ReadonlyMap<string, string>,
  landscape: Landscape,
): ReadonlySet<string> {
  const pods = landscape.workloads.filter(
    (candidate) =>
      mayShareNamespace(policy, candidate.object) &&
      [...labels].every(([key, value]) => candidate.labels.get(key) === value),
  );
  const ports = pods.flatMap(({ containers }) => containers.flatMap((container) => container.ports));
  return new Set(ports.filter(({ name }) => !isMainPort(name)).map(({ number }) => String(number)));
}
