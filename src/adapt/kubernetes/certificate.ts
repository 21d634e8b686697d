import { fieldOf } from '../../evaluate/read.ts';
import { known } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import type { AdaptContext } from '../context.ts';
import { plainComponent } from './component-base.ts';
import type { Landscape } from './landscape.ts';
import { objectAt, textAt } from './read-pod.ts';

/**
 * cert-manager renews certificates by itself, and their keys with them unless it is told not to.
 * Source: https://cert-manager.io/docs/usage/certificate/#the-rotationpolicy-setting
 */
export function certificates(landscape: Landscape, context: AdaptContext): readonly PlainComponent[] {
  return landscape.all('cert-manager.io', 'Certificate').flatMap((object) => {
    const key = objectAt(object.body, 'spec', 'privateKey');
    const field = key === undefined ? undefined : fieldOf(key, 'rotationPolicy');
    const policy = textAt(key, 'rotationPolicy');
    if (field === undefined || policy === undefined) return [];
    const renewed = known(policy !== 'Never', field.span, {
      detail: `\`rotationPolicy\` is \`${policy}\`, so that every certificate has the first one's key`,
      remedy: 'Set `rotationPolicy: Always`.',
    });
    return [plainComponent(object, context, 'secret', 'a Certificate', { rotation: [renewed] })];
  });
}
