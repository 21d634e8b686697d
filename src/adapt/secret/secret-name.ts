/**
 * What a name says of its value. `password`: the value is the password itself, for nothing takes the name of one there.
 * `key`: the value is a token or a key, or the name of one in a store.
 */
export type SecretName = 'password' | 'key';

/** The words of a name: `dbPassword`, `DB_PASSWORD` and `db.password` have the same. */
function wordsOf(name: string): readonly string[] {
  return name
    .slice(0, 200)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

const passwordEnds = ['password', 'passwd', 'passphrase', 'passcode'];
const passwordWords = new Set(['pass', 'pwd', 'pw', 'passwords', 'requirepass', 'masterauth']);
const keyEnds = ['secret', 'token', 'apikey', 'secretkey', 'accesskey', 'privatekey', 'authtoken'];
/** Of all keys, those of tables, locks and encryption services are none. */
const keyQualifiers = new Set(
  'api app secret private encryption signing signature master shared auth license licence account session jwt hmac cipher webhook access'.split(
    ' ',
  ),
);
/** Tokens that say which request or page it is. */
const harmlessTokens = new Set(
  'creation request idempotency next page continuation cancellation pagination max csrf client'.split(' '),
);
/** What may stand behind the word without a change of the meaning. */
const neutralEnds = new Set([
  ...['wo', 'value', 'text', 'plaintext', 'string', 'plain', 'base64', 'b64', 'old', 'new', 'current'],
  ...['previous', 'primary', 'secondary', 'default', 'data', '1', '2', '3'],
]);

/** `allow_empty_password`, `manage_master_user_password`: what they take is yes or no. */
const switches = new Set(
  'allow disable empty enable enabled generate has is manage no random require reset show skip use with'.split(
    ' ',
  ),
);

/** Undefined where a name promises no secret: `password_length`, `secret_arn`, `public_key`, `token_endpoint`. */
export function readSecretName(name: string): SecretName | undefined {
  // Most names are of something else, and there are many of them.
  if (!/pass|pwd|pw|secret|token|key|credential|auth/i.test(name)) return undefined;
  const words = [...wordsOf(name)];
  while (words.length > 1 && neutralEnds.has(words.at(-1) ?? '')) words.pop();
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  if (switches.has(words[0] ?? '') || switches.has(before)) return undefined;
  if (passwordWords.has(last) || passwordEnds.some((end) => last.endsWith(end))) return 'password';
  if (last === 'token' && harmlessTokens.has(before)) return undefined;
  if (keyEnds.some((end) => last.endsWith(end)) || last === 'credential' || last === 'credentials')
    return 'key';
  return last === 'key' && keyQualifiers.has(before) ? 'key' : undefined;
}
