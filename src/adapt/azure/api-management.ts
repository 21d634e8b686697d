import { readList } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { switchedOff } from '../terraform/switch.ts';
import { loggedByDiagnostics } from './diagnostic-setting.ts';
import { nestedBlocks } from './nested-blocks.ts';
import { nameWritten } from './renamed.ts';

/** The older protocols, by what follows `backend_` and `frontend_` in the newer names. */
const oldProtocols = ['ssl30', 'tls10', 'tls11'];

/**
 * An API gateway. Source: the page `azurerm_api_management` of the azurerm provider: in `security`,
 * `frontend_tls10_enabled` and its like (`enable_frontend_tls10` in older versions) are `false` by default. What firewall
 * stands before it is decided by its network.
 */
export const adaptApiManagement: Adapter = (resource, index) => {
  const gateway: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'gateway',
    noun: 'an API Management service',
    safeguards: {
      modernTls: nestedBlocks(resource.body, 'security').flatMap(oldTls),
      auditLog: [loggedByDiagnostics(index, resource)],
    },
  };
  return [gateway];
};

function oldTls(security: ObjectValue): readonly Attribute<boolean>[] {
  return ['frontend', 'backend'].flatMap((side) =>
    oldProtocols.map((protocol) => {
      const name = nameWritten(security, `${side}_${protocol}_enabled`, `enable_${side}_${protocol}`);
      return switchedOff(security, name, false);
    }),
  );
}

/**
 * One API of a gateway. Source: the page `azurerm_api_management_api` of the azurerm provider: `protocols` are `http`,
 * `https`, `ws` and `wss`.
 */
export const adaptManagedApi: Adapter = (resource, index) => {
  const api: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'listener',
    noun: 'an API of API Management',
    safeguards: { encryptedListening: plainProtocols(resource.body) },
  };
  return [api];
};

function plainProtocols(body: ObjectValue): readonly Attribute<boolean>[] {
  const protocols = readList(body, 'protocols');
  if (protocols.state !== 'known') return [];
  const plain = protocols.value.find(
    (item) => item.kind === 'string' && (item.value === 'http' || item.value === 'ws'),
  );
  if (plain?.kind !== 'string') return [];
  return [
    known(false, plain.span, {
      via: plain.via,
      detail: `\`protocols\` names \`${plain.value}\``,
      remedy: 'Set `protocols = ["https"]`.',
    }),
  ];
}
