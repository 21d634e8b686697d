import type { ComponentKind, ComponentOf } from '../model/component.ts';
import type { EdgeKind } from '../model/edge.ts';
import type { SafeguardName } from '../model/safeguards.ts';

/** What is the same for all components, and not offered as it stands in the model. */
type Common = 'id' | 'kind' | 'resource' | 'span' | 'format' | 'environment' | 'safeguards';

type Properties<Kind extends ComponentKind> = {
  readonly [Name in Exclude<keyof ComponentOf<Kind>, Common>]-?: Absence;
};

/** What it means that the model has no such property: the format has no say in it, or there is none. */
type Absence = 'no-say' | 'none';

const plain = { noun: 'none' } as const;

/** The model's words for each kind of component; the compiler holds it complete. */
const properties: { readonly [Kind in ComponentKind]: Properties<Kind> } = {
  datastore: {
    noun: 'none',
    engine: 'no-say',
    role: 'none',
    zones: 'no-say',
    backups: 'no-say',
    standbys: 'no-say',
    readReplicas: 'no-say',
    nodes: 'no-say',
    backupRetentionDays: 'no-say',
    processors: 'no-say',
    autoscaling: 'no-say',
    exposures: 'none',
    host: 'none',
    hostName: 'none',
  },
  workload: {
    noun: 'none',
    role: 'none',
    replicas: 'no-say',
    singleton: 'none',
    zones: 'no-say',
    zoneSpread: 'no-say',
    autoscaling: 'no-say',
    ephemeral: 'none',
    timeoutSeconds: 'no-say',
    processors: 'no-say',
  },
  container: {
    name: 'none',
    workload: 'none',
    image: 'no-say',
    serving: 'none',
    healthChecks: 'none',
    identicalProbes: 'no-say',
    startDelaySeconds: 'no-say',
    refusesRoot: 'no-say',
    imageSize: 'no-say',
    resources: 'no-say',
  },
  'image-build': {
    serving: 'none',
    healthCheck: 'no-say',
    size: 'no-say',
    user: 'none',
    names: 'none',
    bases: 'none',
  },
  'load-balancer': {
    noun: 'none',
    zones: 'no-say',
    timeoutSeconds: 'no-say',
    requestSeconds: 'no-say',
    healthChecks: 'none',
  },
  'target-group': { noun: 'none', healthChecks: 'none', requestSeconds: 'no-say' },
  'instance-group': {
    noun: 'none',
    zones: 'no-say',
    zoneSpread: 'no-say',
    autoscaling: 'no-say',
    replicas: 'no-say',
    serving: 'no-say',
    processors: 'no-say',
    healthChecks: 'none',
  },
  cluster: { noun: 'none', zones: 'no-say' },
  'node-pool': {
    noun: 'none',
    zones: 'no-say',
    zoneSpread: 'no-say',
    autoscaling: 'no-say',
    replicas: 'no-say',
    processors: 'no-say',
  },
  network: { noun: 'none', zones: 'no-say' },
  'nat-gateway': { noun: 'none', zones: 'no-say' },
  subnet: { zone: 'no-say', public: 'no-say' },
  'access-rule': { fromInternet: 'no-say', ports: 'no-say', attached: 'none' },
  'dns-record': { noun: 'none', healthChecks: 'none' },
  autoscaler: {
    noun: 'none',
    minimum: 'no-say',
    maximum: 'no-say',
    cpuTarget: 'no-say',
    memoryTarget: 'no-say',
    measuredContainer: 'none',
    target: 'no-say',
  },
  'log-store': { noun: 'none', retentionDays: 'no-say' },
  'metrics-store': { noun: 'none', retentionDays: 'no-say' },
  volume: plain,
  'machine-template': plain,
  queue: plain,
  'image-registry': plain,
  gateway: plain,
  listener: plain,
  'encryption-key': plain,
  secret: plain,
  policy: plain,
  'user-directory': plain,
  namespace: plain,
  installation: plain,
  'cluster-backup': plain,
  account: plain,
  configuration: plain,
};

