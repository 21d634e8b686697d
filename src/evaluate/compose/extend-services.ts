import { directoryOf } from '../../source/path.ts';
import { readString } from '../read.ts';
import type { ObjectValue } from '../value.ts';
import { textOfValue } from './canonical-service.ts';
import type { Layer } from './layer.ts';
import { broughtBy, mergeObjects } from './merge.ts';
import { joinPath } from './path.ts';
import type { WrongExtends } from './project.ts';

/** A service with everything that it extends, and why that may not be all. */
export interface ExtendedService {
  readonly body: ObjectValue;
  readonly incomplete: string | undefined;
  readonly wrongExtends: WrongExtends | undefined;
}

/** Finds the layer of a file by its path; undefined where it is not in the scan. */
export type LayerOf = (path: string) => Layer | undefined;

const longestChain = 16;

/**
 * Puts a service over what it extends, in the same file or another.
 * Source: https://docs.docker.com/reference/compose-file/services/#extends
 *
 * @param budget how many settings may still be copied, so that many services on one huge base stay cheap
 */
export function extendService(
  body: ObjectValue,
  layer: Layer,
  layerOf: LayerOf,
  budget: { left: number },
  way: readonly ObjectValue[] = [body],
): ExtendedService {
  const field = body.fields.get('extends');
  const stays = (incomplete?: string, wrongExtends?: WrongExtends) => ({ body, incomplete, wrongExtends });
  if (field === undefined || field.value.kind === 'null') return stays();
  const target = targetOf(field.value.kind === 'object' ? field.value : undefined, textOfValue(field.value));
  const from = target === undefined ? undefined : layerWith(target.file, layer, layerOf);
  const base = target === undefined ? undefined : from?.services.get(target.service);
  if (from === undefined || target === undefined) return stays('`extends` leads out of the scanned tree');
  const { value } = (field.value.kind === 'object' ? field.value.fields.get('service') : undefined) ?? field;
  const wrong = (message: string, known: readonly string[]): WrongExtends => ({
    message,
    span: value.span,
    written: target.service,
    known,
  });
  if (base === undefined) {
    const known = [...from.services.keys()];
    return stays(
      'it extends a service that is not there',
      wrong(`\`${target.service}\` of \`extends\` is no service of its file.`, known),
    );
  }
  if (way.includes(base))
    return stays('`extends` goes in a circle', wrong('`extends` leads back to where it began.', []));
  budget.left -= base.fields.size;
  if (way.length >= longestChain || budget.left < 0) return stays('`extends` goes too deep to be followed');
  const extended = extendService(base, from, layerOf, budget, [...way, base]);
  const place = { span: field.span, message: '`extends` brings it here' };
  const { header, span, via } = body;
  const merged = mergeObjects(broughtBy(extended.body, place), body, layer.tags);
  const { incomplete, wrongExtends } = extended;
  return { body: { ...merged, header, span, via }, incomplete, wrongExtends };
}

function targetOf(object: ObjectValue | undefined, name: string | undefined) {
  if (object === undefined) return name === undefined ? undefined : { service: name, file: undefined };
  const service = readString(object, 'service');
  const file = readString(object, 'file');
  if (service.state !== 'known' || file.state === 'unknown') return undefined;
  return { service: service.value, file: file.state === 'known' ? file.value : undefined };
}

function layerWith(file: string | undefined, layer: Layer, layerOf: LayerOf): Layer | undefined {
  if (file === undefined) return layer;
  const path = joinPath(directoryOf(layer.source.file.path), file);
  return path === undefined ? undefined : layerOf(path);
}
