import { normalisePath } from '../../source/path.ts';

/** Modules that are understood from their inputs alone, without their files. */
const ADAPTED = new Set(
  [
    'vpc',
    'rds',
    'rds-aurora',
    'alb',
    'autoscaling',
    'eks',
    'ecs',
    'elasticache',
    's3-bucket',
    'security-group',
    'lambda',
    'dynamodb-table',
  ].map((name) => `terraform-aws-modules/${name}/aws`),
);

/** Whether a call from this source is understood without the module's files. */
export function isAdapted(source: string): boolean {
  return ADAPTED.has(source.replace(/^registry\.(terraform\.io|opentofu\.org)\//, ''));
}

/** The directory a local source means, seen from the calling directory; undefined where it is not local. */
export function localDirectory(from: string, source: string): string | undefined {
  if (!/^\.\.?(\/|$)/.test(source)) return undefined;
  return normalisePath(`${from}/${source}`);
}

/** The path from one directory to another as Terraform writes `path.module`. */
export function relativePath(from: string, to: string): string {
  const start = from === '' ? [] : from.split('/');
  const end = to === '' ? [] : to.split('/');
  let shared = 0;
  while (shared < start.length && shared < end.length && start[shared] === end[shared]) shared += 1;
  return [...start.slice(shared).map(() => '..'), ...end.slice(shared)].join('/') || '.';
}