const safeguards: Readonly<Record<SafeguardName, true>> = {
  deletionProtection: true,
  finalCopy: true,
  encryptionAtRest: true,
  encryptionInTransit: true,
  secondRegion: true,
  storageGrowth: true,
  persistence: true,
  expiry: true,
  privateObjects: true,
  publicAccessPrevention: true,
  rollingUpdate: true,
  hostSpread: true,
  disruptionBudget: true,
  ownStorage: true,
  dnsFailover: true,
  circuitBreaking: true,
  soleScaler: true,
  spotCapacity: true,
  imageScanning: true,
  privatePlacement: true,
  ownNetwork: true,
  selectiveIngress: true,
  networkPolicy: true,
  encryptedListening: true,
  modernTls: true,
  webFirewall: true,
  ddosProtection: true,
  sessionFreedom: true,
  suitedBalancer: true,
  secrecy: true,
  passwordSecrecy: true,
  leastPrivilege: true,
  auditLog: true,
  rotation: true,
  monitoring: true,
  alarm: true,
  deadLetters: true,
  costAlert: true,
  restart: true,
  unprivileged: true,
  hardening: true,
  hostIsolation: true,
  leanStage: true,
  layerOrder: true,
  cleanPackages: true,
  ignoreFile: true,
  plainCopy: true,
  execForm: true,
  workingDirectory: true,
  noSudo: true,
  checkedDownload: true,
  currentInstructions: true,
};

/** Every safeguard of the model by its name. */
export const safeguardNames: ReadonlySet<string> = new Set(Object.keys(safeguards));

/** What is written in attributes of several parts: `healthChecks[0].timeoutSeconds`, `resources.memoryLimit`. */
export const innerNames: ReadonlySet<string> = new Set([
  'name',
  'present',
  'intervalSeconds',
  'timeoutSeconds',
  'failures',
  'cpuRequest',
  'cpuLimit',
  'memoryRequest',
  'memoryLimit',
  'open',
  'megabytes',
  'parts',
  'savings',
  'what',
  'from',
  'to',
  'label',
  'domain',
]);

/** What expressions call the relations of a component, and how the model has them. */
export const relations: ReadonlyMap<string, { readonly kind: EdgeKind; readonly towards: 'to' | 'from' }> =
  new Map([
    ['connectsTo', { kind: 'connects-to', towards: 'to' }],
    ['connectedBy', { kind: 'connects-to', towards: 'from' }],
    ['startsAfter', { kind: 'starts-after', towards: 'to' }],
    ['routesTo', { kind: 'routes-to', towards: 'to' }],
    ['routedBy', { kind: 'routes-to', towards: 'from' }],
    ['scales', { kind: 'scales', towards: 'to' }],
    ['scaledBy', { kind: 'scales', towards: 'from' }],
    ['backsUp', { kind: 'backs-up', towards: 'to' }],
    ['backedUpBy', { kind: 'backs-up', towards: 'from' }],
    ['protects', { kind: 'protects', towards: 'to' }],
    ['protectedBy', { kind: 'protects', towards: 'from' }],
    ['runsIn', { kind: 'runs-in', towards: 'to' }],
    ['runs', { kind: 'runs-in', towards: 'from' }],
    ['builds', { kind: 'builds', towards: 'to' }],
    ['builtBy', { kind: 'builds', towards: 'from' }],
  ]);

/** What every component has for expressions. */
export const commonNames = ['resource', 'kind', 'format', 'environment', 'safeguards'] as const;

/** The properties of a kind of component by name. */
export function propertiesOf(kind: ComponentKind): ReadonlyMap<string, Absence> {
  return new Map(Object.entries<Absence>(properties[kind]));
}

/** Every name that an expression about components of these kinds may use. */
export function namesFor(kinds: readonly ComponentKind[]): readonly string[] {
  const own = kinds.flatMap((kind) => [
    ...propertiesOf(kind).keys(),
    ...(kind === 'workload' ? ['containers'] : []),
  ]);
  return [...new Set([...commonNames, ...own, ...relations.keys()])];
}
