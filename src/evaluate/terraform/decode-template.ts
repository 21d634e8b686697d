import type { Span } from '../../source/span.ts';
import type { Value } from '../value.ts';
import { type Budget, textCost } from './budget.ts';
import { decodeJsonText, decodeYamlText, looksLikeJson } from './decode-data.ts';
import type { Host } from './host.ts';
import { type PlacedPiece, placedText } from './placed-text.ts';

/**
 * A heredoc or a template file that holds a JSON document says more than a text: container definitions and policies
 * are often written so. Holes become unknown values where they stand, and every part keeps its place. What is no
 * JSON stays as it is.
 *
 * @param yaml reads templates of YAML; not given where nobody decodes any
 */
export function decodeTemplate(
  value: Value,
  pieces: readonly PlacedPiece[],
  whole: Span,
  budget: Budget,
  yaml?: Host['parseYaml'],
): Value {
  if (value.kind !== 'string' && value.kind !== 'unknown') return value;
  const [first] = pieces;
  const isJson = typeof first?.text === 'string' && looksLikeJson(first.text);
  if (!isJson && yaml === undefined) return value;
  const placed = placedText(pieces, whole, isJson);
  if (placed === undefined || !budget.spend(4 * textCost(placed.text.length))) return value;
  const { text, placing } = placed;
  const decoded = isJson ? decodeJsonText(text, placing) : yaml && decodeYamlText(text, placing, yaml);
  return decoded === undefined ? value : { ...value, decoded };
}
