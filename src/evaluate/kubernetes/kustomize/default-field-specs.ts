import { type FieldSpec, splitPath } from './field-spec.ts';
import type { NameReference, TransformerConfig } from './transformer-config.ts';

/**
 * What Kustomize changes where nobody configures it, as its own defaults have it. A line is a path and the kinds that
 * have it, each with its group or version where these count.
 * Source: https://github.com/kubernetes-sigs/kustomize/tree/master/api/internal/konfig/builtinpluginconsts
 */
function specs(create: boolean, lines: string): readonly FieldSpec[] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [path = '', ...kinds] = line.trim().split(/\s+/);
      return (kinds.length === 0 ? [''] : kinds).map((kind) => spec(path, kind, create));
    });
}

/** `apps/Deployment` is of a group, `v1:Service` of a version. */
function spec(path: string, written: string, create: boolean): FieldSpec {
  const [, group = '', version = '', kind = ''] = /^(?:([^/:]+)\/)?(?:([^/:]+):)?(.*)$/.exec(written) ?? [];
  return { group, version, kind, path: splitPath(path, '/'), create };
}

const templateLabels = specs(
  true,
  `metadata/labels
   spec/template/metadata/labels v1:ReplicationController Deployment ReplicaSet DaemonSet apps/StatefulSet batch/Job
   spec/volumeClaimTemplates[]/metadata/labels apps/StatefulSet
   spec/jobTemplate/metadata/labels batch/CronJob
   spec/jobTemplate/spec/template/metadata/labels batch/CronJob`,
);

const affinities = ['podAffinity', 'podAntiAffinity'].flatMap((affinity) => [
  `${affinity}/preferredDuringSchedulingIgnoredDuringExecution/podAffinityTerm`,
  `${affinity}/requiredDuringSchedulingIgnoredDuringExecution`,
]);

const commonLabels = [
  ...specs(
    true,
    `spec/selector v1:Service v1:ReplicationController
     spec/selector/matchLabels Deployment ReplicaSet DaemonSet apps/StatefulSet`,
  ),
  ...specs(
    false,
    `${affinities
      .map(
        (term) =>
          `spec/template/spec/affinity/${term}/labelSelector/matchLabels apps/Deployment apps/StatefulSet`,
      )
      .join('\n')}
     spec/template/spec/topologySpreadConstraints/labelSelector/matchLabels apps/Deployment apps/StatefulSet
     spec/selector/matchLabels batch/Job policy/PodDisruptionBudget
     spec/jobTemplate/spec/selector/matchLabels batch/CronJob
     spec/podSelector/matchLabels networking.k8s.io/NetworkPolicy
     spec/ingress/from/podSelector/matchLabels networking.k8s.io/NetworkPolicy
     spec/egress/to/podSelector/matchLabels networking.k8s.io/NetworkPolicy`,
  ),
  ...templateLabels,
];

const commonAnnotations = specs(
  true,
  `metadata/annotations
   spec/template/metadata/annotations v1:ReplicationController Deployment ReplicaSet DaemonSet StatefulSet batch/Job
   spec/jobTemplate/metadata/annotations batch/CronJob
   spec/jobTemplate/spec/template/metadata/annotations batch/CronJob`,
);

const namespace = [
  ...specs(true, `metadata/name Namespace\nspec/service/namespace apiregistration.k8s.io/APIService`),
  ...specs(
    false,
    'spec/conversion/webhook/clientConfig/service/namespace apiextensions.k8s.io/CustomResourceDefinition',
  ),
];

const images = specs(
  true,
  `spec/containers[]/image
   spec/initContainers[]/image
   spec/volumes[]/image/reference
   spec/template/spec/containers[]/image
   spec/template/spec/initContainers[]/image
   spec/template/spec/volumes[]/image/reference`,
);

/** Where each kind has the specification of its Pods, for the fields that speak of Pods. */
const podsOf = {
  data: 'v1:Pod=spec PodTemplate=template/spec Deployment=spec/template/spec ReplicaSet=spec/template/spec DaemonSet=spec/template/spec StatefulSet=spec/template/spec Job=spec/template/spec CronJob=spec/jobTemplate/spec/template/spec',
  others:
    'Pod=spec StatefulSet=spec/template/spec Deployment=spec/template/spec ReplicationController=spec/template/spec CronJob=spec/jobTemplate/spec/template/spec Job=spec/template/spec DaemonSet=spec/template/spec',
};

function inPods(kinds: keyof typeof podsOf, ...paths: readonly string[]): readonly FieldSpec[] {
  return podsOf[kinds].split(' ').flatMap((written) => {
    const [kind = '', pod = ''] = written.split('=');
    return paths.map((path) => spec(`${pod}/${path}`, kind, false));
  });
}

function fromEnvironment(what: string): readonly string[] {
  return ['containers', 'initContainers'].flatMap((list) => [
    `${list}/env/valueFrom/${what}KeyRef/name`,
    `${list}/envFrom/${what}Ref/name`,
  ]);
}

function references(to: string, from: readonly FieldSpec[]): NameReference {
  const { group, version, kind } = spec('', to, false);
  return { to: { group, version, kind }, from };
}

