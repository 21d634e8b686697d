import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { Value } from '../../evaluate/value.ts';
import { explained } from '../../model/attribute.ts';
import type { HealthCheck } from '../../model/component.ts';
import { resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { numberSetting } from '../terraform/setting.ts';

const checkTypes: readonly string[] = [
  'google_compute_health_check',
  'google_compute_region_health_check',
  'google_compute_http_health_check',
  'google_compute_https_health_check',
];

/**
 * How often the health check that a value names asks; nothing where it is not in the tree. Source: the pages
 * `google_compute_health_check`, `google_compute_region_health_check`, `google_compute_http_health_check` and
 * `google_compute_https_health_check` of the Google provider: every 5 seconds, for 5 seconds at most, and two failures
 * in a row count.
 */
export function paceOf(
  index: RootIndex,
  value: Value | undefined,
): Pick<HealthCheck, 'intervalSeconds' | 'timeoutSeconds' | 'failures'> {
  const [check] = resourcesIn(index, value, ...checkTypes).keys();
  return check === undefined ? {} : paceSetBy(check);
}

function paceSetBy({ body }: TerraformResource) {
  return {
    intervalSeconds: explained(numberSetting(body, 'check_interval_sec', 5), {
      remedy: 'Set `check_interval_sec` to 30 or less.',
    }),
    timeoutSeconds: numberSetting(body, 'timeout_sec', 5),
    failures: explained(numberSetting(body, 'unhealthy_threshold', 2), {
      remedy: 'Set `unhealthy_threshold` to 2 or 3.',
    }),
  };
}
