import type { GivenArgument } from '../../evaluate/dockerfile/instruction.ts';

/** What somebody asks of a Dockerfile: a Compose service that builds it. */
export interface BuildRequest {
  /** The folder that is sent, relative to the root of the scan; undefined where it is not known. */
  readonly context: string | undefined;
  /** The stage asked for, by name or number. */
  readonly target: string | undefined;
  readonly arguments: ReadonlyMap<string, GivenArgument>;
  /** The names of what it is given beside its context, which come before images of the same name. */
  readonly namedContexts: ReadonlySet<string>;
  /** What the image is then called; undefined where nobody gives it a name. */
  readonly image: string | undefined;
}

/** The build arguments in which all requests agree, with the places of the first. */
export function agreedArguments(requests: readonly BuildRequest[]): ReadonlyMap<string, GivenArgument> {
  const [first, ...others] = requests;
  return new Map(
    [...(first?.arguments ?? [])].filter(([name, { value }]) =>
      others.every((other) => other.arguments.get(name)?.value === value),
    ),
  );
}
