import type { Component } from '../../model/component.ts';
import type { AdaptContext } from '../context.ts';
import { virtualNodes } from './app-mesh.ts';
import { plainComponent } from './component-base.ts';
import { destinations } from './destination-rule.ts';
import type { Landscape } from './landscape.ts';
import { mutualTls } from './peer-authentication.ts';
import { timedRoutes } from './route-timeout.ts';

/** How a mesh sends requests: encrypted or not, with or without a way out where something hangs. */
export function meshComponents(landscape: Landscape, context: AdaptContext): readonly Component[] {
  const strictness = mutualTls(landscape);
  return [
    ...landscape.all('security.istio.io', 'PeerAuthentication').map((object) => {
      const strict = strictness(object);
      const safeguards = { encryptionInTransit: strict === undefined ? undefined : [strict] };
      return plainComponent(object, context, 'policy', 'a PeerAuthentication', safeguards);
    }),
    ...destinations(landscape, context),
    ...virtualNodes(landscape, context),
    ...timedRoutes(landscape, context),
  ];
}
