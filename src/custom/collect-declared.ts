import { environmentOfProject } from '../adapt/compose/adapt.ts';
import type { AdaptContext } from '../adapt/context.ts';
import { environmentOfObject } from '../adapt/kubernetes/component-base.ts';
import { idOf } from '../adapt/kubernetes/landscape.ts';
import { indexRoot } from '../adapt/terraform/root-index.ts';
import type { ComposeProject } from '../evaluate/compose/project.ts';
import type { EvaluatedDockerfile } from '../evaluate/dockerfile/stages.ts';
import type { KubernetesObject } from '../evaluate/kubernetes/objects.ts';
import type { TerraformRoot } from '../evaluate/terraform/resource.ts';
import type { CustomRule, ResourceFormat } from './custom-rule.ts';
import type { Declared } from './declared.ts';
import { declaredInstructions } from './declared-instructions.ts';
import { withAllTags } from './tags-of-all.ts';

/** Takes what the formats evaluate, and keeps the resources that rules look at. */
export interface DeclaredCollector {
  terraform(roots: readonly TerraformRoot[], context: AdaptContext): void;
  kubernetes(objects: readonly KubernetesObject[], context: AdaptContext): void;
  compose(projects: readonly ComposeProject[], context: AdaptContext): void;
  dockerfiles(dockerfiles: readonly EvaluatedDockerfile[], context: AdaptContext): void;
  /** Those of a format whose type is wanted. */
  of(format: ResourceFormat, types: readonly string[]): readonly Declared[];
}

/** Undefined where no rule looks at resources: then nothing is kept. */
export function declaredCollector(rules: readonly CustomRule[]): DeclaredCollector | undefined {
  const wanted = new Map<ResourceFormat, readonly string[]>();
  for (const { on } of rules)
    if (on.kind !== 'component') wanted.set(on.kind, [...(wanted.get(on.kind) ?? []), ...on.types]);
  if (wanted.size === 0) return undefined;
  const found = new Map<string, Declared[]>();
  const add = (declared: Declared) => {
    const key = `${declared.format} ${declared.type}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, [declared]);
    else known.push(declared);
  };
  const isWanted = (format: ResourceFormat, type: string) =>
    wanted.get(format)?.some((pattern) => matchesType(pattern, type)) === true;
  return {
    terraform: (roots, context) => {
      for (const root of roots) addRoot(root, context, (type) => isWanted('terraform', type), add);
    },
    kubernetes: (objects, context) => {
      for (const object of objects) if (isWanted('kubernetes', object.kind)) add(fromObject(object, context));
    },
    compose: (projects, context) => {
      if (isWanted('compose', 'service')) for (const project of projects) addServices(project, context, add);
    },
    dockerfiles: (dockerfiles, context) => {
      if (!wanted.has('dockerfile')) return;
      for (const declared of dockerfiles.flatMap((dockerfile) => declaredInstructions(dockerfile, context)))
        if (isWanted('dockerfile', declared.type)) add(declared);
    },
    of: (format, types) =>
      [...found].flatMap(([key, declared]) => {
        const [first] = declared;
        const matches = first?.format === format && types.some((pattern) => matchesType(pattern, first.type));
        return key !== '' && matches ? declared : [];
      }),
  };
}

/** `aws_*` stands for every type that begins so. */
function matchesType(pattern: string, type: string): boolean {
  return pattern.endsWith('*') ? type.startsWith(pattern.slice(0, -1)) : pattern === type;
}

function addRoot(
  root: TerraformRoot,
  context: AdaptContext,
  isWanted: (type: string) => boolean,
  add: (declared: Declared) => void,
): void {
  const wanted = root.resources.filter(({ type }) => isWanted(type));
  if (wanted.length === 0) return;
  const index = indexRoot(root, context);
  for (const resource of wanted)
    add({
      id: index.idOf(resource.address),
      format: 'terraform',
      type: resource.type,
      resource: resource.address,
      span: resource.header,
      environment: index.environmentOf(resource),
      body: withAllTags(resource),
      secret: [],
    });
}

function fromObject(object: KubernetesObject, context: AdaptContext): Declared {
  return {
    id: idOf(object),
    format: 'kubernetes',
    type: object.kind,
    resource: object.resource,
    span: object.header,
    environment: environmentOfObject(object, context),
    body: object.body,
    secret: object.kind === 'Secret' ? ['data', 'stringData'] : [],
  };
}

/** What only adds to a service of another file is judged there. */
function addServices(
  project: ComposeProject,
  context: AdaptContext,
  add: (declared: Declared) => void,
): void {
  const environment = environmentOfProject(project, context);
  for (const { name, body, incomplete } of project.services)
    if (incomplete === undefined)
      add({
        format: 'compose',
        type: 'service',
        resource: `service ${name}`,
        span: body.header,
        environment,
        body,
        secret: ['environment'],
      });
}
