import { known, unknown } from '../../model/attribute.ts';
import type { Datastore, Engine } from '../../model/component.ts';
import type { Span } from '../../source/span.ts';
import { serverName } from '../connection/cloud-sql.ts';
import { managedHost } from '../connection/managed-host.ts';
import type { AdaptContext } from '../context.ts';
import type { PodWorkload } from './pod-workload.ts';

/** A server that Pods are told to connect to, and that no object of the tree runs. */
export interface ServerNaming {
  readonly host: string;
  readonly engine: Engine | undefined;
  /** Where it is named. */
  readonly span: Span;
}

/** The servers that run elsewhere, each once. */
export interface NamedServers {
  named(naming: ServerNaming, by: PodWorkload): Datastore;
}

/**
 * A provider's host name is one server wherever it is named. Any other may mean another server elsewhere, so that it is
 * one for the workloads of a directory and namespace.
 */
export function createNamedServers(context: AdaptContext): NamedServers {
  const servers = new Map<string, Datastore>();
  return {
    named({ host, engine, span }, { object }) {
      const place = managedHost(host) === undefined ? `${object.directory}:${object.namespace ?? ''}` : '';
      const id = `kubernetes:${place}#server:${host}`;
      const server = servers.get(id) ?? {
        kind: 'datastore',
        id,
        resource: `database ${serverName(host)}`,
        span,
        format: 'kubernetes',
        environment: context.environmentOf(
          object.home,
          object.namespace === undefined ? [] : [object.namespace],
        ),
        noun: 'a database server',
        engine: engine === undefined ? unknown('nothing names its engine', span) : known(engine, span),
        role: 'primary',
        exposures: [],
        host,
      };
      servers.set(id, server);
      return server;
    },
  };
}
