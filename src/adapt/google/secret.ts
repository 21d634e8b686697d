import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, absent, byDefault, known } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { referencesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, isSet, textOf } from '../terraform/setting.ts';

/**
 * A secret of Secret Manager, which Google always encrypts. Only a password can be renewed by a machine: a token of
 * another company cannot, so the others are not judged. Source: the pages `google_secret_manager_secret` and
 * `google_secret_manager_regional_secret` of the Google provider: without `rotation` nobody is told when it is time.
 */
export const adaptSecret: Adapter = (resource, index) => {
  const secret: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'secret',
    noun: 'a secret of Secret Manager',
    safeguards: { rotation: isPassword(index, resource) ? [rotationOf(resource)] : undefined },
  };
  return [secret];
};

const passwordWords = new Set(
  'password passwords passwd pwd db database sql cloudsql alloydb postgres postgresql mysql sqlserver mongo mongodb'.split(
    ' ',
  ),
);
/** Words for what only somebody else can renew, and for what is no secret. */
const foreignWords = new Set(
  'token tokens api key keys license licence certificate cert oauth webhook ssh jwt url host dsn user username name'.split(
    ' ',
  ),
);

function isPassword(index: RootIndex, secret: TerraformResource): boolean {
  const names = [secret.name, textOf(secret.body, 'secret_id') ?? ''];
  const words = names.flatMap((name) => name.toLowerCase().split(/[^a-z0-9]+/));
  if (words.some((word) => foreignWords.has(word))) return false;
  return words.some((word) => passwordWords.has(word)) || holdsMadePassword(index, secret);
}

/** Its version holds what a `random_password` made. */
function holdsMadePassword(index: RootIndex, secret: TerraformResource): boolean {
  const type = secret.type.replace(/_secret$/, '_secret_version');
  return namersOf(index, secret, type, 'secret', ['secret_id']).sure.some(({ body }) =>
    referencesIn(argumentOf(body, 'secret_data'))
      .flatMap(({ reference }) => index.at(reference))
      .some((made) => made.type === 'random_password'),
  );
}

function rotationOf({ body, header }: TerraformResource): Attribute<boolean> {
  const rotation = onlyBlock(body, 'rotation');
  if (rotation.state === 'unknown') return rotation;
  if (rotation.state === 'known') return known(true, rotation.span);
  return absent(header, {
    via: rotation.via,
    detail: 'it has no `rotation`',
    remedy: 'Add a `rotation` block with `rotation_period`, and a topic in `topics` for what renews it.',
  });
}

/**
 * A key of a service account, good for ten years. Source: the page `google_service_account_key` of the Google provider:
 * it is made anew where its `keepers` change.
 */
export const adaptServiceAccountKey: Adapter = (resource, index) => {
  const { body, header } = resource;
  const rotation = isSet(body, 'keepers')
    ? known(true, header)
    : byDefault(false, header, {
        detail: 'without `keepers` it is made once and for all',
        remedy:
          'Let workloads use the service account itself or Workload Identity, or renew the key with a `time_rotating` in `keepers`.',
      });
  const key: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'secret',
    noun: 'a key of a service account',
    safeguards: { rotation: [rotation] },
  };
  return [key];
};
