import type { Field, Value } from '../../evaluate/value.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { type Listed, type PolicyStatement, statementsOf } from './policy-statement.ts';

type Answers = readonly Attribute<boolean>[];

/**
 * Whether a resource policy allows everyone something without a condition. Undefined where it cannot be read.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function isOpenPolicy(index: RootIndex, policy: Value): boolean | undefined {
  return statementsOf(index, policy)?.some((statement) => everybodyIn(statement) !== undefined);
}

/**
 * What a policy of an identity grants beyond any need: everything, all of a service everywhere, or all but a few things.
 *
 * All of a service (`s3:*`) on everything counts as well: it holds deleting, sharing and giving away of what others
 * made. Held down to one resource it does not, nor do services that hold nothing of one's own.
 */
export function identityAnswers(index: RootIndex, policy: Value | undefined): Answers {
  return (statementsOf(index, policy) ?? []).flatMap((statement) => {
    const found = statement.effect === 'Allow' && !isNarrowed(statement) ? breadthOf(statement) : undefined;
    if (found === undefined) return [];
    const detail = `${nameOf(statement)} allows ${found.what}`;
    return [known(false, found.field.span, { via: found.field.value.via, detail, remedy: identityRemedy })];
  });
}

const identityRemedy = 'Name the actions that are used, and the resources that they are used on.';

/** What a policy of a resource grants to everybody. */
export function resourceAnswers(index: RootIndex, policy: Value | undefined): Answers {
  return everybodyAnswers(index, policy, (statement) => {
    const actions = namesIn(statement.actions);
    const what = actions.length === 0 ? 'to use it' : listOf(actions);
    return `${nameOf(statement)} allows ${what} to everybody (\`*\`)`;
  });
}

/**
 * Who may take a role on: everybody, or every repository there is. Source:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html
 */
export function trustAnswers(index: RootIndex, policy: Value | undefined): Answers {
  const open = everybodyAnswers(
    index,
    policy,
    (statement) => `${nameOf(statement)} lets everybody (\`*\`) assume it`,
  );
  const federated = (statementsOf(index, policy) ?? []).flatMap((statement) => {
    const field = statement.effect === 'Allow' ? everyRepositoryIn(statement) : undefined;
    if (field === undefined) return [];
    const detail = `${nameOf(statement)} lets the workflows of every GitHub repository assume it`;
    const remedy = `Add a condition on \`${github}:sub\` that names the repository.`;
    return [known(false, field.span, { via: field.value.via, detail, remedy })];
  });
  return [...open, ...federated];
}

function everybodyAnswers(
  index: RootIndex,
  policy: Value | undefined,
  detailOf: (statement: PolicyStatement) => string,
): Answers {
  return (statementsOf(index, policy) ?? []).flatMap((statement) => {
    const field = everybodyIn(statement);
    if (field === undefined) return [];
    const remedy = 'Name the accounts, roles or services that are meant, or add a condition that does.';
    return [known(false, field.span, { via: field.value.via, detail: detailOf(statement), remedy })];
  });
}

/** The place where a statement allows something to everybody without a condition. */
function everybodyIn(statement: PolicyStatement): Field | undefined {
  if (statement.effect !== 'Allow' || isNarrowed(statement)) return undefined;
  return statement.principals.find(
    ({ type, identifiers }) => (type === '*' || type === 'AWS') && identifiers.some(isStar),
  )?.field;
}

/** The place of a wide grant, and the grant in words. */
function breadthOf(statement: PolicyStatement): { readonly field: Field; readonly what: string } | undefined {
  const { actions, otherActions, resources, otherResources } = statement;
  const where = otherResources === undefined ? 'on every resource' : 'on every resource but some';
  if (otherResources === undefined && resources?.items.some(isEverything) !== true) return undefined;
  if (actions?.items.some((action) => isStar(action) || textIn(action) === '*:*') === true)
    return { field: actions.field, what: `every action ${where}` };
  if (otherActions !== undefined)
    return { field: otherActions.field, what: `every action but some ${where}` };
  const services = namesIn(actions).filter((name) => wholeService.test(name) && !isHarmless(name));
  if (actions === undefined || services.length === 0) return undefined;
  return { field: actions.field, what: `${listOf(services)} ${where}` };
}

const wholeService = /^[\w-]+:\*$/;

/** They carry measurements or answer questions, and hold nothing that could be read, changed or deleted. */
const harmlessServices = new Set(['ce', 'ec2messages', 'health', 'pricing', 'ssmmessages', 'tag', 'xray']);

function isHarmless(action: string): boolean {
  return harmlessServices.has(action.slice(0, action.indexOf(':')).toLowerCase());
}

/** `*`, and the names that come to the same within a service: `arn:aws:s3:::*`, `arn:aws:logs:*:*:*`. */
function isEverything(resource: Value): boolean {
  return isStar(resource) || /^arn:[\w*-]*:[\w*-]*:\*?:\*?:\*$/.test(textIn(resource) ?? '');
}

/** A condition that only asks for TLS holds for everybody. */
function isNarrowed({ conditions }: PolicyStatement): boolean {
  return conditions === 'unknown' || conditions.some((key) => key.toLowerCase() !== 'aws:securetransport');
}

const github = 'token.actions.githubusercontent.com';

/** The place of a trust in GitHub's identities that asks neither for a repository nor for a workflow. */
function everyRepositoryIn({ principals, conditions }: PolicyStatement): Field | undefined {
  if (conditions === 'unknown') return undefined;
  const asks = conditions.some((key) => !/:aud$/.test(key.toLowerCase()));
  if (asks) return undefined;
  return principals.find(
    ({ type, identifiers }) =>
      type === 'Federated' && identifiers.some((item) => textIn(item)?.endsWith(`/${github}`) === true),
  )?.field;
}

function isStar(value: Value): boolean {
  return textIn(value) === '*';
}

function textIn(value: Value): string | undefined {
  return value.kind === 'string' ? value.value : undefined;
}

function namesIn(listed: Listed): readonly string[] {
  return (listed?.items ?? []).flatMap((item) => textIn(item) ?? []);
}

function nameOf({ id }: PolicyStatement): string {
  return id === undefined ? 'a statement' : `the statement \`${id}\``;
}

const mostNamed = 3;

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed).map((name) => `\`${name}\``);
  const more = names.length - shown.length;
  const all = more > 0 ? [...shown, `${more} more`] : shown;
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} and ${last}`;
}
