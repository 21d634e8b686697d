import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import type { PlainComponent } from '../../model/component.ts';
import type { AdaptContext } from '../context.ts';
import { plainComponent } from './component-base.ts';
import type { Landscape } from './landscape.ts';
import { objectAt, objectsIn, textAt } from './read-pod.ts';

/** An object by which something else is installed in the cluster. */
export interface InstallationObject {
  readonly object: KubernetesObject;
  /** What is known of what it installs: names of charts and folders. */
  readonly chart: string;
}

const kinds = [
  // https://fluxcd.io/flux/components/helm/helmreleases/
  ['helm.toolkit.fluxcd.io', 'HelmRelease', 'a Helm release'],
  // https://docs.k3s.io/add-ons/helm
  ['helm.cattle.io', 'HelmChart', 'a Helm release'],
  // https://fluxcd.io/flux/components/kustomize/kustomizations/
  ['kustomize.toolkit.fluxcd.io', 'Kustomization', 'a kustomization of Flux'],
  // https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/
  ['argoproj.io', 'Application', 'an application of Argo CD'],
  ['argoproj.io', 'ApplicationSet', 'a set of applications of Argo CD'],
] as const;

export function installations(landscape: Landscape): readonly InstallationObject[] {
  return kinds.flatMap(([group, kind]) =>
    landscape.all(group, kind).map((object) => ({ object, chart: chartOf(object) })),
  );
}

/** What the cluster runs beside the workloads of the tree. */
export function installationsOf(landscape: Landscape, context: AdaptContext): readonly PlainComponent[] {
  return kinds.flatMap(([group, kind, noun]) =>
    landscape.all(group, kind).map((object) => plainComponent(object, context, 'installation', noun, {})),
  );
}

function chartOf({ name, body }: KubernetesObject): string {
  const spec = objectAt(body, 'spec');
  if (spec === undefined) return name;
  const sources = [
    objectAt(spec, 'source'),
    ...objectsIn(spec, 'sources'),
    objectAt(spec, 'chart', 'spec'),
    spec,
  ];
  const words = sources.flatMap((source) => [textAt(source, 'chart'), textAt(source, 'path')]);
  return [name, ...words.filter((word) => word !== undefined)].join('/');
}
