import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import { resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, isSet, numberSetting } from '../terraform/setting.ts';
import { coverageOf, type Selectable } from './backup-coverage.ts';
import { regionBehind, regionOf } from './region.ts';
import { snapshotEvidence } from './snapshot-evidence.ts';

/** A datastore's own backups, or those of a plan that selects it. */
export function withBackupPlans(
  index: RootIndex,
  resource: Selectable,
  own: Attribute<boolean>,
): Attribute<boolean> {
  if (own.state === 'unknown' || (own.state === 'known' && own.value)) return own;
  const coverage = coverageOf(index, resource);
  if (coverage.state === 'uncovered') return withSnapshots(index, resource, own);
  if (coverage.state === 'unknown') return unknown(coverage.because, own.span, own.via);
  const { header, address } = coverage.selection;
  return known(true, header, { detail: `\`${address}\` backs it up` });
}

/** A snapshot is no backup that goes on by itself, but what has one is not without. */
function withSnapshots(index: RootIndex, resource: Selectable, own: Attribute<boolean>): Attribute<boolean> {
  const evidence = snapshotEvidence(index, resource);
  return evidence === undefined
    ? own
    : unknown(`\`${evidence.address}\` takes snapshots of it, or may`, own.span, own.via);
}

/**
 * For how many days its own backups or those of a plan are kept, whichever is longer. Source: the page
 * `aws_backup_plan` of the AWS provider: a rule without `delete_after` keeps its backups for ever.
 */
export function withPlanRetention(
  index: RootIndex,
  resource: Selectable,
  own: Attribute<number>,
): Attribute<number> {
  if (own.state === 'unknown') return own;
  const coverage = coverageOf(index, resource);
  if (coverage.state === 'uncovered') return own;
  if (coverage.state === 'unknown') return unknown(coverage.because, own.span, own.via);
  const days = daysKept(index, coverage.selection);
  const { address, header } = coverage.selection;
  if (days === undefined) return unknown(`the plan of \`${address}\` is not known`, header);
  if (own.state === 'known' && own.value >= days) return own;
  return known(days, header, { detail: `the plan of \`${address}\` keeps them for ${days} days` });
}

/** Whether a plan that selects it copies its backups on; undefined where none is known to select it. */
export function copiedByPlan(index: RootIndex, resource: Selectable): Attribute<boolean> | undefined {
  const coverage = coverageOf(index, resource);
  if (coverage.state === 'uncovered') return undefined;
  const { header } = resource.body;
  if (coverage.state === 'unknown') return unknown(coverage.because, header);
  const rules = rulesOf(index, coverage.selection);
  if (rules === undefined)
    return unknown(`the plan of \`${coverage.selection.address}\` is not known`, header);
  const copying = rules.find((rule) => copiesAway(index, rule, regionOf(resource)));
  if (copying !== undefined) return known(true, copying.header);
  const detail = `the plan of \`${coverage.selection.address}\` has no \`copy_action\` to another region`;
  const remedy = 'Add a `copy_action` to a vault in a second region to the rule of its backup plan.';
  const via = [{ span: coverage.selection.header, message: 'it is backed up by this selection' }];
  return known(false, header, { detail, remedy, via });
}

/** Whether a rule copies to a vault that is not known to lie in the same region. */
function copiesAway(index: RootIndex, rule: ObjectValue, home: string | undefined): boolean {
  const actions = readBlocks(rule, 'copy_action');
  if (actions.state === 'unknown') return true;
  if (actions.state === 'absent') return false;
  if (actions.value.length === 0) return isSet(rule, 'copy_action');
  return actions.value.some((action) => {
    const region = regionBehind(index, argumentOf(action, 'destination_vault_arn'), 'aws_backup_vault');
    return region === undefined || region !== home;
  });
}

function daysKept(index: RootIndex, selection: TerraformResource): number | undefined {
  const days = rulesOf(index, selection)?.map((rule) => {
    const lifecycle = readBlocks(rule, 'lifecycle');
    if (lifecycle.state === 'unknown') return undefined;
    const [block] = lifecycle.state === 'known' ? lifecycle.value : [];
    const after = block === undefined ? undefined : numberSetting(block, 'delete_after');
    if (after === undefined || after.state === 'absent') return Number.POSITIVE_INFINITY;
    return after.state === 'known' ? after.value : undefined;
  });
  const known = days?.filter((count) => count !== undefined) ?? [];
  return known.length === 0 || known.length !== days?.length ? undefined : Math.max(...known);
}

/** Undefined where the plan is not in the root or not known. */
function rulesOf(index: RootIndex, selection: TerraformResource): readonly ObjectValue[] | undefined {
  const [plan] = resourcesIn(index, argumentOf(selection.body, 'plan_id'), 'aws_backup_plan').keys();
  if (plan === undefined) return undefined;
  const rules = readBlocks(plan.body, 'rule');
  return rules.state === 'known' && rules.value.length > 0 ? rules.value : undefined;
}
