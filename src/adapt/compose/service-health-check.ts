import { secondsOfDuration } from '../../evaluate/compose/duration.ts';
import type { ComposeService } from '../../evaluate/compose/project.ts';
import { readBoolean, readObject, readString } from '../../evaluate/read.ts';
import type { Field, ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, absent, byDefault, known, unknown } from '../../model/attribute.ts';
import type { HealthCheck } from '../../model/component.ts';
import { bringsHealthCheck } from '../checked-images.ts';
import type { DatastoreImage } from '../datastore-image.ts';
import { readImageReference } from '../dockerfile/image-reference.ts';
import { argumentIn, quantityIn, repairWith } from '../repair.ts';
import { healthCheckChange } from './service-repair.ts';

const remedy = 'Add a `healthcheck` to the service, or a `HEALTHCHECK` to its image.';

/** What the service says of its health check. Source: https://docs.docker.com/reference/compose-file/services/#healthcheck */
export function healthCheckOf(service: ComposeService, image?: DatastoreImage): HealthCheck {
  const present = presence(service, image);
  const check = readObject(service.body, 'healthcheck');
  const name = '`healthcheck`';
  if (check.state !== 'known' || (present.state === 'known' && !present.value)) return { name, present };
  return { name, present, ...paceOf(check.value) };
}

function presence(service: ComposeService, image: DatastoreImage | undefined): Attribute<boolean> {
  const { body, incomplete } = service;
  const reading = readObject(body, 'healthcheck');
  if (reading.state === 'absent') {
    const because = incomplete ?? imagesOwn(body);
    return because === undefined
      ? absent(body.header, { remedy, ...repairWith(healthCheckChange(service, image)) })
      : unknown(because, body.header);
  }
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

function imagesOwn(body: ObjectValue): string | undefined {
  const image = readString(body, 'image');
  if (image.state !== 'known') return undefined;
  const { repository } = readImageReference(image.value);
  return bringsHealthCheck(repository) ? `\`${repository}\` has a health check` : undefined;
}

function isNone({ value }: Field): boolean {
  const first = value.kind === 'list' ? value.items[0] : value;
  return first?.kind === 'string' && first.value === 'NONE';
}

/**
 * How often is asked, and how much is forgiven. What is not written is the engine's, unless the test is the image's own:
 * then all of it may be. Source: https://docs.docker.com/reference/dockerfile/#healthcheck
 */
function paceOf(check: ObjectValue): Omit<HealthCheck, 'name' | 'present'> {
  const standard = (value: number) => (check.fields.has('test') ? byDefault(value, check.header) : undefined);
  return {
    intervalSeconds: settingOf(check, 'interval', secondsOfDuration) ?? standard(30),
    timeoutSeconds: settingOf(check, 'timeout', secondsOfDuration) ?? standard(30),
    failures: settingOf(check, 'retries', Number) ?? standard(3),
  };
}

function settingOf(
  check: ObjectValue,
  name: string,
  read: (text: string) => number | undefined,
): Attribute<number> | undefined {
  const reading = readString(check, name);
  if (reading.state === 'absent') return undefined;
  if (reading.state === 'unknown') return reading;
  const { span, via } = reading;
  const value = read(reading.value);
  if (value === undefined || !Number.isFinite(value)) return unknown(`\`${name}\` cannot be read`, span, via);
  // The engine takes zero for what is not written.
  if (value === 0) return undefined;
  const argument = name === 'retries' ? argumentIn(check, name) : quantityIn(check, name, 's');
  return known(value, span, { via, detail: `\`${name}\` is \`${reading.value}\``, ...argument });
}
