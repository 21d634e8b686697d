/** One file as it was read. Everything later in the pipeline points into `text` by offset. */
export interface SourceFile {
  /** Relative to the root of the scan (the repository, where there is one), with forward slashes. */
  readonly path: string;
  /** The whole text as decoded from UTF-8, byte order mark included, line endings untouched. */
  readonly text: string;
}
