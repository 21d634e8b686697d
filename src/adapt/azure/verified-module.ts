import type { TerraformModuleCall } from '../../evaluate/terraform/resource.ts';
import type { Attribute } from '../../model/attribute.ts';
import type { Component, Datastore } from '../../model/component.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import type { Span } from '../../source/span.ts';
import { asResource } from '../terraform/as-resource.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { adapters } from './adapters.ts';
import { verifiedModuleType } from './verified-module-type.ts';

/**
 * What the call of an Azure Verified Module makes, judged by what is written in it alone: the defaults of these modules are not the
 * provider's, follow what Microsoft advises and differ between their versions.
 */
export function adaptVerifiedModule(call: TerraformModuleCall, index: RootIndex): readonly Component[] {
  const type = verifiedModuleType(call);
  const adapt = type === undefined ? undefined : adapters.get(type);
  if (type === undefined || adapt === undefined) return [];
  return adapt(asResource(call, type), index).flatMap((component) => asWritten(component, call.header));
}

export function isVerifiedModule(call: TerraformModuleCall): boolean {
  return verifiedModuleType(call) !== undefined;
}

/** Of datastores and of what has safeguards alone; what else a module makes has answers that rest on what is left out. */
function asWritten(component: Component, header: Span): readonly Component[] {
  const safeguards = writtenSafeguards(component.safeguards, header);
  switch (component.kind) {
    case 'datastore':
      return [{ ...component, ...writtenFacts(component, header), safeguards }];
    case 'cluster':
    case 'encryption-key':
    case 'image-registry':
    case 'queue':
    case 'volume':
      return [{ ...component, safeguards }];
    case 'workload':
      return [{ ...component, safeguards }];
    case 'instance-group':
      return [
        {
          ...component,
          zones: written(component.zones, header),
          replicas: written(component.replicas, header),
          autoscaling: undefined,
          safeguards,
        },
      ];
    default:
      return [];
  }
}

function writtenFacts(component: Datastore, header: Span) {
  return {
    zones: written(component.zones, header),
    backups: written(component.backups, header),
    standbys: written(component.standbys, header),
    readReplicas: undefined,
    backupRetentionDays: written(component.backupRetentionDays, header),
    exposures: component.exposures.filter(({ open }) => written(open, header) !== undefined),
  };
}

function writtenSafeguards(safeguards: Safeguards | undefined, header: Span): Safeguards {
  return Object.fromEntries(
    Object.entries(safeguards ?? {}).map(([name, answers]) => [
      name,
      answers?.filter((answer: Attribute<boolean>) => written(answer, header) !== undefined),
    ]),
  );
}

/** An answer that somebody wrote, at a place of its own. */
function written<T>(answer: Attribute<T> | undefined, header: Span): Attribute<T> | undefined {
  if (answer?.state !== 'known' || answer.origin !== 'written') return undefined;
  return answer.span.start === header.start && answer.span.file === header.file ? undefined : answer;
}
