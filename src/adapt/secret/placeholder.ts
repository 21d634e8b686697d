/** Marks of what is filled in later: `<password>`, `${PASSWORD}`, `{{ password }}`, `%PASSWORD%`, `__PASSWORD__`. */
const marks =
  /\$\{|\$\(|\{\{|#\{|%\{|^\$\w|^<.*>$|^\[.*\]$|^\{.*\}$|^%\w{1,100}%$|^__\w{1,100}__$|^@\w|\.\.\.|…/s;

/** Words that ask to be replaced, set apart from others: `REPLACE_ME`, `your-password-here`, `insert token`. */
const requests =
  /(?:^|[^a-z])(?:replaced?|your|insert|enter|fill|todo|fixme|tbd|placeholder|redacted|masked|hidden|removed|here|fake|dummy|mock|generated|provided|injected|overridden|xxx+)(?:[^a-z]|$)|^(?:replaceme|yourpassword|placeholder|redacted)$|^set[-_ ](?:by|in|via|at)[-_ ]|(?:^|[-_. ])(?:example|sample)(?:[-_. ]|$)/i;

/** In capitals it is a mark for a person or a script; in small letters it is what people type. */
const capitals = /^(?:CHANGE[_-]?(?:ME|IT|THIS)|SECRET|PASSWORD|TOKEN|API[_-]?KEY)$/;

/** Nothing, a switch, or a word for nothing. */
const nothing =
  /^(?:|-|none|null|nil|n\/a|na|undefined|unset|unused|empty|disabled|enabled|true|false|yes|no|on|off|0|1|fake|dummy|mock|not-?(?:used|needed|set|required))$/i;

/** Where a secret is, rather than what it is: a path, an ARN, a reference to a store. */
const place =
  /^(?:arn:|ref\+|\.{0,2}\/|~\/|[a-z]:\\|projects\/|(?:vault|ssm|secretsmanager|awssm|awsssm|gcpsm|gcp-sm|azurekv|akv|keyvault|op|env|file|sops|secret|secretref|ref|k8s|kms|plain|from|bao|doppler|infisical|conjur|aws-sm|gcp|azure):|@Microsoft\.KeyVault|ENC\[|enc:|AQICAH|-----BEGIN (?:CERTIFICATE|PUBLIC)|https?:\/\/)/i;

/** Whether a text stands for a secret that is somewhere else. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  if (nothing.test(trimmed) || place.test(trimmed) || marks.test(trimmed)) return true;
  if (capitals.test(trimmed) || /^(.)\1*$/.test(trimmed)) return true;
  return trimmed.length < 80 && requests.test(trimmed);
}

/** The name of something, rather than a key: words, numbers and versions with hyphens, dots or slashes between. */
export function isIdentifier(text: string): boolean {
  return (
    text.length < 200 && text.split(/[-_./:\s]+/).every((part) => /^(?:[A-Za-z]*|v?\d{1,4})$/.test(part))
  );
}

/** From a letter or digit to one of another kind; a capital at the start of a word is none. */
const changes = /[a-z](?=[A-Z\d])|[A-Z](?=\d)|\d(?=[A-Za-z])|[A-Z](?=[A-Z][a-z])/g;

/** Made by a machine, as far as one can see: long, and letters and digits mixed as nobody types them. */
export function isRandom(text: string): boolean {
  if (text.length < 12 || text.length > 10_000 || /\s/.test(text) || isIdentifier(text)) return false;
  const mixed = text.match(changes)?.length ?? 0;
  return mixed >= 4 && mixed / text.length >= (text.length < 20 ? 0.25 : 0.15);
}
