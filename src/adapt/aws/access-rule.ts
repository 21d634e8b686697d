import { known } from '../../model/attribute.ts';
import type { AccessRule } from '../../model/component.ts';
import type { PlainEdge } from '../../model/edge.ts';
import type { InfrastructurePart } from '../../model/infrastructure.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import type { OpenRule } from './ingress.ts';
import { attachedTo, openRulesOf } from './security-group.ts';

/** The rules that let the internet in, and what they stand in front of. */
export function adaptAccessRules(index: RootIndex): InfrastructurePart {
  const adapted = openRulesOf(index)
    .filter(({ ports }) => ports !== undefined)
    .map((rule) => adaptRule(index, rule));
  return {
    components: adapted.map(({ component }) => component),
    edges: adapted.flatMap(({ edges }) => edges),
  };
}

function adaptRule(index: RootIndex, rule: OpenRule): { component: AccessRule; edges: readonly PlainEdge[] } {
  const { owner, group, number, ports, source, span, via } = rule;
  const behind = group === undefined ? [] : attachedTo(index, group);
  const id =
    owner.address === group ? `${index.idOf(owner.address)}#ingress-${number}` : index.idOf(owner.address);
  const component: AccessRule = {
    kind: 'access-rule',
    id,
    resource: owner.address,
    span: owner.header,
    format: 'terraform',
    environment: index.environmentOf(owner),
    fromInternet: known(true, span, {
      via,
      detail: `it lets \`${source}\` in`,
      remedy: 'Allow only the security groups or networks of the clients.',
    }),
    ports,
    attached: behind.length > 0,
  };
  const edges = behind.map(
    (address): PlainEdge => ({ kind: 'protects', from: id, to: index.idOf(address), span, via: [] }),
  );
  return { component, edges };
}
