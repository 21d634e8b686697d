import { repositoryOf } from './container-image.ts';
import type { PodWorkload } from './pod-workload.ts';

/** What the network, the disks and the devices of a node are made of, and what watches the node itself. */
const nodeWords =
  /(?:^|[^a-z])(?:kube-?(?:proxy|apiserver|controller-manager|scheduler|router|ovn|flannel|vip|bench)|cni|calico|cilium|canal|flannel|weave|antrea|multus|ovn|ovs|sriov|whereabouts|spiderpool|bird|frr|metallb|speaker|csi|longhorn|rook|ceph|openebs|portworx|linstor|glusterfs|nfs-provisioner|local-path|provisioner|node-?exporter|node-?problem-?detector|node-?local-?dns|node-?feature|node-?agent|node-?driver|node-?shell|cadvisor|fluentd?|fluent-?bit|filebeat|metricbeat|auditbeat|packetbeat|promtail|alloy|vector|datadog|dd-agent|newrelic|dynatrace|oneagent|sysdig|falco|tetragon|tracee|kubearmor|beyla|pixie|parca|pyroscope|otel|opentelemetry|telegraf|collectd|logspout|device-?plugin|gpu|nvidia|dcgm|rdma|kubevirt|virt-(?:handler|launcher)|kata|gvisor|kured|tuned|kubelet|runtime-enforcer|spire-agent|aws-node|amazon-vpc|efs-plugin|ebs-plugin|node-termination-handler|inspektor|ztunnel|neuvector|twistlock|kube-hunter|chaos-(?:daemon|mesh)|chaosblade|image-puller|prepull|installer|tc-redirect|host-agent)(?:[^a-z]|$)/;

/** Namespaces in which the cluster itself runs. */
const nodeNamespaces =
  /^(?:kube-system|kube-flannel|calico-system|tigera-operator|cilium|metallb-system|longhorn-system|rook-ceph|openebs|gpu-operator|openshift-.*|falco|istio-system)$/;

/** Software that must have the rights of its node: without them it could not do what it is for. */
export function isNodeSoftware({ object, containers }: PodWorkload): boolean {
  if (nodeNamespaces.test(object.namespace ?? '')) return true;
  if (nodeWords.test(object.name.toLowerCase())) return true;
  return containers.some(({ image }) => image.state === 'known' && nodeWords.test(repositoryOf(image.value)));
}
