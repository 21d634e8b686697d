import { adaptGoogle } from '../../../src/adapt/google/adapt.ts';
import { evaluateTerraform } from '../../../src/evaluate/terraform/evaluate.ts';
import { environmentOf } from '../../../src/model/environment.ts';
import { buildInfrastructure, type Infrastructure } from '../../../src/model/infrastructure.ts';
import { parseHcl } from '../../../src/parse/hcl/parse.ts';

/** The infrastructure that one Terraform file comes to. */
export function infrastructureOf(text: string): Infrastructure {
  const file = { path: 'main.tf', text };
  const { roots } = evaluateTerraform({ files: [{ file, body: parseHcl(file).tree }], variableFiles: [] });
  return buildInfrastructure(roots.map((root) => adaptGoogle(root, { environmentOf })));
}
