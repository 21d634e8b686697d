import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import type { HealthCheck } from '../../model/component.ts';
import { annotationSpan } from './alb-ingress.ts';
import { secondsOfDuration } from './duration.ts';
import { annotationsOf } from './read-pod.ts';

/** An annotation that holds a number of seconds, or one in an attribute list of AWS: `idle_timeout.timeout_seconds=60`. */
interface Setting {
  readonly annotation: string;
  readonly attribute?: string;
  /** Milliseconds are a thousand to the second; undefined is one. */
  readonly divisor?: number;
}

const aws = 'service.beta.kubernetes.io/aws-load-balancer-';
const alb = 'alb.ingress.kubernetes.io/';
const gateway = 'appgw.ingress.kubernetes.io/';

// The controllers' pages on annotations: ingress-nginx "Custom timeouts", AWS Load Balancer Controller "Load balancer
// attributes", HAProxy "timeout-server", NGINX Ingress Controller "proxy-read-timeout", Kong "konghq.com/read-timeout".
const idleSettings: readonly Setting[] = [
  { annotation: 'nginx.ingress.kubernetes.io/proxy-read-timeout' },
  { annotation: 'nginx.org/proxy-read-timeout' },
  { annotation: `${alb}load-balancer-attributes`, attribute: 'idle_timeout.timeout_seconds' },
  { annotation: `${aws}connection-idle-timeout` },
  { annotation: 'haproxy.org/timeout-server' },
  { annotation: 'haproxy-ingress.github.io/timeout-server' },
  { annotation: 'konghq.com/read-timeout', divisor: 1000 },
];

/** How long a connection may stay silent, where an annotation says so. */
export function annotatedIdleTime(object: KubernetesObject): Attribute<number> | undefined {
  const [timeout] = idleSettings.flatMap((setting) => settingOf(object, setting) ?? []);
  return timeout === undefined || timeout.state !== 'known'
    ? timeout
    : { ...timeout, remedy: 'Let silent connections end after a minute or a few.' };
}

/** Application Gateway ends a request after 30 seconds: https://azure.github.io/application-gateway-kubernetes-ingress/annotations/ */
export function annotatedRequestTime(object: KubernetesObject): Attribute<number> | undefined {
  return settingOf(object, { annotation: `${gateway}request-timeout` });
}

interface CheckSettings {
  readonly interval: string;
  readonly timeout?: string;
  readonly failures: string;
}

// AWS Load Balancer Controller "Health Check", cloud-provider-azure "LoadBalancer annotations", DigitalOcean "Load
// balancer service annotations", Application Gateway Ingress Controller "Health Probe".
const checks: readonly CheckSettings[] = [
  {
    interval: `${alb}healthcheck-interval-seconds`,
    timeout: `${alb}healthcheck-timeout-seconds`,
    failures: `${alb}unhealthy-threshold-count`,
  },
  {
    interval: `${aws}healthcheck-interval`,
    timeout: `${aws}healthcheck-timeout`,
    failures: `${aws}healthcheck-unhealthy-threshold`,
  },
  {
    interval: 'service.beta.kubernetes.io/azure-load-balancer-health-probe-interval',
    failures: 'service.beta.kubernetes.io/azure-load-balancer-health-probe-num-of-probe',
  },
  {
    interval: 'service.beta.kubernetes.io/do-loadbalancer-healthcheck-check-interval-seconds',
    timeout: 'service.beta.kubernetes.io/do-loadbalancer-healthcheck-response-timeout-seconds',
    failures: 'service.beta.kubernetes.io/do-loadbalancer-healthcheck-unhealthy-threshold',
  },
  {
    interval: `${gateway}health-probe-interval`,
    timeout: `${gateway}health-probe-timeout`,
    failures: `${gateway}health-probe-unhealthy-threshold`,
  },
];

/** The checks that a load balancer is told to make by annotations. */
export function annotatedChecks(object: KubernetesObject): readonly HealthCheck[] {
  return checks.flatMap(({ interval, timeout, failures }) => {
    const intervalSeconds = settingOf(object, { annotation: interval });
    const timeoutSeconds = timeout === undefined ? undefined : settingOf(object, { annotation: timeout });
    const threshold = settingOf(object, { annotation: failures });
    if (intervalSeconds === undefined && timeoutSeconds === undefined && threshold === undefined) return [];
    const present = known(true, object.header);
    return [{ name: 'health check', present, intervalSeconds, timeoutSeconds, failures: threshold }];
  });
}

function settingOf(
  object: KubernetesObject,
  { annotation, attribute, divisor = 1 }: Setting,
): Attribute<number> | undefined {
  const written = annotationsOf(object).get(annotation);
  const text = attribute === undefined ? written : attributeIn(written ?? '', attribute);
  if (text === undefined) return undefined;
  const span = annotationSpan(object, annotation);
  const seconds = /^\d{1,9}$/.test(text.trim()) ? Number(text) / divisor : secondsOfDuration(text.trim());
  if (seconds === undefined) return unknown(`\`${annotation}\` is no duration`, span);
  const name = attribute === undefined ? annotation : `${attribute}\` in \`${annotation}`;
  return known(seconds, span, { detail: `\`${name}\` is \`${text.trim()}\`` });
}

function attributeIn(list: string, attribute: string): string | undefined {
  return list
    .split(',')
    .map((entry) => entry.trim())
    .find((entry) => entry.startsWith(`${attribute}=`))
    ?.slice(attribute.length + 1);
}
