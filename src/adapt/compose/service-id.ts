import type { ComposeProject, ComposeService } from '../../evaluate/compose/project.ts';

export function workloadId({ project, name }: ComposeService): string {
  return `compose:${project}:${name}`;
}

export function containerId(service: ComposeService): string {
  return `${workloadId(service)}#container`;
}

export function datastoreId(service: ComposeService): string {
  return `${workloadId(service)}#datastore`;
}

/** Of a server that runs elsewhere: two projects that name the same may well mean different ones. */
export function serverId({ path }: ComposeProject, host: string): string {
  return `compose:${path}#server:${host}`;
}

export function metricsStoreId(service: ComposeService): string {
  return `${workloadId(service)}#metrics`;
}
