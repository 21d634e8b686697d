import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf } from '../../evaluate/read.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import type { Component } from '../../model/component.ts';
import type { AdaptContext } from '../context.ts';
import { plainComponent } from './component-base.ts';
import type { Landscape } from './landscape.ts';
import { labelsOf, objectAt, objectsIn, textAt, textsIn } from './read-pod.ts';

const group = 'rbac.authorization.k8s.io';

/**
 * Software that installs whatever it is given, or restores it: it has to be allowed everything, and who may tell it what
 * to do is the question.
 */
const installers =
  /argo-?cd|argocd|openshift-gitops|flux|kustomize-controller|helm-controller|kapp-controller|velero|crossplane|rancher|cattle|fleet-agent|cluster-api|capi-|olm-operator|operator-lifecycle-manager|(?:^|[ -])reconciler/;

/** Made by the cluster itself: https://kubernetes.io/docs/reference/access-authn-authz/rbac/#default-roles-and-role-bindings */
function isBuiltIn(object: KubernetesObject): boolean {
  return (
    labelsOf(object).has('kubernetes.io/bootstrapping') ||
    /^(?:system:|kubeadm:|cluster-admin$)/.test(object.name)
  );
}

function isExempt(object: KubernetesObject): boolean {
  return isBuiltIn(object) || installers.test(`${object.namespace ?? ''} ${object.name}`);
}

/** Who may do what in a cluster: its Roles and what binds them. */
export function permissions(landscape: Landscape, context: AdaptContext): readonly Component[] {
  const { all } = landscape;
  const policies = (kinds: readonly string[], noun: string, judge: typeof ofRole) =>
    kinds
      .flatMap((kind) => all(group, kind))
      .filter((object) => !isExempt(object))
      .map((object) => plainComponent(object, context, 'policy', noun, { leastPrivilege: judge(object) }));
  return [
    ...policies(['Role', 'ClusterRole'], 'a role', ofRole),
    ...policies(['RoleBinding', 'ClusterRoleBinding'], 'a role binding', ofBinding),
  ];
}

/**
 * Everything on everything of the core group or of all groups. All rights on the objects of one group are those of an
 * operator on its own. Source: https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege
 */
function ofRole(role: KubernetesObject): readonly Attribute<boolean>[] {
  for (const rule of objectsIn(role.body, 'rules')) {
    const everything =
      textsIn(rule, 'verbs').includes('*') &&
      textsIn(rule, 'resources').includes('*') &&
      textsIn(rule, 'resourceNames').length === 0 &&
      textsIn(rule, 'apiGroups').some((name) => name === '*' || name === '');
    if (!everything) continue;
    const where = role.kind === 'Role' ? 'in its namespace' : 'in the cluster';
    const detail = `a rule allows every verb on every resource ${where}, Secrets and Pods among them`;
    const remedy = 'Name the resources and the verbs that are needed.';
    return [known(false, fieldOf(rule, 'resources')?.span ?? rule.span, { detail, remedy })];
  }
  return [];
}

/** Everybody who has logged in, which in many clusters is every account of the provider and every Pod. */
const everybody: ReadonlyMap<string, string> = new Map([
  ['system:authenticated', 'everybody who has logged in anywhere'],
  ['system:serviceaccounts', 'every Pod of the cluster'],
]);

const nobody: ReadonlySet<string> = new Set(['system:unauthenticated', 'system:anonymous']);

const strongRoles: ReadonlySet<string> = new Set(['cluster-admin', 'admin', 'edit']);

/** Persons and groups of persons may be administrators; programs and everybody may not. */
function ofBinding(binding: KubernetesObject): readonly Attribute<boolean>[] {
  const role = textAt(objectAt(binding.body, 'roleRef'), 'name');
  if (role === undefined || /^(?:system:|kubeadm:)/.test(role)) return [];
  for (const subject of objectsIn(binding.body, 'subjects')) {
    const name = textAt(subject, 'name') ?? '';
    const namespace = textAt(subject, 'namespace') ?? '';
    const who = holderOf(textAt(subject, 'kind'), name, role);
    if (who === undefined || installers.test(`${namespace} ${name}`)) continue;
    return [
      known(false, fieldOf(subject, 'name')?.span ?? subject.span, {
        detail: `\`${role}\` is given to ${who}`,
        remedy: 'Bind a role that names what is needed to those who need it.',
      }),
    ];
  }
  return [];
}

function holderOf(kind: string | undefined, name: string, role: string): string | undefined {
  if (nobody.has(name)) return 'everybody, without a login';
  if (strongRoles.has(role) && kind === 'Group') {
    const namespace = /^system:serviceaccounts:(.+)$/.exec(name)?.[1];
    return namespace === undefined ? everybody.get(name) : `every Pod in \`${namespace}\``;
  }
  if (role !== 'cluster-admin') return undefined;
  const account = kind === 'ServiceAccount' ? name : /^system:serviceaccount:(.+)$/.exec(name)?.[1];
  return account === undefined ? undefined : `the service account \`${account}\``;
}
