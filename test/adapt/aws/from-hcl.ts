import { adaptAws } from '../../../src/adapt/aws/adapt.ts';
import { evaluateTerraform } from '../../../src/evaluate/terraform/evaluate.ts';
import type { Component, ComponentKind, ComponentOf } from '../../../src/model/component.ts';
import { environmentOf } from '../../../src/model/environment.ts';
import { buildInfrastructure, type Infrastructure } from '../../../src/model/infrastructure.ts';
import { parseHcl } from '../../../src/parse/hcl/parse.ts';

/** The infrastructure that one or more Terraform files come to. */
export function infrastructureOf(files: string | Readonly<Record<string, string>>): Infrastructure {
  const texts = typeof files === 'string' ? { 'main.tf': files } : files;
  const parsed = Object.entries(texts).map(([path, text]) => {
    const file = { path, text };
    return { file, body: parseHcl(file).tree };
  });
  const { roots } = evaluateTerraform({ files: parsed, variableFiles: [] });
  return buildInfrastructure(roots.map((root) => adaptAws(root, { environmentOf, terraformRoots: roots })));
}

/** The only component of a kind, or the one with this address. */
export function only<Kind extends ComponentKind>(
  infrastructure: Infrastructure,
  kind: Kind,
  resource?: string,
): ComponentOf<Kind> {
  const found: readonly Component[] = infrastructure.all(kind);
  const [component, ...others] = infrastructure
    .all(kind)
    .filter((candidate) => resource === undefined || candidate.resource === resource);
  if (component === undefined || others.length > 0)
    throw new Error(`expected one ${kind}, found ${found.map((candidate) => candidate.resource).join(', ')}`);
  return component;
}
