import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import multitool from '@microsoft/sarif-multitool';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** What is wrong with a log by the schema of SARIF 2.1.0. */
export function sarifErrors(text: string): readonly ErrorObject[] {
  const schema = JSON.parse(
    readFileSync(join(dirname(multitool), 'sarif-2.1.0.json'), 'utf8').replace(/^\ufeff/, ''),
  );
  // The schema as published breaks a rule of its own dialect, which is not what is tested here.
  const ajv = new Ajv2020({ strict: false, validateSchema: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  validate(JSON.parse(text));
  return validate.errors ?? [];
}
