import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { repositoryName } from './container-image.ts';
import type { PodWorkload } from './pod-workload.ts';
import { textsIn } from './read-pod.ts';

/** Namespaces that hold the cluster's own software. */
const platformNamespaces =
  /^(?:kube-system|kube-public|kube-node-lease|.+-system|monitoring|logging|observability|cert-manager|argocd|argo|argo-rollouts|argo-cd|flux-system|ingress-nginx|nginx-ingress|istio-.+|linkerd.*|knative-.+|velero|keda|external-secrets|metallb-.+|openshift-.*|olm|operators|tekton-.+|prometheus|grafana|loki|traefik|vault)$/;

/** Programs that watch, drive or show the platform: they run once, or one on each node, whatever the load. */
const platformImages =
  /(?:^|[^a-z])(?:operator|controller|controllers|manager|prometheus|alertmanager|thanos|grafana|loki|tempo|mimir|cortex|jaeger|zipkin|kibana|opensearch-dashboards|logstash|fluentd|fluent-?bit|exporter|kube-state-metrics|metrics-server|prometheus-adapter|k8s-prometheus-adapter|node-exporter|blackbox|pushgateway|opentelemetry|otel|collector|agent|coredns|external-dns|cert-manager|cainjector|webhook|admission|scheduler|autoscaler|provisioner|argocd|flux|velero|dashboard|kubernetes-dashboard|weave-scope|scope|heapster|tiller|registry|jenkins|gitlab|pgadmin|pgadmin4|adminer|phpmyadmin|mongo-express|redis-commander|redisinsight|kafdrop|kafka-ui|akhq|mailhog|mailpit|localstack|zookeeper|loadgenerator|load-?gen|locust)(?:[^a-z]|$)/;

/**
 * Software of the platform itself: operators, monitoring, consoles. Its load does not follow the users', and much of
 * it elects a leader, so that more of it does no more work.
 */
export function isPlatformSoftware({ object, containers }: PodWorkload): boolean {
  if (isOfPlatform(object)) return true;
  return containers.some(({ body, image, auxiliary }) => {
    if (auxiliary) return false;
    if (image.state === 'known' && platformImages.test(repositoryName(image.value))) return true;
    return [...textsIn(body, 'command'), ...textsIn(body, 'args')].some((word) =>
      /^--?(?:enable-)?leader-elect(?:ion)?(?:=true)?$/.test(word),
    );
  });
}

/** The same of any object, by its namespace and its name. */
export function isOfPlatform({ namespace, name }: KubernetesObject): boolean {
  return platformNamespaces.test(namespace ?? '') || platformImages.test(name.toLowerCase());
}
