import { conversionFunctions } from './functions/conversion-functions.ts';
import { csvFunctions } from './functions/csv-functions.ts';
import { dateFunctions } from './functions/date-functions.ts';
import { encodingFunctions } from './functions/encoding-functions.ts';
import { fileFunctions } from './functions/file-functions.ts';
import { filesetFunctions } from './functions/fileset.ts';
import type { TerraformFunction } from './functions/function.ts';
import { hashFunctions } from './functions/hash-functions.ts';
import { listFunctions } from './functions/list-functions.ts';
import { mapFunctions } from './functions/map-functions.ts';
import { networkFunctions } from './functions/network-functions.ts';
import { numberFunctions } from './functions/number-functions.ts';
import { pathFunctions } from './functions/path-functions.ts';
import { regexFunctions } from './functions/regex-functions.ts';
import { setFunctions } from './functions/set-functions.ts';
import { stringFunctions } from './functions/string-functions.ts';
import { templateFunctions } from './functions/template-functions.ts';

/** The functions that are evaluated, by name; `try` and `can` are not among them, for they see expressions. */
export const FUNCTIONS: ReadonlyMap<string, TerraformFunction> = new Map([
  ...conversionFunctions,
  ...csvFunctions,
  ...dateFunctions,
  ...encodingFunctions,
  ...fileFunctions,
  ...filesetFunctions,
  ...hashFunctions,
  ...listFunctions,
  ...mapFunctions,
  ...networkFunctions,
  ...numberFunctions,
  ...pathFunctions,
  ...regexFunctions,
  ...setFunctions,
  ...stringFunctions,
  ...templateFunctions,
]);

/** Functions whose result nobody can know from the source, with the clause that says why. */
export const UNEVALUATED: ReadonlyMap<string, string> = new Map([
  ['base64gzip', '`base64gzip` compresses differently from version to version'],
  ['bcrypt', '`bcrypt` gives another text each time'],
  ['plantimestamp', 'depends on when the plan is made'],
  ['rsadecrypt', '`rsadecrypt` needs a private key, which is not asked for'],
  ['timestamp', 'depends on when the plan is applied'],
  ['uuid', '`uuid` gives another text each time'],
]);
