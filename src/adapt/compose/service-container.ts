import { buildOfService } from '../../evaluate/compose/build.ts';
import type { ComposeService } from '../../evaluate/compose/project.ts';
import { readObject, readString } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, absent, known, unknown } from '../../model/attribute.ts';

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
