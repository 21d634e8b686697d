import { expect, test } from 'vitest';
import { discover } from '../../src/discover/discover.ts';
import { temporaryTree } from './temporary-tree.ts';

/** What a file of that name and content is taken for: a kind, a reason for not analysing it, or nothing. */
function kindOf(
  path: string,
  content: string,
  around: Readonly<Record<string, string>> = {},
): string | undefined {
  const cwd = temporaryTree({ ...around, [path]: content });
  const { files, notAnalysed } = discover([], { cwd });
  return (
    files.find(({ file }) => file.path === path)?.kind ??
    notAnalysed.find((other) => other.path === path)?.reason
  );
}

const deployment = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: shop\n';
const compose = 'services:\n  shop:\n    image: example.com/shop:1.0.0\n';
const from = 'FROM node:22-slim\n';

test.each([
  ['main.tf', 'terraform'],
  ['main.tofu', 'terraform'],
  ['main.tf.json', 'terraform-json'],
  ['main.tofu.json', 'terraform-json'],
  ['terraform.tfvars', 'terraform-variables'],
  ['prod.auto.tfvars.json', 'terraform-variables-json'],
  ['.main.tf', undefined],
  ['main.tf~', undefined],
  ['#main.tf', undefined],
])('Terraform: %s is %s', (path, kind) => {
  expect(kindOf(path, '')).toBe(kind);
});

test.each([
  ['Dockerfile', from, 'dockerfile'],
  ['Containerfile', from, 'dockerfile'],
  ['dockerfile', from, 'dockerfile'],
  ['Dockerfile.dev', from, 'dockerfile'],
  ['Dockerfile-windows', from, 'dockerfile'],
  ['api.dockerfile', from, 'dockerfile'],
  ['api.Dockerfile', from, 'dockerfile'],
  ['Dockerfile', 'RUN make\n', 'dockerfile'],
  ['Dockerfile.notes', 'Remember the milk.\n', undefined],
  ['Dockerfile.md', from, undefined],
  ['dockerfile.go', from, undefined],
  ['Dockerfile.sh', from, undefined],
  ['Dockerfile.template', from, 'dockerfile'],
  ['Dockerfile.template', 'FROM {{ .base }}\n', 'Templates are not rendered'],
  ['Dockerfile-alpine.j2', '{% if edge %}\nFROM alpine\n{% endif %}\n', 'Templates are not rendered'],
  ['Dockerfile', `${from}RUN docker inspect -f '{{ .Id }}' shop\n`, 'dockerfile'],
  ['Dockerfile', `${from}COPY <<END /etc/shop.conf\n{{ key "a" }}\nEND\n`, 'dockerfile'],
  ['.dockerignore', '.git\n', 'dockerignore'],
  ['Dockerfile.dockerignore', '.git\n', 'dockerignore'],
])('Dockerfile: %s with %j is %s', (path, content, kind) => {
  expect(kindOf(path, content)).toBe(kind);
});

test.each([
  ['compose.yaml', compose],
  ['docker-compose.yml', compose],
  ['docker-compose.override.yml', compose],
  ['compose-load.yaml', compose],
  ['monitoring-compose.yml', compose],
  ['stack.yml', compose],
  ['stack.yml', 'version: "3"\nservices:\n  # The shop.\n  shop:\n    build: .\n'],
  ['stack.yml', 'x-base: &base\n  image: a\nservices:\n  shop:\n    <<: *base\n'],
  ['compose.yaml', 'include:\n  - shop.yaml\n'],
  ['compose.override.yaml', 'services:\n  shop:\n    ports: []\n'],
  ['docker-compose.yml', 'shop:\n  image: example.com/shop:1.0.0\n'],
  ['compose.yaml', 'servces:\n  shop: {}\n'],
  ['compose.yaml', `services:\n  shop:\n    hostname: "{{.Node.Hostname}}"\n    image: a\n`],
])('Compose: %s with %j', (path, content) => {
  expect(kindOf(path, content)).toBe('compose');
});

test.each([
  ['shop.yaml', deployment],
  ['shop.yml', `# A comment.\n---\n${deployment}`],
  ['shop.yaml', `\uFEFF${deployment}`],
  ['shop.yaml', deployment.replaceAll('\n', '\r\n')],
  ['shop.yaml', '"apiVersion": v1\n"kind": Service\n'],
  ['shop.yaml', `a: 1\n---\n${deployment}`],
  ['shop.yaml', '{ "kind": "Service", "apiVersion": "v1" }\n'],
  ['compose-bridge.yaml', deployment],
  ['docker-compose.yaml', deployment],
  ['shop.json', '{"apiVersion": "v1", "metadata": {"kind": 1}, "kind": "Service"}'],
  [
    'rules.yaml',
    `apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nsummary: on {{ $labels.node }}\n`,
  ],
  [
    'grafana.yaml',
    `apiVersion: v1\nkind: ConfigMap\ndata:\n  a.tmpl: |\n    {{ define "a" }}\n    {{ end }}\n`,
  ],
  ['flow.yaml', `apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec:\n  image: "{{inputs.image}}"\n`],
])('Kubernetes: %s with %j', (path, content) => {
  expect(kindOf(path, content)).toBe('kubernetes');
});

