/** A kind of key that tells by its form what it is. */
interface KeyShape {
  /** With an article: "an AWS access key". */
  readonly noun: string;
  /** Global, linear, and bounded. */
  readonly pattern: RegExp;
}

/**
 * The forms are those that their makers document, for example
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids and
 * https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github.
 */
const shapes: readonly KeyShape[] = [
  { noun: 'an AWS access key', pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g },
  {
    noun: 'an AWS secret key',
    pattern: /secret_?access_?key["']?\s{0,10}[:=]\s{0,10}["']?[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/gi,
  },
  {
    noun: 'a private key',
    pattern: /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY-----(?:\\n|\s){0,10}[A-Za-z0-9+/=]{40}/g,
  },
  { noun: 'a GitHub token', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,251}|github_pat_\w{50,251})\b/g },
  { noun: 'a GitLab token', pattern: /\bglpat-[\w-]{20,100}/g },
  { noun: 'a Slack token', pattern: /\bxox[abeprs]-[A-Za-z0-9-]{20,251}/g },
  {
    noun: 'the address of a Slack webhook',
    pattern: /hooks\.slack\.com\/(?:services|workflows)\/[A-Z0-9]{8,20}\/[A-Z0-9]{8,20}\/[A-Za-z0-9]{16,40}/g,
  },
  { noun: 'a Stripe key', pattern: /\b[rs]k_live_[A-Za-z0-9]{16,251}/g },
  { noun: 'a Google API key', pattern: /\bAIza[\w-]{35}\b/g },
  { noun: 'an npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/g },
  { noun: 'a SendGrid key', pattern: /\bSG\.[\w-]{22}\.[\w-]{43}\b/g },
  { noun: 'a DigitalOcean token', pattern: /\bdop_v1_[a-f0-9]{64}\b/g },
  { noun: 'a HashiCorp Vault token', pattern: /\bhvs\.[\w-]{24,200}/g },
  { noun: 'the key of an Azure storage account', pattern: /AccountKey=[A-Za-z0-9+/]{60,120}={0,2}/g },
  { noun: 'an Azure access key', pattern: /SharedAccessKey=[A-Za-z0-9+/]{40,60}=/g },
];

/** The word by which all of these begin or are known, so that most texts are looked through once only. */
const signs =
  /AKIA|ASIA|PRIVATE KEY|access_?key|gh[pousr]_|github_pat_|glpat-|xox|hooks\.slack|k_live_|AIza|npm_|SG\.|dop_v1_|hvs\.|AccountKey/i;

/** Keys of documentation, and those of programs that stand in for a cloud on one's own machine. */
const published = /EXAMPLE|1234567|ABCDEFG|XXXXX|devstoreaccount|Eby8vdM02xNO/i;

const longest = 100_000;

/** What kind of key stands in a text. */
export function keyIn(text: string): string | undefined {
  const looked = text.length > longest ? text.slice(0, longest) : text;
  if (!signs.test(looked)) return undefined;
  for (const { noun, pattern } of shapes)
    for (const [found] of looked.matchAll(pattern)) if (!published.test(found)) return noun;
  return undefined;
}
