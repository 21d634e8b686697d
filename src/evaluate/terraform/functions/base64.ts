/** Bytes in Base64. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** The bytes of a text in Base64 with its padding; line breaks between count for nothing, as in Go. */
export function fromBase64(text: string): Uint8Array | undefined {
  const joined = text.replace(/[\r\n]/g, '');
  if (joined.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(joined)) return undefined;
  return Uint8Array.from(atob(joined), (c) => c.charCodeAt(0));
}

/** The text of bytes in UTF-8; undefined where they are none. */
export function textOfBytes(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
