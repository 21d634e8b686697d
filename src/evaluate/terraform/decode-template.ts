import type { Place, Span } from '../../source/span.ts';
import type { Value } from '../value.ts';
import { type Budget, textCost } from './budget.ts';
import { decodeJsonText, decodeYamlText, looksLikeJson } from './decode-data.ts';
import type { Host } from './host.ts';
import type { Placing } from './placed-data.ts';
import { type PlacedPiece, placedText } from './placed-text.ts';
import { joinChains } from './provenance.ts';

/** What is different where a template is a file of its own. */
export interface FileTemplate {
  /** Reads templates of YAML; undefined where nobody decodes any. */
  readonly yaml: Host['parseYaml'];
  /** Where the file is read. */
  readonly reader: Place;
}

/**
 * A heredoc or a template file that holds a JSON document says more than a text: container definitions and policies
 * are often written so. Holes become unknown values where they stand, and every part keeps its place. What is no
 * JSON stays as it is.
 */
export function decodeTemplate(
  value: Value,
  pieces: readonly PlacedPiece[],
  whole: Span,
  budget: Budget,
  file?: FileTemplate,
): Value {
  if (value.kind !== 'string' && value.kind !== 'unknown') return value;
  const [first] = pieces;
  const isJson = typeof first?.text === 'string' && looksLikeJson(first.text);
  const yaml = file?.yaml;
  if (!isJson && yaml === undefined) return value;
  const placed = placedText(pieces, whole, isJson);
  if (placed === undefined || !budget.spend(4 * textCost(placed.text.length))) return value;
  const { text } = placed;
  const placing = file === undefined ? placed.placing : readBy(file.reader, placed.placing);
  const decoded = isJson ? decodeJsonText(text, placing) : yaml && decodeYamlText(text, placing, yaml);
  return decoded === undefined ? value : { ...value, decoded };
}

function readBy(reader: Place, placing: Placing): Placing {
  return { ...placing, viaOf: (start, end) => joinChains(placing.viaOf(start, end), [reader]) };
}
