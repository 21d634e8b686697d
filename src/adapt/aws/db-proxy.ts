import { type Adapter, datastore } from '../terraform/component-base.ts';
import { switchedOn } from '../terraform/switch.ts';
import { engineSetting } from './engine.ts';

/**
 * An RDS Proxy, a part of the database that it stands before. Source: the page `aws_db_proxy` of the AWS provider:
 * `require_tls` is `false` where it is not set.
 */
export const adaptDbProxy: Adapter = (resource, index) => [
  datastore(resource, index, {
    noun: 'an RDS Proxy',
    engine: engineSetting(resource.body, 'engine_family'),
    role: 'member',
    safeguards: { encryptionInTransit: [switchedOn(resource.body, 'require_tls', false)] },
  }),
];
