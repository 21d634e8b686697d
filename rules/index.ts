// Made by `npm run generate` from the files beside it.
import type { Rule } from '../src/rule/define-rule.ts';
import missingHealthCheck from './availability/missing-health-check.ts';
import singleAz from './availability/single-az.ts';
import noBackups from './data/no-backups.ts';
import sharedDatabase from './data/shared-database.ts';
import unencryptedAtRest from './data/unencrypted-at-rest.ts';
import bloatedImage from './images/bloated-image.ts';
import publicDatabase from './network/public-database.ts';
import noAutoscaling from './scaling/no-autoscaling.ts';

/** Every rule there is, sorted by id. */
export const rules: readonly Rule[] = [
  bloatedImage,
  missingHealthCheck,
  noAutoscaling,
  noBackups,
  publicDatabase,
  sharedDatabase,
  singleAz,
  unencryptedAtRest,
];
