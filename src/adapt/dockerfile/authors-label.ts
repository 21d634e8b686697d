/**
 * The label that says what a `MAINTAINER` says; undefined for a text that needs more than quotes. Within single quotes
 * nothing is substituted: https://docs.docker.com/reference/dockerfile/#environment-replacement
 */
export function authorsLabel(maintainer: string): string | undefined {
  const [, , inner = maintainer] = /^(["'])([^"']*)\1$/.exec(maintainer.trim()) ?? [];
  const text = inner.trim();
  if (/[\\`]/.test(text)) return undefined;
  const quote = /["$]/.test(text) ? "'" : '"';
  return text.includes(quote) ? undefined : `LABEL org.opencontainers.image.authors=${quote}${text}${quote}`;
}