test.each([
  ['shop.yaml', `{{ if .Values.shop }}\n${deployment}{{ end }}\n`],
  ['shop.yaml', `${deployment}spec:\n  replicas: {{ replicas }}\n`],
  ['shop.yaml', `${deployment}spec:\n  image: "example.com/shop:{{ tag }}"\n`],
  ['shop.yaml', `${deployment}{% if production %}\nspec: {}\n{% endif %}\n`],
  ['shop.yaml.j2', deployment],
  ['shop.yaml', '#@ load("@ytt:data", "data")\napiVersion: v1\nkind: Pod\n'],
  ['shop.yaml', 'apiVersion: apps/v1\nkind: Deployment\nspec:\n  replicas: #@ data.values.replicas\n'],
  ['shop.yaml', 'apiVersion: v1\nkind: Pod\n#@overlay/match missing_ok=True\nspec: {}\n'],
])('a template is seen and not analysed: %s with %j', (path, content) => {
  expect(kindOf(path, content)).toBe('Templates are not rendered');
});

test.each([
  ['kustomization.yaml', 'resources: [shop.yaml]\n', 'kustomization'],
  ['kustomization.yml', 'resources: [shop.yaml]\n', 'kustomization'],
  ['Kustomization', 'resources: [shop.yaml]\n', 'kustomization'],
  ['patch.yaml', '# More of them.\n- op: replace\n  path: /spec/replicas\n  value: 3\n', 'kustomize-patch'],
])('Kustomize: %s', (path, content, kind) => {
  expect(kindOf(path, content)).toBe(kind);
});

test.each([
  ['chart/templates/shop.yaml', deployment, 'Helm templates are not rendered'],
  ['chart/templates/tests/shop.yaml', deployment, 'Helm templates are not rendered'],
  ['chart/values.yaml', 'replicas: 1\n', 'Helm templates are not rendered'],
  ['chart/values-prod.yaml', 'replicas: 1\n', 'Helm templates are not rendered'],
  ['chart/crds/shop.yaml', deployment, 'kubernetes'],
  ['chart/deploy/templates/shop.yaml', deployment, 'kubernetes'],
  ['templates/shop.yaml', deployment, 'kubernetes'],
])('Helm: %s', (path, content, kind) => {
  const chart = { 'chart/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n' };
  expect(kindOf(path, content, chart)).toBe(kind);
});

test.each([
  ['GitHub workflow', 'on: push\njobs:\n  test:\n    services:\n      db:\n        image: postgres\n'],
  ['GitLab pipeline', 'image: node\nservices:\n  - postgres\n'],
  ['GitLab pipeline with aliases', 'services:\n  - name: postgres\n    alias: db\n  - image: x\n'],
  ['Woodpecker pipeline', 'steps:\n  test:\n    image: node\nservices:\n  db:\n    image: postgres\n'],
  ['Ansible playbook', '- hosts: all\n  tasks: []\n'],
  ['OpenAPI', 'openapi: 3.1.0\npaths: {}\n'],
  ['values for a chart', 'services:\n  shop:\n    image:\n      repository: shop\n'],
  ['skaffold', 'apiVersion: skaffold/v4beta1\nkind: Config\n'],
  ['kind', 'kind: Cluster\napiVersion: kind.x-k8s.io/v1alpha4\n'],
  ['kubeconfig', 'apiVersion: v1\nkind: Config\nclusters: []\n'],
  ['partial patch', 'spec:\n  replicas: 3\n'],
  ['keys in different documents', 'apiVersion: v1\n---\nkind: Service\n'],
  ['keys further in', 'object:\n  apiVersion: v1\n  kind: Service\n'],
  ['empty', ''],
])('no infrastructure: %s', (_name, content) => {
  expect(kindOf('some.yaml', content)).toBeUndefined();
});

test.each([
  ['package.json', '{"name": "shop", "apiVersion": 1}'],
  ['list.json', '[{"apiVersion": "v1", "kind": "Service"}]'],
  ['deep.json', '{"apiVersion": "v1", "items": [{"kind": "Service"}]}'],
])('no infrastructure: %s', (path, content) => {
  expect(kindOf(path, content)).toBeUndefined();
});
