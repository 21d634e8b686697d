import { explained, known, mapKnown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { stringSetting } from '../terraform/setting.ts';
import { engineSetting } from './engine.ts';
import { accessibleExposure } from './exposure.ts';
import { zonesBySwitch } from './multi-az.ts';

/**
 * A replication instance of the Database Migration Service. Source: the page `aws_dms_replication_instance` of the
 * AWS provider, which names no defaults, and its schema: `multi_az` and `publicly_accessible` are sent as `false` where
 * they are not set, though the API itself takes `true` for the second.
 */
export const adaptDmsInstance: Adapter = (resource, index) => [
  datastore(resource, index, {
    noun: 'a DMS replication instance',
    engine: known('other', resource.header),
    zones: zonesBySwitch(resource.body, 'multi_az'),
    exposures: [accessibleExposure(resource.body)],
  }),
];

/** Engines that the Database Migration Service reaches by a connection of its own, and not by an API of AWS. */
const connected = new Set(['postgresql', 'mysql', 'mariadb', 'sql-server', 'oracle', 'db2', 'mongodb']);

/**
 * The end of a migration: a database as the Database Migration Service reaches it. Source: the page `aws_dms_endpoint`
 * of the AWS provider: `ssl_mode` is `none` where it is not set.
 */
export const adaptDmsEndpoint: Adapter = (resource, index) => {
  const { body } = resource;
  const engine = engineSetting(body, 'engine_name');
  const encrypted = mapKnown(stringSetting(body, 'ssl_mode', 'none'), (mode) => mode !== 'none');
  const isConnected = engine.state === 'known' && connected.has(engine.value);
  return [
    datastore(resource, index, {
      noun: 'a DMS endpoint',
      engine,
      role: 'member',
      safeguards: {
        encryptionInTransit: isConnected
          ? [explained(encrypted, { remedy: 'Set `ssl_mode = "verify-full"`, or `"require"`.' })]
          : [],
      },
    }),
  ];
};
