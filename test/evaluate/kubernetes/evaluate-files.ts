import { evaluateKubernetes, type KubernetesObject } from '../../../src/evaluate/kubernetes/objects.ts';
import { parseYaml } from '../../../src/parse/yaml/parse.ts';

/** Evaluates manifests that are given as texts, by their paths. */
export function evaluateFiles(files: Readonly<Record<string, string>>) {
  return evaluateKubernetes(
    Object.entries(files).map(([path, text]) => {
      const file = { path, text };
      return { file, stream: parseYaml(file).tree };
    }),
  );
}

/** The only object of the files. */
export function onlyObject(files: Readonly<Record<string, string>>): KubernetesObject {
  const [first, ...others] = evaluateFiles(files).objects;
  if (first === undefined || others.length > 0) throw new Error('the files do not hold exactly one object');
  return first;
}
