import type { SyntaxProblem } from '../../parse/parsed.ts';
import type { DataStream } from '../../parse/yaml/tree.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { Span } from '../../source/span.ts';
import type { Field, ObjectValue, Value } from '../value.ts';

/** The Compose files of a scan, and what they may read beside themselves. */
export interface ComposeInput {
  readonly files: readonly ComposeSource[];
  /** `.env` files and whatever `env_file` may name, by their paths. */
  readonly environmentFiles: ReadonlyMap<string, SourceFile>;
}

export interface ComposeSource {
  readonly file: SourceFile;
  readonly stream: DataStream;
}

/**
 * What one `docker compose up` starts. There is one project for each base file with its override, one for each file
 * that stands alone, and one for each file that makes sense on top of a base only (`docker-compose.prod.yml` whose
 * services have no image of their own): of that one only what the file itself says is news.
 */
export interface ComposeProject {
  /** The path of the file that stands for it; services are named by it. */
  readonly path: string;
  /** The services that this project is the home of, in order of writing. */
  readonly services: readonly ComposeService[];
  /** Every service that runs in it, by name: its own, those it includes, and those of its base. */
  readonly visible: ReadonlyMap<string, ComposeService>;
  /** What it declares beside its services, its own and what it includes, by section (`networks`) and name. */
  readonly declared: Declarations;
  /** Compose takes it as it stands, and all that it includes is in the scan: what is not declared here is nowhere. */
  readonly isWhole: boolean;
  /** Services and declarations of files that may be put over it: `compose.prod.yaml`. */
  readonly namedBeside: ReadonlySet<string>;
}

export type Declarations = ReadonlyMap<string, ReadonlyMap<string, Field>>;

export interface ComposeService {
  readonly name: string;
  /** The path of the project that is its home. */
  readonly project: string;
  /**
   * Its settings with overrides and `extends` merged and variables interpolated. Short forms are spelled out:
   * `environment`, `depends_on` and `networks` are objects, `build` is one, `env_file` is a list.
   */
  readonly body: ObjectValue;
  /** Of `environment` and `env_file`, in order of writing; what comes from the shell alone is unknown. */
  readonly environment: readonly ServiceVariable[];
  /** Environment files that are not in the scanned tree: they may set anything. */
  readonly missingEnvironment: string | undefined;
  /** Why some of its settings cannot be seen, as a clause: "`extends` leads out of the scanned tree". */
  readonly incomplete: string | undefined;
  /** Set where it only adds to a service of the base project: the file whose settings are news. */
  readonly adds: SourceFile | undefined;
  /** `extends` names a service that its file does not have, or one that extends this in turn. */
  readonly wrongExtends: WrongExtends | undefined;
}

export interface WrongExtends {
  /** A sentence. */
  readonly message: string;
  /** The name as it is written. */
  readonly span: Span;
  readonly written: string;
  readonly known: readonly string[];
}

export interface ServiceVariable {
  readonly name: string;
  readonly value: Value;
  /** The whole entry. */
  readonly span: Span;
}

export interface ComposeEvaluation {
  readonly projects: readonly ComposeProject[];
  /** Files of which something cannot be read, with the reason as a clause. */
  readonly notAnalysed: readonly { readonly path: string; readonly reason: string }[];
  readonly problems: readonly SyntaxProblem[];
}
