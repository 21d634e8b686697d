import type { ComposeProject } from '../../evaluate/compose/project.ts';
import type { PlainComponent } from '../../model/component.ts';
import type { Environment } from '../../model/environment.ts';
import { plainTransports } from '../connection/plain-transport.ts';
import { mayBePublicName } from '../public-name.ts';
import { hostNamesIn } from './host-names.ts';
import { variablesOf } from './service-connections.ts';
import { workloadId } from './service-id.ts';

/** Addresses outside the project that services are told to use without encryption. */
export function plainAddresses(project: ComposeProject, environment: Environment): readonly PlainComponent[] {
  const serviceByHost = hostNamesIn(project);
  return project.services.flatMap((service): readonly PlainComponent[] => {
    const isOutside = (host: string) =>
      serviceByHost(service, host) === undefined &&
      /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/i.test(host) &&
      mayBePublicName(host);
    const answers = plainTransports(variablesOf(service), (host) => (isOutside(host) ? 'far' : 'here'));
    if (answers.length === 0) return [];
    return [
      {
        kind: 'configuration',
        id: `${workloadId(service)}#addresses`,
        resource: `service ${service.name}`,
        span: service.body.header,
        format: 'compose',
        environment,
        noun: 'an environment',
        safeguards: { encryptionInTransit: answers },
      },
    ];
  });
}
