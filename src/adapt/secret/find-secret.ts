import type { Value } from '../../evaluate/value.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import type { Environment } from '../../model/environment.ts';
import type { Span } from '../../source/span.ts';
import { keyIn } from './key-shape.ts';
import { isPlaceholder, isRandom } from './placeholder.ts';
import { readSecretName, type SecretName } from './secret-name.ts';

/** A value under a name, in whatever format: an argument, an environment variable, a key of a map. */
export interface NamedValue {
  readonly name: string;
  readonly value: Value;
  /** Where a finding points. */
  readonly span: Span;
  /** What is known of the name from elsewhere: the value of a store for secrets is one, whatever it is called. */
  readonly holds?: SecretName | undefined;
  /** The text is written in another form than it has, such as Base64. */
  readonly encoded?: boolean | undefined;
  /** A text that something else takes the place of: a default, a first value. Only what looks like a real one counts. */
  readonly replaceable?: boolean | undefined;
}

/** A secret in plain text. The secret itself is in no part of it. */
export interface FoundSecret {
  /** Known `false`: it is not kept. */
  readonly answer: Attribute<boolean>;
  /** A person made it up to have one: it would be guessed as well. */
  readonly madeUp: boolean;
}

/**
 * The secret that a value holds in plain text; undefined where it holds none.
 *
 * What a machine made counts everywhere. What a person made up (`changeme`, `postgres`) counts where the name says
 * that it is a password, but not in what is for development, where it protects nothing.
 *
 * @param remedy how its format keeps a secret elsewhere, as a sentence
 */
export function secretIn(
  named: NamedValue,
  environment: Environment,
  remedy: string,
): FoundSecret | undefined {
  const { name, value, span } = named;
  const text = textOf(value);
  if (text === undefined) return undefined;
  const found = holdingIn(text, named, environment.stage === 'development');
  if (found === undefined) return undefined;
  const { what, madeUp } = found;
  return { answer: known(false, span, { via: value.via, detail: `\`${name}\` ${what}`, remedy }), madeUp };
}

/** Stands for what is not known in a text. */
const hole = '\u{0}';

/** The text, with holes for what is unknown in it; what is read off another resource is found there. */
function textOf(value: Value): string | undefined {
  if (value.reference !== undefined) return undefined;
  if (value.kind === 'string') return value.value;
  if (value.kind !== 'unknown' || value.template === undefined) return undefined;
  return value.template.map((part) => (typeof part === 'string' ? part : hole)).join('');
}

interface Holding {
  readonly what: string;
  readonly madeUp: boolean;
}

function holdingIn(
  text: string,
  { name, holds, replaceable }: NamedValue,
  isForDevelopment: boolean,
): Holding | undefined {
  const key = keyIn(text);
  if (key !== undefined) return { what: `holds ${key}`, madeUp: false };
  const onlyReal = isForDevelopment || replaceable === true;
  const login = loginIn(name, text);
  if (login !== undefined && isSecret(login, 'password', onlyReal))
    return { what: 'holds the password of a registry', madeUp: !isRandom(login) };
  const password = passwordInAddress(text);
  if (password !== undefined && isSecret(password, 'password', onlyReal))
    return { what: 'holds a password', madeUp: !isRandom(password) };
  const kind = holds ?? readSecretName(name);
  if (kind === undefined || text.includes(hole) || password !== undefined) return undefined;
  return isSecret(text, kind, onlyReal) ? { what: 'is written out', madeUp: !isRandom(text) } : undefined;
}

/** Source: https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/ */
const registryLogin = /"(?:password|identitytoken|auth)"\s{0,9}:\s{0,9}"([^"\s]{1,2000})"/i;

function loginIn(name: string, text: string): string | undefined {
  return /^\.?docker(?:config(?:\.?json)?|cfg)$/i.test(name)
    ? registryLogin.exec(text.slice(0, 20_000))?.[1]
    : undefined;
}

function isSecret(text: string, kind: SecretName, onlyReal: boolean): boolean {
  if (isPlaceholder(text) || text.includes(hole) || text.length > 10_000) return false;
  if (isRandom(text)) return true;
  if (onlyReal) return false;
  return kind === 'password' ? !/\s/.test(text.trim()) : madeUpKey.test(text.trim());
}

/** What people write for a key when they need one: `secret`, `supersecretkey`. Words with hyphens are names of secrets. */
const madeUpKey =
  /^(?:my|our|super|top|very|the|jwt|app|dev)?(?:secret|changeme|changeit|password)(?:key|token|password|value|string)?\d{0,4}!?$/i;

/** `postgres://shop:hunter2@db`. */
const inUrl = /[a-z][\w+.-]{1,40}:\/\/[^\s/:@"']{0,200}:([^\s/@"']{1,200})@/i;
/** `Server=db;Password=hunter2`, `jdbc:mysql://db/shop?password=hunter2`. */
const inConnectionString = /(?:^|[;?&])\s{0,5}(?:password|pwd)\s{0,5}=\s{0,5}([^;&"'\s]{1,200})/i;
/** `host=db password=hunter2`. */
const inKeywords = /(?:^|\s)password=([^\s"']{1,200})/;
const namesServer = /(?:^|[;\s])(?:host|dbname|server|data source)\s{0,5}=/i;

function passwordInAddress(text: string): string | undefined {
  const looked = text.slice(0, 4000);
  const isUrl = looked.includes('://');
  const password = isUrl ? inUrl.exec(looked)?.[1] : undefined;
  if (password !== undefined || !/password|pwd/i.test(looked)) return password;
  if (!isUrl && !namesServer.test(looked)) return undefined;
  return (inConnectionString.exec(looked) ?? inKeywords.exec(looked))?.[1];
}
