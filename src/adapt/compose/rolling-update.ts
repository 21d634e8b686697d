import type { ComposeService } from '../../evaluate/compose/project.ts';
import { readObject, readString } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import { repairWith, setIn } from '../repair.ts';
import { replicasOf } from './service-container.ts';

/**
 * Whether some of a service's tasks go on while others are renewed, and whether a bad version is held up. A single
 * replica is the matter of how many there are. Of what is only added to a base, the base says the rest.
 * Source: https://docs.docker.com/reference/compose-file/deploy/#update_config
 */
export function rollingUpdateOf({ body, adds }: ComposeService): readonly Attribute<boolean>[] {
  const deploy = readObject(body, 'deploy');
  const update = deploy.state === 'known' ? readObject(deploy.value, 'update_config') : deploy;
  if (deploy.state !== 'known' || update.state !== 'known') return [];
  const answers = [...allAtOnce(body, deploy.value, update.value), ...heedless(update.value)];
  return answers.filter(({ span }) => adds === undefined || span.file === adds);
}

/** All tasks are stopped before the first new one starts. */
function allAtOnce(
  body: ObjectValue,
  deploy: ObjectValue,
  update: ObjectValue,
): readonly Attribute<boolean>[] {
  const order = readString(update, 'order');
  const parallelism = readString(update, 'parallelism');
  if (order.state === 'unknown' || parallelism.state !== 'known') return [];
  if (order.state === 'known' && order.value !== 'stop-first') return [];
  const replicas = replicasOf(body);
  const mode = readString(deploy, 'mode');
  const count = replicas?.state === 'known' ? replicas.value : undefined;
  const isGlobal = mode.state === 'known' && mode.value === 'global';
  const atOnce = Number(parallelism.value);
  const isAll =
    atOnce === 0 ? isGlobal || (count ?? 0) > 1 : count !== undefined && count > 1 && atOnce >= count;
  if (!isAll) return [];
  return [
    known(false, parallelism.span, {
      detail: `\`parallelism\` is \`${parallelism.value}\`, so that all of its tasks stop before the first new one starts`,
      remedy: 'Set `parallelism: 1`, or `order: start-first`.',
      via: parallelism.via,
      ...repairWith(setIn(update, ['parallelism'], 1)),
    }),
  ];
}

/** A version whose tasks fail replaces the next task all the same. */
function heedless(update: ObjectValue): readonly Attribute<boolean>[] {
  const action = readString(update, 'failure_action');
  if (action.state !== 'known' || action.value !== 'continue') return [];
  return [
    known(false, action.span, {
      detail: '`failure_action` is `continue`, so that a version which does not start replaces every task',
      remedy: 'Set `failure_action: rollback`.',
      via: action.via,
      ...repairWith(setIn(update, ['failure_action'], 'rollback')),
    }),
  ];
}
