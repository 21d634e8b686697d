import type { Value } from '../../value.ts';
import { MAX_ITEMS, TOO_LARGE, textCost } from '../budget.ts';
import { computedField, listValue, objectValue, stringValue, unknownValue } from '../make-value.ts';
import { type Call, failCall, ofOne, type TerraformFunction, text } from './function.ts';

export const csvFunctions: readonly (readonly [string, TerraformFunction])[] = [
  ['csvdecode', ofOne(text, decodeCsv)],
];

/** The records of a CSV text, named by its first line. Source: https://www.rfc-editor.org/rfc/rfc4180 */
function decodeCsv(call: Call, csv: string): Value {
  if (!call.budget.spend(4 * textCost(csv.length))) return unknownValue(TOO_LARGE, call.span);
  const records = readRecords(csv);
  const [names, ...rows] = records ?? [];
  if (names === undefined || new Set(names).size < names.length)
    return failCall(call, 'is given no table with names for its columns');
  if (rows.length * names.length > MAX_ITEMS || !call.budget.spend(rows.length * names.length))
    return unknownValue(TOO_LARGE, call.span);
  if (rows.some((row) => row.length !== names.length))
    return failCall(call, 'is given a line with too many or too few columns');
  const { span } = call;
  const objects = rows.map((row) => {
    const fields = names.map((name, column) => computedField(name, stringValue(row[column] ?? '', span)));
    return objectValue(new Map(fields.map((field) => [field.name, field])), span);
  });
  return listValue(objects, span);
}

/** A field, with quotes or without, and what ends it. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\r?\n|$)/y;

/** Undefined where the text is not well-formed. Empty lines say nothing. */
function readRecords(csv: string): readonly (readonly string[])[] | undefined {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < csv.length || record.length > 0) {
    FIELD.lastIndex = at;
    const match = FIELD.exec(csv);
    if (match === null) return undefined;
    const [whole, quoted, plain = '', end] = match;
    at += whole.length;
    const isBlank = record.length === 0 && quoted === undefined && plain.replace('\r', '') === '';
    if (isBlank && end !== ',') continue;
    record.push(quoted?.replaceAll('""', '"').replaceAll('\r\n', '\n') ?? withoutReturn(plain, end));
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}

/** The line feed that ends a line may have a carriage return before it, which belongs to no field. */
function withoutReturn(plain: string, end: string | undefined): string {
  return end !== ',' && plain.endsWith('\r') ? plain.slice(0, -1) : plain;
}
