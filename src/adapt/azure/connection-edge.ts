import { fieldOf } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, absent, known, unknown } from '../../model/attribute.ts';
import type { ConnectsTo } from '../../model/edge.ts';
import type { EnvironmentVariable } from '../connection/connection.ts';
import { connectionsIn } from '../connection/connections-in.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, textOf } from '../terraform/setting.ts';
import { datastoresBehind, type FoundDatastore } from './datastore-lookup.ts';
import { nestedBlocks } from './nested-blocks.ts';
import { poolerOf } from './server-parameter.ts';

const appTypes = [
  'azurerm_app_service',
  'azurerm_function_app',
  'azurerm_linux_function_app',
  'azurerm_linux_web_app',
  'azurerm_windows_function_app',
  'azurerm_windows_web_app',
];

/**
 * Which workloads use which datastores, by what their settings refer to. Source: the pages `azurerm_linux_web_app`,
 * `azurerm_linux_function_app`, `azurerm_container_app` and `azurerm_container_app_job` of the azurerm provider.
 */
export function connectionEdges(index: RootIndex): readonly ConnectsTo[] {
  const apps = index.ofType(...appTypes).map((app) => ({ app, environment: settingsOf(app) }));
  const containers = index
    .ofType('azurerm_container_app', 'azurerm_container_app_job')
    .map((app) => ({ app, environment: containerEnvironment(app) }));
  return [...apps, ...containers].flatMap(({ app, environment }) =>
    edgesOf(index, index.idOf(app.address), environment),
  );
}

/** The last edge to a datastore that names a database tells more than one that does not. */
function edgesOf(
  index: RootIndex,
  from: string,
  environment: readonly EnvironmentVariable[],
): readonly ConnectsTo[] {
  const connections = connectionsIn(environment);
  const edges = new Map<string, ConnectsTo>();
  for (const variable of environment) {
    const connection = connections.find(({ span }) => span === variable.span);
    for (const store of datastoresBehind(index, variable.value)) {
      const edge: ConnectsTo = {
        kind: 'connects-to',
        evidence: 'named',
        from,
        to: index.idOf(store.resource.address),
        span: variable.span,
        via: store.via,
        database: databaseOf(store, connection?.database, variable),
        pooled: poolingOf(index, store.resource, variable),
      };
      const before = edges.get(edge.to);
      if (before === undefined || before.database.state !== 'known') edges.set(edge.to, edge);
    }
  }
  return [...edges.values()];
}

/** Only of PostgreSQL it is told in the root whether a pooler stands before it. */
function poolingOf(
  index: RootIndex,
  store: TerraformResource,
  { span }: EnvironmentVariable,
): Attribute<boolean> | undefined {
  return store.type === 'azurerm_postgresql_flexible_server' ? poolerOf(index, store, span) : undefined;
}

/** What the address names, else the database that was passed on the way to the server. */
function databaseOf(
  { database }: FoundDatastore,
  written: ReturnType<typeof connectionsIn>[number]['database'] | undefined,
  { span }: EnvironmentVariable,
): Attribute<string> {
  if (written?.state === 'known') return known(written.value, span);
  if (database !== undefined) return known(textOf(database.body, 'name') ?? database.address, span);
  return written?.state === 'unknown' ? unknown(written.because, span) : absent(span);
}

/** `app_settings`, and the `connection_string` blocks beside them. */
function settingsOf({ body }: TerraformResource): readonly EnvironmentVariable[] {
  const settings = argumentOf(body, 'app_settings');
  const written =
    settings?.kind === 'object'
      ? [...settings.fields.values()].map(({ name, value, span }) => ({ name, value, span }))
      : [];
  const strings = nestedBlocks(body, 'connection_string').flatMap((block) => {
    const value = fieldOf(block, 'value');
    const name = textOf(block, 'name') ?? 'connection_string';
    return value === undefined ? [] : [{ name, value: value.value, span: value.span }];
  });
  return [...written, ...strings];
}

/** The variables of a container app's containers; those that name a secret have its value. */
function containerEnvironment({ body }: TerraformResource): readonly EnvironmentVariable[] {
  const secrets = new Map(
    nestedBlocks(body, 'secret').flatMap((secret) => {
      const name = textOf(secret, 'name');
      const value = argumentOf(secret, 'value') ?? argumentOf(secret, 'key_vault_secret_id');
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    }),
  );
  const containers = nestedBlocks(body, 'template').flatMap((template) =>
    nestedBlocks(template, 'container'),
  );
  return containers
    .flatMap((container) => nestedBlocks(container, 'env'))
    .flatMap((env) => {
      const field = fieldOf(env, 'value') ?? fieldOf(env, 'secret_name');
      const name = textOf(env, 'name');
      if (field === undefined || name === undefined) return [];
      const secret =
        field.name === 'secret_name' ? secrets.get(textOf(env, 'secret_name') ?? '') : field.value;
      return secret === undefined ? [] : [{ name, value: secret, span: field.span }];
    });
}
