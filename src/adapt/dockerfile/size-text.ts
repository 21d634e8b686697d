/** A size as one says it: `124 MB`, `1.0 GB`. */
export function megabytesText(megabytes: number): string {
  return megabytes >= 1000 ? `${(megabytes / 1000).toFixed(1)} GB` : `${Math.round(megabytes)} MB`;
}
