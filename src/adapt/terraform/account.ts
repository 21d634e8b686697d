import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { Attribute } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { baseOf } from './component-base.ts';
import type { RootIndex } from './root-index.ts';

/** The account, project or subscription that a root evidently configures: it stands at what says so. */
export function accountBy(
  sign: TerraformResource,
  index: RootIndex,
  noun: string,
  costAlert: Attribute<boolean>,
): PlainComponent {
  const base = baseOf(sign, index);
  return { ...base, id: `${base.id}#account`, kind: 'account', noun, safeguards: { costAlert: [costAlert] } };
}
