import { absent, byDefault, known } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { isSet } from '../terraform/setting.ts';

/**
 * A secret of Secret Manager, which Google always encrypts. Source: the pages `google_secret_manager_secret` and
 * `google_secret_manager_regional_secret` of the Google provider: without `rotation` nobody is told when it is time.
 */
export const adaptSecret: Adapter = (resource, index) => {
  const rotation = onlyBlock(resource.body, 'rotation');
  const answer =
    rotation.state === 'unknown'
      ? rotation
      : rotation.state === 'known'
        ? known(true, rotation.span)
        : absent(resource.header, {
            via: rotation.via,
            detail: 'it has no `rotation`',
            remedy:
              'Add a `rotation` block with `rotation_period`, and a topic in `topics` for what renews it.',
          });
  const secret: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'secret',
    noun: 'a secret of Secret Manager',
    safeguards: { rotation: [answer] },
  };
  return [secret];
};

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
