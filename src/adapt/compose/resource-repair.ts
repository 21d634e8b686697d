import type { ComposeService } from '../../evaluate/compose/project.ts';
import type { Explanation } from '../../model/attribute.ts';
import { repairWith } from '../repair.ts';
import { serviceSetting } from './service-repair.ts';

/** A start for what nobody has measured, the same as for Kubernetes. */
const firstReservations = { cpus: '0.1', memory: '256M' };

type Resource = keyof typeof firstReservations;

/** Reservations for what has none, in one piece. */
export function reservationRepair(
  service: ComposeService,
  missing: readonly Resource[],
): Pick<Explanation, 'repair'> {
  const path = 'deploy.resources.reservations';
  const [only, second] = missing;
  if (only === undefined) return {};
  return second === undefined
    ? repairWith(serviceSetting(service, `${path}.${only}`, firstReservations[only]))
    : repairWith(serviceSetting(service, path, firstReservations));
}

/**
 * Twice what is reserved.
 *
 * @param reserved as it is written: `256M`
 */
export function memoryLimitRepair(
  service: ComposeService,
  reserved: string | undefined,
): Pick<Explanation, 'repair'> {
  const [, amount, unit = ''] = /^([1-9][0-9]{0,11})([bkmg]b?)?$/i.exec(reserved ?? '') ?? [];
  if (amount === undefined) return {};
  return repairWith(
    serviceSetting(service, 'deploy.resources.limits.memory', `${Number(amount) * 2}${unit}`),
  );
}
