import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { Value } from '../../evaluate/value.ts';
import { argumentOf } from '../terraform/setting.ts';

/** Words of a name that say that a bucket holds what cannot be made again. */
const dataWords = new Set(
  'data uploads upload documents document media attachments files images backups backup archive records'.split(
    ' ',
  ),
);
/** Words that say the opposite, whatever else is in the name. */
const passingWords = new Set(
  'log logs logging access trail cloudtrail artifact artifacts build builds tmp temp temporary cache website web site static assets results athena query test state replica lambda code deploy deployment metadata analytics'.split(
    ' ',
  ),
);
const logWords = new Set(['log', 'logs', 'logging', 'accesslogs', 'trail', 'cloudtrail', 'audit']);

/** Whether losing its objects matters cannot be read from most buckets: only where the name says so. */
export function holdsData(bucket: TerraformResource): boolean {
  return wordsIn(ownNames(bucket)).some((word) => dataWords.has(word)) && !holdsPassing(bucket);
}

/** What it holds is made anew, or passes. */
export function holdsPassing(bucket: TerraformResource): boolean {
  return wordsIn(allNames(bucket)).some((word) => passingWords.has(word));
}

/** It holds logs itself. */
export function holdsLogs(bucket: TerraformResource): boolean {
  return wordsIn(allNames(bucket)).some((word) => logWords.has(word) || word.endsWith('logs'));
}

function ownNames({ name, body }: TerraformResource): readonly string[] {
  return [name, ...['bucket', 'bucket_prefix'].flatMap((argument) => textsOf(argumentOf(body, argument)))];
}

/** A bucket that a module makes is named by its caller. */
function allNames(bucket: TerraformResource): readonly string[] {
  return [...ownNames(bucket), bucket.module];
}

/** What is known of a text. */
function textsOf(value: Value | undefined): readonly string[] {
  if (value?.kind === 'string') return [value.value];
  const parts = value?.kind === 'unknown' ? (value.template ?? []) : [];
  return parts.filter((part) => typeof part === 'string');
}

function wordsIn(names: readonly string[]): readonly string[] {
  return names.flatMap((text) => text.toLowerCase().split(/[^a-z0-9]+/));
}
