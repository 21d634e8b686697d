import type { ObjectValue, StringValue } from '../value.ts';
import { textsOf } from './canonical-service.ts';

/** Another service that one starts after and reaches by a name of its own. */
export interface ServiceLink {
  readonly service: string;
  readonly alias: string;
  readonly value: StringValue;
}

/** The entries of `links`. Source: https://docs.docker.com/reference/compose-file/services/#links */
export function linksOf(body: ObjectValue): readonly ServiceLink[] {
  return textsOf(body.fields.get('links')?.value).flatMap((value) => {
    const [service, alias] = value.value.split(':');
    return service === undefined || service === '' ? [] : [{ service, alias: alias ?? service, value }];
  });
}
