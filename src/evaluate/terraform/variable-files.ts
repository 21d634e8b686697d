import type { AttributeNode } from '../../parse/hcl/tree.ts';
import type { ParsedFile } from './directory.ts';

/**
 * The values that a directory's `.tfvars` files give, by variable; the file that Terraform reads last wins.
 * Source: https://opentofu.org/docs/language/values/variables/#variable-definition-precedence
 *
 * @param files the variable files of the directory; those that must be named on the command line are left out
 */
export function readVariableFiles(files: readonly ParsedFile[]): ReadonlyMap<string, AttributeNode> {
  const ranked = files.flatMap((parsed) => {
    const name = parsed.file.path.slice(parsed.file.path.lastIndexOf('/') + 1);
    const rank = rankOf(name);
    return rank === undefined ? [] : [{ parsed, order: `${rank} ${name}` }];
  });
  ranked.sort((a, b) => (a.order < b.order ? -1 : 1));
  const values = new Map<string, AttributeNode>();
  for (const { parsed } of ranked)
    for (const attribute of parsed.body.attributes) values.set(attribute.name, attribute);
  return values;
}

function rankOf(name: string): number | undefined {
  if (name === 'terraform.tfvars') return 0;
  if (name === 'terraform.tfvars.json') return 1;
  return /\.auto\.tfvars(\.json)?$/.test(name) ? 2 : undefined;
}
