import type { Value } from '../../evaluate/value.ts';
import type { Connection, EnvironmentVariable } from './connection.ts';
import { connectionsIn } from './connections-in.ts';

/**
 * The instances that the Cloud SQL Auth Proxy is started for: `shop:europe-west1:orders`, also with settings behind it.
 * Source: https://cloud.google.com/sql/docs/postgres/connect-auth-proxy
 */
export function proxiedInstances(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => {
    const match =
      /^(?:-{1,2}instances?=)?([a-z][a-z0-9-]{1,60}):([a-z]+-[a-z]+[0-9]{1,2}):([a-z][a-z0-9-]{0,97})(?:[=?].*)?$/.exec(
        word,
      );
    return match === null ? [] : [`${match[3]}.${match[2]}.${match[1]}.cloudsql`];
  });
}

/** `shop:europe-west1:orders` of `orders.europe-west1.shop.cloudsql`; any other host as it is. */
export function serverName(host: string): string {
  const [instance, region, project, end] = host.split('.');
  return end === 'cloudsql' ? `${project}:${region}:${instance}` : host;
}

const engines: ReadonlySet<Connection['engine']> = new Set(['postgresql', 'mysql', 'sql-server', undefined]);

/** The connections of an environment that a proxy in the same Pod takes on to an instance. */
export function connectionsThroughProxy(
  environment: readonly EnvironmentVariable[],
  instance: string,
): readonly Connection[] {
  const redirected = environment.map((variable) => ({
    ...variable,
    value: redirectedTo(instance, variable.value),
  }));
  return connectionsIn(redirected).filter(
    ({ host, engine, purpose }) =>
      host.state === 'known' && host.value === instance && purpose === 'database' && engines.has(engine),
  );
}

function redirectedTo(instance: string, value: Value): Value {
  const withHost = (text: string) => text.replace(/\b(?:127\.0\.0\.1|localhost)\b/g, instance);
  if (value.kind === 'string') return { ...value, value: withHost(value.value) };
  if (value.kind !== 'unknown' || value.template === undefined) return value;
  const template = value.template.map((part) => (typeof part === 'string' ? withHost(part) : part));
  return { ...value, template };
}
