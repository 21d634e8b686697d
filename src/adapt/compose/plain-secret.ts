import type { ComposeProject, ComposeService } from '../../evaluate/compose/project.ts';
import { readObject } from '../../evaluate/read.ts';
import type { PlainComponent } from '../../model/component.ts';
import { textOf } from '../../source/span.ts';
import type { AdaptContext } from '../context.ts';
import type { NamedValue } from '../secret/find-secret.ts';
import { plainSecretsIn, type Reported } from '../secret/plain-text.ts';
import { secretArguments } from '../secret/secret-argument.ts';
import { environmentOfProject } from './adapt.ts';
import { workloadId } from './service-id.ts';

const remedy =
  'Hand it over as a secret (`secrets:`, read from a file that is not in the repository), or by a variable that only the machine knows.';

/**
 * The secrets that Compose files hold in plain text: in `environment` and `command`, and in the arguments of a build,
 * which stay in the image. Environment files are where people keep what is not in the repository: what comes from one is left out.
 * Source: https://docs.docker.com/compose/how-tos/use-secrets/
 */
export function composeSecrets(
  projects: readonly ComposeProject[],
  context: AdaptContext,
): readonly PlainComponent[] {
  const reported: Reported = new Set();
  return projects.flatMap((project) => {
    const environment = environmentOfProject(project, context);
    return project.services.flatMap((service) => {
      const { name, body, adds } = service;
      const passage = {
        id: workloadId(service),
        resource: `service ${name}`,
        noun: 'a Compose service',
        span: body.header,
        format: 'compose',
        environment,
      } as const;
      const values = valuesIn(service).filter(({ span }) => adds === undefined || span.file === adds);
      return plainSecretsIn(passage, values, remedy, reported);
    });
  });
}

function valuesIn({ environment, body }: ComposeService): readonly NamedValue[] {
  const build = readObject(body, 'build');
  const given = build.state === 'known' ? readObject(build.value, 'args') : build;
  const handed = given.state === 'known' ? [...given.value.fields.values()] : [];
  const told = [...environment, ...handed].map(({ name, value, span }) => ({
    name,
    value,
    span,
    replaceable: isDefault({ name, value, span }),
  }));
  const words = ['entrypoint', 'command'].flatMap((name) => secretArguments(body.fields.get(name)?.value));
  return [...told, ...words.map((word) => ({ ...word, replaceable: isDefault(word) }))];
}

/** `${DB_PASSWORD:-postgres}`: what stands in until somebody sets the variable. */
function isDefault({ value, span }: NamedValue): boolean {
  return value.kind === 'string' && value.via.length === 0 && /\$\{\w+:?-/.test(textOf(span));
}
