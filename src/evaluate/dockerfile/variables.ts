import type { Place } from '../../source/span.ts';
import type { Text } from './stages.ts';

/** What a name stands for at one point of a Dockerfile. */
export type Variable = SetVariable | UnsetVariable | UnknownVariable;

export interface SetVariable {
  readonly state: 'set';
  readonly text: Text;
  readonly via: readonly Place[];
}

/**
 * Not set unless the build sets it. With `because` it is an `ARG` without a default, which is there to be given:
 * `${NAME:-x}` is `x`, but `$NAME` is unknown.
 */
export interface UnsetVariable {
  readonly state: 'unset';
  readonly because: string | undefined;
  readonly via: readonly Place[];
}

export interface UnknownVariable {
  readonly state: 'unknown';
  readonly because: string;
  readonly via: readonly Place[];
}

/** The variables of the lines before the first `FROM`, or of one stage. `ENV` wins over `ARG`. */
export interface Scope {
  readonly environment: Map<string, SetVariable>;
  readonly buildArguments: Map<string, Variable>;
  /** What a name that nobody has set stands for. */
  readonly otherwise: (name: string) => Variable;
  /** `RUN` is read by a POSIX shell or Bash: not by PowerShell, `cmd` or an interpreter. */
  posixShell: boolean;
}

// https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope
const PLATFORM = /^(?:BUILD|TARGET)(?:PLATFORM|OS|ARCH|VARIANT|OSVERSION)$|^TARGETSTAGE$/;

// https://docs.docker.com/reference/dockerfile/#predefined-args
const PREDEFINED: ReadonlySet<string> = new Set(
  ['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'NO_PROXY', 'ALL_PROXY'].flatMap((name) => [
    name,
    name.toLowerCase(),
  ]),
);

const UNSET: UnsetVariable = { state: 'unset', because: undefined, via: [] };

export function lookUpIn(scope: Scope): (name: string) => Variable {
  return (name) => scope.environment.get(name) ?? scope.buildArguments.get(name) ?? scope.otherwise(name);
}

/** The scope of `FROM` lines: what no `ARG` declares is empty, but for the platforms. */
export function globalScope(): Scope {
  return {
    environment: new Map(),
    buildArguments: new Map(),
    otherwise: (name) => platformVariable(name) ?? UNSET,
    posixShell: true,
  };
}

/** The scope of a stage whose base is an image: what nobody has set may come from there. */
export function scopeOnImage(): Scope {
  return { environment: new Map(), buildArguments: new Map(), otherwise: unknownFromBase, posixShell: true };
}

/** The scope of a stage that starts from nothing. */
export function scopeOnScratch(): Scope {
  const otherwise = (name: string) =>
    name === 'PATH' ? unknownFromBase(name) : (predefinedVariable(name) ?? UNSET);
  return { environment: new Map(), buildArguments: new Map(), otherwise, posixShell: true };
}

/** The scope of a stage that continues another one, whose variables it inherits. */
export function scopeOnStage(base: Scope): Scope {
  return { ...base, environment: new Map(base.environment), buildArguments: new Map(base.buildArguments) };
}

/** What an `ARG` without a value declares where the build does not say more. */
export function declaredVariable(name: string, via: readonly Place[]): Variable {
  return (
    platformVariable(name) ?? {
      state: 'unset',
      because: `the build argument \`${name}\` has no default`,
      via,
    }
  );
}

function unknownFromBase(name: string): Variable {
  return (
    predefinedVariable(name) ?? {
      state: 'unknown',
      because: `\`${name}\` may come from the base image`,
      via: [],
    }
  );
}

function predefinedVariable(name: string): Variable | undefined {
  if (!PREDEFINED.has(name)) return undefined;
  return { state: 'unknown', because: `\`${name}\` comes from where the build runs`, via: [] };
}

function platformVariable(name: string): Variable | undefined {
  if (!PLATFORM.test(name)) return undefined;
  return { state: 'unknown', because: `\`${name}\` depends on the platform of the build`, via: [] };
}
