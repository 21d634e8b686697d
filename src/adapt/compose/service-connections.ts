import type { ComposeService } from '../../evaluate/compose/project.ts';
import type { Value } from '../../evaluate/value.ts';
import type { Connection, EnvironmentVariable } from '../connection/connection.ts';
import { connectionsIn } from '../connection/connections-in.ts';

/** The servers that a service's environment and command name. */
export function connectionsOf(service: ComposeService): readonly Connection[] {
  return connectionsIn(variablesOf(service));
}

/** What may name a server: the environment, and the addresses among the arguments, which have no name. */
export function variablesOf({ body, environment }: ComposeService): readonly EnvironmentVariable[] {
  const words = ['entrypoint', 'command'].flatMap((key) => addressesIn(body.fields.get(key)?.value));
  return [...environment, ...words];
}

/** Addresses among arguments: `--database=postgres://…`. */
function addressesIn(value: Value | undefined): readonly EnvironmentVariable[] {
  const items = value?.kind === 'list' ? value.items : value === undefined ? [] : [value];
  return items.flatMap((item): readonly EnvironmentVariable[] => {
    if (item.kind === 'unknown' && item.template !== undefined)
      return [{ name: '', value: item, span: item.span }];
    if (item.kind !== 'string' || !item.value.includes('://')) return [];
    return item.value
      .split(/\s+/)
      .filter((word) => word.includes('://'))
      .map((word) => ({
        name: '',
        value: { ...item, value: word.replace(/^-{0,2}[A-Za-z][\w.-]*=/, '') },
        span: item.span,
      }));
  });
}