const scaled = specs(false, 'spec/scaleTargetRef/name HorizontalPodAutoscaler');
const authorization = 'rbac.authorization.k8s.io';

const nameReference: readonly NameReference[] = [
  references(
    'storage.k8s.io/v1:StorageClass',
    specs(
      false,
      `spec/storageClassName PersistentVolume PersistentVolumeClaim
       spec/volumeClaimTemplates/spec/storageClassName StatefulSet`,
    ),
  ),
  references('v1:ServiceAccount', [
    ...specs(false, `subjects ${authorization}/RoleBinding ${authorization}/ClusterRoleBinding`),
    ...inPods('others', 'serviceAccountName'),
  ]),
  references(`${authorization}/Role`, specs(false, `roleRef/name ${authorization}/RoleBinding`)),
  references(
    `${authorization}/ClusterRole`,
    specs(false, `roleRef/name ${authorization}/RoleBinding ${authorization}/ClusterRoleBinding`),
  ),
  references('v1:ConfigMap', [
    ...inPods(
      'data',
      ...fromEnvironment('configMap'),
      'volumes/configMap/name',
      'volumes/projected/sources/configMap/name',
    ),
    ...specs(
      false,
      `spec/configSource/configMap Node
       rules/resourceNames Role ClusterRole
       metadata/annotations/nginx.ingress.kubernetes.io\\/fastcgi-params-configmap Ingress`,
    ),
  ]),
  references('v1:Secret', [
    ...inPods(
      'data',
      ...fromEnvironment('secret'),
      'volumes/secret/secretName',
      'volumes/projected/sources/secret/name',
      'imagePullSecrets/name',
    ),
    ...specs(
      false,
      `spec/tls/secretName Ingress
       metadata/annotations/ingress.kubernetes.io\\/auth-secret Ingress
       metadata/annotations/nginx.ingress.kubernetes.io\\/auth-secret Ingress
       metadata/annotations/nginx.ingress.kubernetes.io\\/auth-tls-secret Ingress
       imagePullSecrets/name ServiceAccount
       parameters/secretName StorageClass
       parameters/adminSecretName StorageClass
       parameters/userSecretName StorageClass
       parameters/secretRef StorageClass
       rules/resourceNames Role ClusterRole
       spec/template/spec/containers/env/valueFrom/secretKeyRef/name serving.knative.dev/v1:Service
       spec/azureFile/secretName PersistentVolume`,
    ),
  ]),
  references(
    'v1:Service',
    specs(
      false,
      `spec/serviceName apps/StatefulSet
       spec/rules/http/paths/backend/serviceName Ingress
       spec/backend/serviceName Ingress
       spec/rules/http/paths/backend/service/name Ingress
       spec/defaultBackend/service/name Ingress
       spec/service/name apiregistration.k8s.io/APIService
       webhooks/clientConfig/service admissionregistration.k8s.io/ValidatingWebhookConfiguration
       webhooks/clientConfig/service admissionregistration.k8s.io/MutatingWebhookConfiguration`,
    ),
  ),
  references('scheduling.k8s.io/v1:PriorityClass', inPods('others', 'priorityClassName')),
  references(
    'v1:PersistentVolume',
    specs(false, 'spec/volumeName PersistentVolumeClaim\nrules/resourceNames ClusterRole'),
  ),
  references('v1:PersistentVolumeClaim', inPods('others', 'volumes/persistentVolumeClaim/claimName')),
  references('Deployment', scaled),
  references('StatefulSet', scaled),
  references(
    'admissionregistration.k8s.io/ValidatingAdmissionPolicy',
    specs(false, 'spec/policyName admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding'),
  ),
  references('ReplicaSet', scaled),
  references('ReplicationController', scaled),
];

const expandedInContainers = ['args', 'command', 'env/value', 'volumeMounts/mountPath'];
const workloads = 'DaemonSet Deployment Job ReplicaSet StatefulSet';

const varReference = specs(
  false,
  `${['containers', 'initContainers']
    .flatMap((list) =>
      expandedInContainers.flatMap((field) => [
        `spec/jobTemplate/spec/template/spec/${list}/${field} CronJob`,
        `spec/template/spec/${list}/${field} ${workloads}`,
        `spec/${list}/${field} Pod`,
      ]),
    )
    .join('\n')}
   spec/jobTemplate/spec/template/volumes/nfs/server CronJob
   spec/template/spec/volumes/nfs/server DaemonSet Deployment Job ReplicaSet
   spec/volumes/nfs/server Pod
   spec/template/metadata/annotations Deployment
   spec/rules/host Ingress
   spec/tls/hosts Ingress
   spec/tls/secretName Ingress
   spec/ports/port Service
   spec/ports/targetPort Service
   spec/volumeClaimTemplates/spec/nfs/server StatefulSet
   spec/nfs/server PersistentVolume
   metadata/labels
   metadata/annotations`,
);

export const defaultConfig: TransformerConfig = {
  namePrefix: specs(false, 'metadata/name'),
  nameSuffix: specs(false, 'metadata/name'),
  namespace,
  commonLabels,
  labels: [],
  templateLabels,
  commonAnnotations,
  nameReference,
  varReference,
  images,
  replicas: specs(true, 'spec/replicas Deployment ReplicationController ReplicaSet StatefulSet'),
};
