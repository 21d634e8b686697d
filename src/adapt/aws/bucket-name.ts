import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { textOf } from '../terraform/setting.ts';

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
  const words = wordsOf(bucket);
  return words.some((word) => dataWords.has(word)) && !words.some((word) => passingWords.has(word));
}

/** What it holds is made anew, or passes. */
export function holdsPassing(bucket: TerraformResource): boolean {
  return wordsOf(bucket).some((word) => passingWords.has(word));
}

/** It holds logs itself. */
export function holdsLogs(bucket: TerraformResource): boolean {
  return wordsOf(bucket).some((word) => logWords.has(word));
}

function wordsOf({ name, body }: TerraformResource): readonly string[] {
  const names = [name, textOf(body, 'bucket') ?? '', textOf(body, 'bucket_prefix') ?? ''];
  return names.flatMap((text) => text.toLowerCase().split(/[^a-z0-9]+/));
}
