import type { Finding } from '../rule/finding.ts';
import { maskSecrets } from './mask-secrets.ts';
import { textAtPlace } from './place.ts';

/** What a finding is recognised by from run to run. It stays when lines above it come and go. */
export interface Identity {
  readonly rule: string;
  readonly path: string;
  readonly resource: string;
  /**
   * The text at its place, with single spaces. A secret is left out, since a short hash tells whoever guesses it.
   */
  readonly text: string;
}

export function identityOf({ rule, span, resource, secret }: Finding): Identity {
  const text = secret === true ? '' : maskSecrets(textAtPlace(span)).replace(/\s+/g, ' ').trim();
  return { rule, path: span.file.path, resource, text };
}

/** What a finding is recognised by, as a short text. Findings that are alike in all of it are counted. */
export function fingerprintsOf(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const seen = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const { rule, path, resource, text } = identityOf(finding);
      const hash = hashOf([rule, path, resource, text].join('\0'));
      const count = (seen.get(hash) ?? 0) + 1;
      seen.set(hash, count);
      return [finding, `${hash}:${count}`];
    }),
  );
}

/** 64 bits in hexadecimal: FNV-1a twice, from two bases. Source: https://datatracker.ietf.org/doc/rfc9923/ */
export function hashOf(text: string): string {
  return [0x811c9dc5, 0x9dc5811c].map((basis) => fnv1a(text, basis).toString(16).padStart(8, '0')).join('');
}

function fnv1a(text: string, basis: number): number {
  let hash = basis;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    hash = Math.imul(hash ^ (code & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (code >> 8), 0x01000193);
  }
  return hash >>> 0;
}
