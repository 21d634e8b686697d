import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../../evaluate/value.ts';
import { isKnown, known } from '../../../model/attribute.ts';
import type { AccessRule } from '../../../model/component.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { baseOf } from '../../terraform/component-base.ts';
import { nestedBlocks } from '../../terraform/connection-edge.ts';
import { isEverywhere } from '../../terraform/open-port.ts';
import type { RootIndex } from '../../terraform/root-index.ts';
import { booleanSetting, stringSetting } from '../../terraform/setting.ts';
import { portsIn } from '../firewall-ports.ts';

/**
 * terraform-google-modules/network/google (version 5 to 12) and its submodule `firewall-rules`: the rules that let the
 * internet in, by the inputs `firewall_rules`, `ingress_rules` and `rules`, whose `direction` is `INGRESS` where it is
 * not set.
 */
export function adaptNetworkModule(call: TerraformModuleCall, index: RootIndex): readonly AccessRule[] {
  const base = baseOf(asResource(call, 'google_compute_firewall'), index);
  const rules = ['firewall_rules', 'ingress_rules', 'rules'].flatMap((name) =>
    nestedBlocks(call.inputs, name),
  );
  return rules.flatMap((rule, number) => {
    const source = sourceOf(rule);
    if (source === undefined || !isAllowing(rule)) return [];
    const fromInternet = known(true, source.span, {
      via: source.via,
      detail: `\`${call.address}\` lets \`${source.text}\` in`,
      remedy: 'Name the networks of its clients.',
    });
    return portsIn(nestedBlocks(rule, 'allow'), 'protocol').map(({ ports }, part) => ({
      ...base,
      id: `${base.id}#rule-${number}-${part}`,
      kind: 'access-rule',
      fromInternet,
      ports,
      attached: false,
    }));
  });
}

function isAllowing(rule: ObjectValue): boolean {
  return (
    isKnown(stringSetting(rule, 'direction', 'INGRESS'), 'INGRESS') &&
    isKnown(booleanSetting(rule, 'disabled', false), false)
  );
}

/** `ranges`, and `source_ranges` of the newer inputs. */
function sourceOf(rule: ObjectValue) {
  for (const name of ['ranges', 'source_ranges']) {
    const field = rule.fields.get(name);
    const items = field?.value.kind === 'list' ? field.value.items : [];
    const open = items.find((item) => item.kind === 'string' && isEverywhere(item.value));
    if (field !== undefined && open?.kind === 'string')
      return { text: open.value, span: field.span, via: field.value.via };
  }
  return undefined;
}
