import { conversionFunctions } from './functions/conversion-functions.ts';
import { encodingFunctions } from './functions/encoding-functions.ts';
import type { TerraformFunction } from './functions/function.ts';
import { listFunctions } from './functions/list-functions.ts';
import { mapFunctions } from './functions/map-functions.ts';
import { networkFunctions } from './functions/network-functions.ts';
import { numberFunctions } from './functions/number-functions.ts';
import { setFunctions } from './functions/set-functions.ts';
import { stringFunctions } from './functions/string-functions.ts';

/** The functions that are evaluated, by name; every other one gives an unknown value. */
export const FUNCTIONS: ReadonlyMap<string, TerraformFunction> = new Map([
  ...conversionFunctions,
  ...encodingFunctions,
  ...listFunctions,
  ...mapFunctions,
  ...networkFunctions,
  ...numberFunctions,
  ...setFunctions,
  ...stringFunctions,
]);
