/**
 * Kinds that live in no namespace, as far as Kustomize knows. Of all others it takes that they live in one.
 * Source: https://github.com/kubernetes-sigs/kustomize/blob/master/kyaml/openapi/openapi.go
 */
const clusterScoped: ReadonlySet<string> = new Set(
  [
    'admissionregistration.k8s.io v1,v1beta1 MutatingWebhookConfiguration,ValidatingWebhookConfiguration',
    'apiextensions.k8s.io v1,v1beta1 CustomResourceDefinition',
    'apiregistration.k8s.io v1,v1beta1 APIService',
    'certificates.k8s.io v1,v1beta1 CertificateSigningRequest',
    'flowcontrol.apiserver.k8s.io v1beta1 FlowSchema,PriorityLevelConfiguration',
    'internal.apiserver.k8s.io v1alpha1 StorageVersion',
    'networking.k8s.io v1,v1beta1 IngressClass',
    'node.k8s.io v1,v1beta1,v1alpha1 RuntimeClass',
    'policy v1beta1 PodSecurityPolicy',
    'rbac.authorization.k8s.io v1,v1beta1,v1alpha1 ClusterRole,ClusterRoleBinding',
    'scheduling.k8s.io v1,v1beta1,v1alpha1 PriorityClass',
    'storage.k8s.io v1,v1beta1 CSIDriver,CSINode,StorageClass,VolumeAttachment',
    ' v1 ComponentStatus,Namespace,Node,PersistentVolume',
  ].flatMap((line) => {
    const [group = '', versions = '', kinds = ''] = line.split(' ');
    return versions
      .split(',')
      .flatMap((version) => kinds.split(',').map((kind) => `${group}/${version}/${kind}`));
  }),
);

export function isClusterScoped(group: string, version: string, kind: string): boolean {
  return clusterScoped.has(`${group}/${version}/${kind}`);
}
