import { buildOfService } from '../../evaluate/compose/build.ts';
import type { ComposeService } from '../../evaluate/compose/project.ts';
import { readBoolean, readObject, readString } from '../../evaluate/read.ts';
import type { Field, ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, absent, known, unknown } from '../../model/attribute.ts';
import type { HealthCheck } from '../../model/component.ts';

const remedy = 'Add a `healthcheck` to the service, or a `HEALTHCHECK` to its image.';

/** What the service says of its health check. Source: https://docs.docker.com/reference/compose-file/services/#healthcheck */
export function healthCheckOf(service: ComposeService): HealthCheck {
  return { name: '`healthcheck`', present: healthCheckPresence(service) };
}

function healthCheckPresence({ body, incomplete }: ComposeService): Attribute<boolean> {
  const reading = readObject(body, 'healthcheck');
  if (reading.state === 'absent')
    return incomplete === undefined ? absent(body.header, { remedy }) : unknown(incomplete, body.header);
  if (reading.state === 'unknown') return unknown(reading.because, reading.span, reading.via);
  const disabled = readBoolean(reading.value, 'disable');
  if (disabled.state === 'unknown') return unknown(disabled.because, disabled.span, disabled.via);
  if (disabled.state === 'known' && disabled.value)
    return known(false, disabled.span, {
      via: [...disabled.via, ...reading.via],
      detail: '`disable: true` switches it off',
      remedy: 'Remove `disable: true` and say how to test the service.',
    });
  const test = reading.value.fields.get('test');
  if (test === undefined || test.value.kind === 'null')
    return unknown('the test itself comes from the image', reading.span, reading.via);
  return isNone(test)
    ? known(false, test.span, {
        via: [...test.value.via, ...reading.via],
        detail: '`NONE` switches it off',
        remedy,
      })
    : known(true, reading.span, { via: reading.via });
}

function isNone({ value }: Field): boolean {
  const first = value.kind === 'list' ? value.items[0] : value;
  return first?.kind === 'string' && first.value === 'NONE';
}

/**
 * The image as it was published. Absent where it is built here, whatever it is then called, and where this project
 * only adds to a service whose image the base names.
 */
export function imageOf({ body, adds, incomplete }: ComposeService): Attribute<string> {
  const build = buildOfService(body);
  if (build !== undefined) return absent(build.span, { via: build.value.via });
  const image = readString(body, 'image');
  if (image.state === 'absent' && incomplete !== undefined) return unknown(incomplete, image.span);
  return adds !== undefined && image.span.file !== adds ? absent(body.header) : image;
}

/** How many run; undefined where nothing says so. */
export function replicasOf(body: ObjectValue): Attribute<number> | undefined {
  const deploy = readObject(body, 'deploy');
  const written = deploy.state === 'known' ? readReplicas(deploy.value, 'replicas') : undefined;
  return written ?? readReplicas(body, 'scale');
}

function readReplicas(object: ObjectValue, name: string): Attribute<number> | undefined {
  const reading = readString(object, name);
  if (reading.state === 'absent') return undefined;
  if (reading.state === 'unknown') return reading;
  const count = Number(reading.value);
  return Number.isInteger(count)
    ? { ...reading, value: count }
    : unknown(`\`${name}\` is not a number`, reading.span, reading.via);
}

const onOneNode = /^\s*(node\.(?:hostname|id))\s*==\s*\S/i;
const inOneZone = /^\s*(node\.labels\.[\w.-]*(?:zone|datacenter|\baz|\bdc)\w*)\s*==\s*\S/i;

/**
 * Replicas that a constraint holds in one place. A single one has to stand somewhere.
 * Source: https://docs.docker.com/reference/compose-file/deploy/#placement
 */
export function zonesOf({ body, adds }: ComposeService): Attribute<number> | undefined {
  const replicas = replicasOf(body);
  if (replicas?.state !== 'known' || replicas.value < 2) return undefined;
  const deploy = readObject(body, 'deploy');
  const placement = deploy.state === 'known' ? readObject(deploy.value, 'placement') : deploy;
  const constraints =
    placement.state === 'known' ? placement.value.fields.get('constraints')?.value : undefined;
  for (const item of constraints?.kind === 'list' ? constraints.items : []) {
    if (item.kind !== 'string' || (adds !== undefined && item.span.file !== adds)) continue;
    const pinned = onOneNode.test(item.value)
      ? 'on one node'
      : inOneZone.test(item.value)
        ? 'in one zone'
        : undefined;
    if (pinned === undefined) continue;
    return known(1, item.span, {
      via: item.via,
      detail: `\`${item.value.trim()}\` holds all ${replicas.value} replicas ${pinned}`,
      remedy: 'Spread the replicas with `placement.preferences`, such as `spread: node.labels.zone`.',
    });
  }
  return undefined;
}
