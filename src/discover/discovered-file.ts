import type { SourceFile } from '../source/source-file.ts';

/** What a file is, by its name and by what it holds. */
export type FileKind =
  | 'terraform'
  | 'terraform-json'
  | 'terraform-variables'
  | 'terraform-variables-json'
  /** A plan or a state as `terraform show -json` prints it. */
  | 'terraform-plan'
  | 'kubernetes'
  | 'kustomization'
  /** A JSON 6902 patch, which says nothing without the kustomization that names it. */
  | 'kustomize-patch'
  | 'compose'
  | 'dockerfile'
  | 'dockerignore'
  /** `.env` and `*.env` where Compose may read them. Never reported on. */
  | 'environment-file'
  /** `.terraform/modules/modules.json`: where `terraform init` put each module. Never reported on. */
  | 'terraform-modules-manifest';

export interface DiscoveredFile {
  readonly file: SourceFile;
  readonly kind: FileKind;
  /**
   * False for what was read only to understand the given paths: the rest of the repository where single files were
   * given, module directories, Terraform's manifest. Findings in such files are not reported.
   */
  readonly given: boolean;
}

/** Infrastructure that is seen but cannot be read as it stands. */
export interface FileNotAnalysed {
  readonly path: string;
  /** A clause without a full stop: "Helm templates are not rendered". */
  readonly reason: string;
}

/** What kept a file or a directory from being read. */
export interface ReadProblem {
  readonly path: string;
  /** One sentence with a full stop: "The file is not valid UTF-8." */
  readonly message: string;
}

export interface Discovery {
  /** The absolute directory that all paths are relative to. */
  readonly root: string;
  /** Sorted by path. */
  readonly files: readonly DiscoveredFile[];
  readonly notAnalysed: readonly FileNotAnalysed[];
  readonly problems: readonly ReadProblem[];
  /** Given paths, as given, at which there is nothing. */
  readonly missing: readonly string[];
  /** Whether a folder holds records of decisions about the architecture. */
  readonly decisionRecords: boolean;
  /** The directories that were walked, relative to the root, with a `/` at their ends; the root itself is empty. */
  readonly folders: readonly string[];
  /** The absolute paths of configurations in the directories that were walked. */
  readonly configurations: readonly string[];
}
