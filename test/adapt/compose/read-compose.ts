import { adaptCompose } from '../../../src/adapt/compose/adapt.ts';
import { evaluateCompose } from '../../../src/evaluate/compose/evaluate.ts';
import { environmentOf } from '../../../src/model/environment.ts';
import {
  buildInfrastructure,
  type Infrastructure,
  type InfrastructurePart,
} from '../../../src/model/infrastructure.ts';
import { parseYaml } from '../../../src/parse/yaml/parse.ts';

export type Texts = Readonly<Record<string, string>>;

/** Files by path; one without a path is `compose.yaml`. Dockerfiles are given by their base image. */
export function read(texts: Texts | string, baseImages: Texts = {}): InfrastructurePart {
  const files = Object.entries(typeof texts === 'string' ? { 'compose.yaml': texts } : texts);
  const sources = files.map(([path, text]) => ({ path, text }));
  const isCompose = (path: string) => /\.ya?ml$/.test(path);
  const { projects } = evaluateCompose({
    files: sources
      .filter(({ path }) => isCompose(path))
      .map((file) => ({ file, stream: parseYaml(file).tree })),
    environmentFiles: new Map(
      sources.filter(({ path }) => !isCompose(path)).map((file) => [file.path, file]),
    ),
  });
  return adaptCompose(projects, { environmentOf, baseImageOf: (path) => baseImages[path] });
}

export function infrastructureOf(texts: Texts | string, baseImages: Texts = {}): Infrastructure {
  return buildInfrastructure([read(texts, baseImages)]);
}

/** `web → service db: shop (named)` for every use of a database. */
export function uses(texts: Texts | string, baseImages: Texts = {}): readonly string[] {
  const infrastructure = infrastructureOf(texts, baseImages);
  return infrastructure.all('datastore').flatMap(({ id, resource }) =>
    infrastructure.edgesTo(id, 'connects-to').map(({ from, database, evidence }) => {
      const name = database.state === 'known' ? database.value : database.state === 'absent' ? '-' : '?';
      return `${from.split(':').at(-1)} → ${resource}: ${name} (${evidence})`;
    }),
  );
}
