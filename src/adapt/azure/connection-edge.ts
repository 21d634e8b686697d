import { fieldOf } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ConnectsTo } from '../../model/edge.ts';
import type { EnvironmentVariable } from '../connection/connection.ts';
import { connectionEdgesOf, variablesIn } from '../terraform/connection-edge.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, textOf } from '../terraform/setting.ts';
import { azureDatastores } from './datastore-lookup.ts';
import { nestedBlocks } from './nested-blocks.ts';

type Configured = readonly [
  types: readonly string[],
  read: (app: TerraformResource) => readonly EnvironmentVariable[],
];

/** What is handed its settings, and how they are read. */
const configured: readonly Configured[] = [
  [
    [
      'azurerm_app_service',
      'azurerm_function_app',
      'azurerm_linux_function_app',
      'azurerm_linux_web_app',
      'azurerm_windows_function_app',
      'azurerm_windows_web_app',
    ],
    settingsOf,
  ],
  [['azurerm_container_app', 'azurerm_container_app_job'], appEnvironment],
  [['azurerm_container_group'], groupEnvironment],
  [
    [
      'azurerm_linux_virtual_machine',
      'azurerm_linux_virtual_machine_scale_set',
      'azurerm_orchestrated_virtual_machine_scale_set',
      'azurerm_windows_virtual_machine',
      'azurerm_windows_virtual_machine_scale_set',
    ],
    startScript,
  ],
];

/**
 * Which workloads use which datastores, by what their settings refer to. Source: the pages `azurerm_linux_web_app`,
 * `azurerm_linux_function_app`, `azurerm_container_app`, `azurerm_container_app_job`, `azurerm_container_group` and
 * `azurerm_linux_virtual_machine` of the azurerm provider.
 */
export function connectionEdges(index: RootIndex): readonly ConnectsTo[] {
  const landscape = azureDatastores(index);
  return configured.flatMap(([types, read]) =>
    index
      .ofType(...types)
      .flatMap((app) =>
        connectionEdgesOf(index, { address: app.address, environment: read(app) }, landscape),
      ),
  );
}

/** `app_settings`, and the `connection_string` blocks beside them. */
function settingsOf({ body }: TerraformResource): readonly EnvironmentVariable[] {
  const strings = nestedBlocks(body, 'connection_string').flatMap((block) => {
    const value = fieldOf(block, 'value');
    const name = textOf(block, 'name') ?? 'connection_string';
    return value === undefined ? [] : [{ name, value: value.value, span: value.span }];
  });
  return [...variablesIn([body], 'app_settings'), ...strings];
}

/** The variables of a container app's containers; those that name a secret have its value. */
function appEnvironment({ body }: TerraformResource): readonly EnvironmentVariable[] {
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

function groupEnvironment({ body }: TerraformResource): readonly EnvironmentVariable[] {
  const containers = nestedBlocks(body, 'container');
  return [
    ...variablesIn(containers, 'environment_variables'),
    ...variablesIn(containers, 'secure_environment_variables'),
  ];
}

/** What machines are told when they start. */
function startScript({ body }: TerraformResource): readonly EnvironmentVariable[] {
  return ['custom_data', 'user_data'].flatMap((name) => {
    const field = fieldOf(body, name);
    return field === undefined ? [] : [{ name, value: field.value, span: field.span }];
  });
}
