import type { ComposeProject, ComposeService } from '../../evaluate/compose/project.ts';
import { readString } from '../../evaluate/read.ts';
import type { Explanation } from '../../model/attribute.ts';
import type { Change, Plain } from '../../model/change.ts';
import type { DatastoreImage } from '../datastore-image.ts';
import { addIn, repairWith, setIn } from '../repair.ts';
import { dataDirectoryOf } from './data-directory.ts';
import { healthTestOf } from './health-test.ts';
import { commandText } from './service-role.ts';

type Repair = Pick<Explanation, 'repair'>;

/** What sets an argument of a service. Of what is only added to a base, the base is what a person would change. */
export function serviceSetting(
  { body, adds }: ComposeService,
  name: string,
  value: Plain,
): Change | undefined {
  return adds === undefined ? setIn(body, name.split('.'), value) : undefined;
}

/**
 * A health check for a datastore whose image is known to hold what asks it. A minute and a half is enough for the first
 * start of all of them.
 */
export function healthCheckChange(
  service: ComposeService,
  image: DatastoreImage | undefined,
): Change | undefined {
  const written = readString(service.body, 'image');
  if (image === undefined || written.state !== 'known' || service.body.fields.has('build')) return undefined;
  // It listens elsewhere, or asks for certificates.
  if (/port|tls|ssl/i.test(commandText(service.body))) return undefined;
  const test = healthTestOf(image.engine, written.value);
  if (test === undefined) return undefined;
  return serviceSetting(service, 'healthcheck', {
    test,
    interval: '10s',
    timeout: '5s',
    retries: 5,
    start_period: '30s',
  });
}

/** A named volume where the image keeps its data: at the service, and declared. */
export function volumeRepair(service: ComposeService, project: ComposeProject): Repair {
  const { body, adds, name, environment } = service;
  const image = readString(body, 'image');
  const directory = image.state === 'known' ? dataDirectoryOf(image.value) : undefined;
  const volume = `${name}-data`;
  const isElsewhere =
    /data-?dir|dbpath|\s-D\s/i.test(commandText(body)) ||
    environment.some((entry) => entry.name === 'PGDATA');
  const isTaken = project.declared.get('volumes')?.has(volume) === true;
  if (directory === undefined || adds !== undefined || isElsewhere || isTaken || body.fields.has('build'))
    return {};
  const { file } = body.span;
  const root = { file, start: 0, end: file.text.length };
  return repairWith(addIn(body, ['volumes'], `${volume}:${directory}`), {
    kind: 'set',
    within: root,
    path: ['volumes', volume],
    value: {},
  });
}
