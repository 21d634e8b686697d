import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, absent, byDefault, known, unknown } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import { referencesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, isSet, stringSetting, textOf } from '../terraform/setting.ts';
import { resourceAnswers } from './policy.ts';

/**
 * A secret. Only a password can be renewed by a machine: a token of another company cannot, so the others are not
 * judged. Source: the pages `aws_secretsmanager_secret` and `aws_secretsmanager_secret_rotation` of the AWS provider.
 */
export const adaptSecret: Adapter = (resource, index) => {
  const { body } = resource;
  const secret: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'secret',
    noun: 'a secret',
    safeguards: {
      rotation: isPassword(index, resource) ? [rotationOf(index, resource)] : undefined,
      leastPrivilege: resourceAnswers(index, argumentOf(body, 'policy')),
    },
  };
  return [secret];
};

const passwordWords = new Set(
  'password passwords passwd pwd db database rds aurora postgres postgresql mysql mariadb mssql sqlserver oracle redshift documentdb docdb mongo mongodb'.split(
    ' ',
  ),
);
/** Words for what only somebody else can renew. */
const foreignWords = new Set(
  'token tokens api key keys license licence certificate cert oauth webhook ssh jwt url host dsn github slack datadog'.split(
    ' ',
  ),
);

function isPassword(index: RootIndex, secret: TerraformResource): boolean {
  const names = [secret.name, textOf(secret.body, 'name') ?? '', textOf(secret.body, 'name_prefix') ?? ''];
  const words = names.flatMap((name) => name.toLowerCase().split(/[^a-z0-9]+/));
  if (words.some((word) => foreignWords.has(word))) return false;
  return words.some((word) => passwordWords.has(word)) || holdsMadePassword(index, secret);
}

/** Its version holds what a `random_password` made. */
function holdsMadePassword(index: RootIndex, secret: TerraformResource): boolean {
  return namersOf(index, secret, 'aws_secretsmanager_secret_version', 'secret_id').sure.some(({ body }) =>
    referencesIn(argumentOf(body, 'secret_string'))
      .flatMap(({ reference }) => index.at(reference))
      .some(({ type }) => type === 'random_password'),
  );
}

function rotationOf(index: RootIndex, secret: TerraformResource): Attribute<boolean> {
  const { body, header } = secret;
  const own = body.fields.get('rotation_lambda_arn');
  if (own !== undefined && isSet(body, 'rotation_lambda_arn')) return known(true, own.span);
  const { sure, doubtful } = namersOf(index, secret, 'aws_secretsmanager_secret_rotation', 'secret_id');
  const [rotation] = sure;
  if (rotation !== undefined) return known(true, rotation.header);
  if (doubtful !== undefined) return unknown(`\`${doubtful.address}\` may be for it`, header);
  const remedy =
    'Add an `aws_secretsmanager_secret_rotation`, or let the database manage its password (`manage_master_user_password`).';
  return byDefault(false, header, { detail: 'no `aws_secretsmanager_secret_rotation` is for it', remedy });
}

const secretName =
  /(?:^|[^a-z])(?:password|passwd|pwd|secret|token|api[_-]?key|private[_-]?key|credentials?)(?:[^a-z]|$)/;

/**
 * A parameter that holds a secret as its name says: only the type `SecureString` is encrypted. Source: the page
 * `aws_ssm_parameter` of the AWS provider.
 */
export const adaptParameter: Adapter = (resource, index) => {
  const { body, name } = resource;
  const names = [name, textOf(body, 'name') ?? ''].map((text) => text.toLowerCase());
  if (!names.some((text) => secretName.test(text)) || names.some((text) => /(?:arn|name|id|url)$/.test(text)))
    return [];
  const type = stringSetting(body, 'type');
  if (type.state !== 'known' || type.value !== 'String') return [];
  const parameter: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'secret',
    noun: 'a parameter',
    safeguards: {
      encryptionAtRest: [
        absent(type.span, {
          via: type.via,
          detail: '`type` is `String`, which is stored as it is',
          remedy: 'Set `type = "SecureString"`.',
        }),
      ],
    },
  };
  return [parameter];
};
