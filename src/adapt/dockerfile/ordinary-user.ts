import { programName } from '../../evaluate/dockerfile/command-prefix.ts';
import type { Stage } from '../../evaluate/dockerfile/stages.ts';
import { readImageReference } from './image-reference.ts';
import { exposedPorts } from './port-check.ts';
import { callOf, type RunCommands } from './run-commands.ts';

/** Options with a value in the next word: https://manpages.debian.org/bookworm/passwd/useradd.8 */
const userAddOptions = new Set(
  '-b -c -d -e -f -g -G -k -K -p -R -s -u -Z --base-dir --comment --home-dir --expiredate --gid --groups --skel --key --password --root --shell --uid'.split(
    ' ',
  ),
);
/** Of Debian's and of BusyBox's: https://manpages.debian.org/bookworm/adduser/adduser.8 */
const addUserOptions = new Set(
  '-h -g -s -G -u -k --home --shell --uid --gid --ingroup --gecos --firstuid --lastuid'.split(' '),
);

/**
 * An ordinary user that is in the image for sure: the only one that a `RUN` creates, else one that the base image is
 * known to bring. Undefined where the program listens at a port that may be for root alone.
 */
export function ordinaryUserOf(lineage: readonly Stage[], runs: readonly RunCommands[]): string | undefined {
  if (lineage.flatMap(exposedPorts).some((port) => port < 1024)) return undefined;
  const created = runs.flatMap(({ commands }) => commands.map((command) => createdUser(callOf(command))));
  const names = new Set(created.filter((name) => name !== undefined));
  if (names.size > 1) return undefined;
  const [name = userOfBase(lineage.at(-1))] = names;
  return name === '' ? undefined : name;
}

/** Undefined for a command that creates none; an empty name where it is not known. */
function createdUser([program = '', ...rest]: readonly string[]): string | undefined {
  const options = optionsOf(programName(program));
  if (options === undefined) return undefined;
  const name = rest.find((word, index) => !word.startsWith('-') && !options.has(rest[index - 1] ?? ''));
  return name !== undefined && /^[a-z_][a-z0-9_-]*$/.test(name) && name !== 'root' ? name : '';
}

function optionsOf(program: string): ReadonlySet<string> | undefined {
  if (program === 'useradd') return userAddOptions;
  return program === 'adduser' ? addUserOptions : undefined;
}

/**
 * Sources: https://github.com/nodejs/docker-node/blob/main/docs/BestPractices.md#non-root-user,
 * https://github.com/GoogleContainerTools/distroless
 */
function userOfBase(root: Stage | undefined): string | undefined {
  if (root?.base.kind !== 'image' || root.base.reference.kind !== 'string') return undefined;
  const { repository } = readImageReference(root.base.reference.value);
  if (repository === 'node') return 'node';
  // `nonroot`; Kubernetes looks up no names.
  return repository.startsWith('gcr.io/distroless/') ? '65532' : undefined;
}
