import { mapKnown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { stringSetting } from '../terraform/setting.ts';
import { fixedEngine } from './engine.ts';

/**
 * A collection of OpenSearch Serverless, which is always encrypted and keeps its data in S3. Source: the page
 * `aws_opensearchserverless_collection` of the AWS provider: `standby_replicas`, which are kept in another zone, are
 * `ENABLED` where nothing is set.
 */
export const adaptSearchCollection: Adapter = (resource, index) => {
  const { body } = resource;
  const standby = stringSetting(body, 'standby_replicas', 'ENABLED');
  const remedy = 'Set `standby_replicas = "ENABLED"`, which needs a new collection.';
  const zones = mapKnown(standby, (word) => (word === 'DISABLED' ? 1 : 2));
  return [
    datastore(resource, index, {
      noun: 'an OpenSearch Serverless collection',
      engine: fixedEngine(body, 'elasticsearch'),
      zones: zones.state === 'known' ? { ...zones, remedy } : zones,
    }),
  ];
};
