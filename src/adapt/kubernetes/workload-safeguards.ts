import type { Attribute } from '../../model/attribute.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import { soleScalerOf } from './autoscalers.ts';
import type { Scalers } from './autoscaling.ts';
import type { DisruptionBudgets } from './disruption-budget.ts';
import { podIsolation } from './host-access.ts';
import { hostSpreadOf } from './host-spread.ts';
import type { Landscape } from './landscape.ts';
import type { Monitoring } from './monitoring.ts';
import { isNodeSoftware } from './node-software.ts';
import type { PodRights } from './pod-rights.ts';
import type { PodWorkload } from './pod-workload.ts';
import { restartOf } from './restart.ts';
import { rollingUpdateOf } from './rolling-update.ts';
import type { SelectingService } from './service.ts';
import { ownStorageOf } from './state.ts';

/** What the safeguards of a workload are read from beside itself. */
export interface WorkloadSurroundings {
  readonly landscape: Landscape;
  readonly services: readonly SelectingService[];
  readonly scalers: Scalers;
  readonly budgets: DisruptionBudgets;
  readonly monitoring: Monitoring;
  readonly replicas: Attribute<number> | undefined;
  /** Requests reach it. */
  readonly serving: boolean;
  readonly rights: PodRights;
}

/** What ought to hold of a workload as a whole. */
export function workloadSafeguards(
  pods: PodWorkload,
  { landscape, services, scalers, budgets, monitoring, replicas, serving, rights }: WorkloadSurroundings,
): Safeguards {
  const isNeeded = serving || pods.datastore !== undefined;
  return {
    ...rights.workload,
    rollingUpdate: serving ? rollingUpdateOf(pods, replicas) : [],
    hostSpread: hostSpreadOf(pods, replicas),
    disruptionBudget: isNeeded && !pods.isJob ? budgets.of(pods, replicas) : [],
    monitoring: serving ? monitoring.of(pods) : [],
    soleScaler: soleScalerOf(pods, scalers),
    restart: restartOf(pods, services),
    ownStorage: ownStorageOf(pods, replicas, landscape),
    hostIsolation: isNodeSoftware(pods) ? [] : podIsolation(pods),
  };
}
