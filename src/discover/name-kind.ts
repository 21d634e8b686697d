/** What a file may be, going by its name alone. */
export type NameKind =
  | 'terraform'
  | 'terraform-json'
  | 'terraform-variables'
  | 'terraform-variables-json'
  | 'yaml'
  | 'compose-yaml'
  | 'kustomization'
  | 'chart'
  | 'json'
  /** YAML that is made by a template engine: `deployment.yaml.tmpl`. */
  | 'yaml-template'
  | 'dockerfile'
  /** Named like a Dockerfile, with an ending that may say otherwise: `Dockerfile-debian.template`. */
  | 'dockerfile-template'
  | 'dockerignore'
  | 'environment-file';

const templateEndings = new Set(
  'template tmpl tpl j2 jinja jinja2 hbs mustache erb ejs gotmpl in m4'.split(' '),
);

/** Endings that make `Dockerfile.<ending>` something about a Dockerfile, not one. */
const notDockerfiles = new Set(
  'md rst txt html adoc go sh bash py js mjs cjs ts tsx json yaml yml toml xml rb rs java kt c cc cpp h cs php lock lua swift bak orig old rej swp tmp dockerignore patch diff sum log'.split(
    ' ',
  ),
);

/** Undefined for whatever cannot be infrastructure. `name` is the last part of a path. */
export function nameKindOf(name: string): NameKind | undefined {
  return terraformKindOf(name) ?? dataKindOf(name) ?? dockerKindOf(name) ?? environmentKindOf(name);
}

/** Terraform passes over hidden files and editors' backups. */
function terraformKindOf(name: string): NameKind | undefined {
  if (name.startsWith('.') || name.startsWith('#')) return undefined;
  if (name.endsWith('.tf') || name.endsWith('.tofu')) return 'terraform';
  if (name.endsWith('.tf.json') || name.endsWith('.tofu.json')) return 'terraform-json';
  if (name.endsWith('.tfvars')) return 'terraform-variables';
  if (name.endsWith('.tfvars.json')) return 'terraform-variables-json';
  return undefined;
}

function dataKindOf(name: string): NameKind | undefined {
  const dot = name.lastIndexOf('.');
  const ending = dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
  if (ending === 'yaml' || ending === 'yml') return yamlKindOf(name);
  if (ending === 'json') return 'json';
  if (name === 'Kustomization') return 'kustomization';
  return templateEndings.has(ending) && /\.ya?ml\.[^.]+$/i.test(name) ? 'yaml-template' : undefined;
}

function yamlKindOf(name: string): NameKind {
  if (name === 'kustomization.yaml' || name === 'kustomization.yml') return 'kustomization';
  if (name === 'Chart.yaml') return 'chart';
  return /^(?:docker-)?compose(?:[-._].*)?\.ya?ml$|[-._]compose\.ya?ml$/i.test(name)
    ? 'compose-yaml'
    : 'yaml';
}

function dockerKindOf(name: string): NameKind | undefined {
  if (name.endsWith('.dockerignore') || name === '.containerignore') return 'dockerignore';
  const lower = name.toLowerCase();
  if (lower === 'dockerfile' || lower === 'containerfile') return 'dockerfile';
  const ending = lower.slice(lower.lastIndexOf('.') + 1);
  if (ending === 'dockerfile' || ending === 'containerfile') return 'dockerfile';
  if (!/^(?:docker|container)file[-._]/.test(lower) || lower.endsWith('~')) return undefined;
  if (templateEndings.has(ending)) return 'dockerfile-template';
  return notDockerfiles.has(ending) ? undefined : 'dockerfile';
}

function environmentKindOf(name: string): NameKind | undefined {
  return name === '.env' || name.startsWith('.env.') || name.endsWith('.env')
    ? 'environment-file'
    : undefined;
}
