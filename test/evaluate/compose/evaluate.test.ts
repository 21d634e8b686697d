import { describe, expect, it } from 'vitest';
import { evaluateCompose } from '../../../src/evaluate/compose/evaluate.ts';
import type { ComposeProject, ComposeService } from '../../../src/evaluate/compose/project.ts';
import { readString } from '../../../src/evaluate/read.ts';
import type { Value } from '../../../src/evaluate/value.ts';
import { parseYaml } from '../../../src/parse/yaml/parse.ts';
import { textOf } from '../../../src/source/span.ts';

function projectsOf(texts: Readonly<Record<string, string>>): readonly ComposeProject[] {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  const isCompose = (path: string) => /\.ya?ml$/.test(path);
  return evaluateCompose({
    files: files
      .filter(({ path }) => isCompose(path))
      .map((file) => ({ file, stream: parseYaml(file).tree })),
    environmentFiles: new Map(files.filter(({ path }) => !isCompose(path)).map((file) => [file.path, file])),
  }).projects;
}

function serviceOf(texts: Readonly<Record<string, string>>, name: string, path?: string): ComposeService {
  const projects = projectsOf(texts);
  const project = path === undefined ? projects[0] : projects.find((each) => each.path === path);
  const service = project?.services.find((each) => each.name === name);
  if (service === undefined) throw new Error(`no service ${name}`);
  return service;
}

function text(service: ComposeService, setting: string): string | undefined {
  const reading = readString(service.body, setting);
  return reading.state === 'known' ? reading.value : undefined;
}

/** Plain data: texts as they are, `<why>` for what is unknown. */
function plain(value: Value | undefined): unknown {
  switch (value?.kind) {
    case 'list':
      return value.items.map(plain);
    case 'object':
      return Object.fromEntries([...value.fields].map(([name, field]) => [name, plain(field.value)]));
    case 'unknown':
      return `<${value.because}>`;
    case 'null':
      return null;
    default:
      return value?.value;
  }
}

function environment(service: ComposeService): unknown {
  return Object.fromEntries(service.environment.map(({ name, value }) => [name, plain(value)]));
}

describe('services', () => {
  it('are read from `services`, and from the top of a file of the first version', () => {
    expect(projectsOf({ 'compose.yaml': 'services: {web: {image: shop/web}}' })[0]?.services).toHaveLength(1);
    const old = { 'docker-compose.yml': 'web:\n  image: shop/web\n  links: [db]\ndb:\n  image: postgres\n' };
    expect(projectsOf(old)[0]?.services.map(({ name }) => name)).toEqual(['web', 'db']);
  });

  it('have their key as their header', () => {
    const service = serviceOf({ 'compose.yaml': 'services:\n  web:\n    image: shop/web\n' }, 'web');
    expect(textOf(service.body.header)).toBe('web');
  });

  it('take what an anchor brings, and say so', () => {
    const service = serviceOf(
      {
        'compose.yaml':
          'x-base: &base\n  restart: always\nservices:\n  web:\n    <<: *base\n    image: shop/web\n',
      },
      'web',
    );
    expect(readString(service.body, 'restart')).toMatchObject({
      value: 'always',
      via: [{ message: 'the alias `*base` brings it here' }],
    });
  });

  it('survive whatever stands in their place', () => {
    for (const content of [
      'services: 5',
      'services: [a, b]',
      'services: {a: b, c: [d]}',
      '- a',
      '',
      'services:\n  __proto__: {image: a}',
    ])
      expect(() => projectsOf({ 'compose.yaml': content })).not.toThrow();
  });
});

describe('environment', () => {
  it('is read as a mapping and as a list', () => {
    const mapping =
      'services:\n  web:\n    environment:\n      DB_HOST: db\n      PORT: 80\n      DEBUG: true\n';
    const list = 'services:\n  web:\n    environment:\n      - DB_HOST=db\n      - URL=a=b\n';
    expect(environment(serviceOf({ 'compose.yaml': mapping }, 'web'))).toEqual({
      DB_HOST: 'db',
      PORT: 80,
      DEBUG: true,
    });
    expect(environment(serviceOf({ 'compose.yaml': list }, 'web'))).toEqual({ DB_HOST: 'db', URL: 'a=b' });
  });

  it('has its variables replaced from the `.env` beside the file', () => {
    const service = serviceOf(
      {
        'shop/compose.yaml':
          'services:\n  web:\n    environment:\n      - URL=postgres://$' +
          '{HOST}:$' +
          '{PORT:-5432}/shop\n',
        'shop/.env': 'HOST=db\n',
        '.env': 'HOST=elsewhere\n',
      },
      'web',
    );
    expect(environment(service)).toEqual({ URL: 'postgres://db:5432/shop' });
  });

  it('keeps the known part of a text with an unknown one', () => {
    const service = serviceOf(
      { 'compose.yaml': 'services:\n  web:\n    environment:\n      - URL=postgres://$' + '{HOST}/shop\n' },
      'web',
    );
    expect(service.environment).toMatchObject([
      { name: 'URL', value: { kind: 'unknown', template: ['postgres://', { kind: 'unknown' }, '/shop'] } },
    ]);
  });

  it('takes names without a value from `.env`, or else from the shell', () => {
    const service = serviceOf(
      {
        'compose.yaml': 'services:\n  web:\n    environment:\n      - HOST\n      - TOKEN\n',
        '.env': 'HOST=db',
      },
      'web',
    );
    expect(environment(service)).toEqual({ HOST: 'db', TOKEN: '<`TOKEN` is taken from the shell>' });
  });

  it('stands over that of environment files, the later over the earlier', () => {
    const service = serviceOf(
      {
        'compose.yaml':
          'services:\n  web:\n    env_file:\n      - one.env\n      - path: ./two.env\n    environment:\n      C: compose\n',
        'one.env': 'A=one\nB=one\nC=one\n',
        'two.env': 'B=two\n',
      },
      'web',
    );
    expect(environment(service)).toEqual({ A: 'one', B: 'two', C: 'compose' });
    expect(service.missingEnvironment).toBeUndefined();
  });

  it('may be incomplete for an environment file that is not in the tree', () => {
    const service = serviceOf({ 'compose.yaml': 'services:\n  web:\n    env_file: .env.local\n' }, 'web');
    expect(service.missingEnvironment).toBe('.env.local');
  });
});

describe('overrides', () => {
  const base =
    'services:\n  web:\n    image: shop/web\n    command: serve\n    ports: ["80:80"]\n    environment: [A=base, B=base]\n';

  it('are merged over their base: by name, joined, or replaced', () => {
    const override =
      'services:\n  web:\n    command: develop\n    ports: ["80:80", "9229:9229"]\n    environment:\n      B: override\n';
    const files = { 'compose.yaml': base, 'compose.override.yaml': override };
    const service = serviceOf(files, 'web');
    expect(projectsOf(files)).toHaveLength(1);
    expect(plain(service.body.fields.get('ports')?.value)).toEqual(['80:80', '9229:9229']);
    expect(environment(service)).toEqual({ A: 'base', B: 'override' });
    expect(text(service, 'command')).toBe('develop');
    expect(service.body.header.file.path).toBe('compose.yaml');
  });

  it('may reset or replace what the base says', () => {
    const override = 'services:\n  web:\n    ports: !override ["8080:80"]\n    environment: !reset null\n';
    const service = serviceOf({ 'docker-compose.yml': base, 'docker-compose.override.yml': override }, 'web');
    expect(plain(service.body.fields.get('ports')?.value)).toEqual(['8080:80']);
    expect(environment(service)).toEqual({});
  });

  it('stand alone where there is no base', () => {
    expect(projectsOf({ 'compose.override.yaml': base })).toMatchObject([{ path: 'compose.override.yaml' }]);
  });
});

describe('other files beside a base', () => {
  const base = 'services:\n  web:\n    image: shop/web\n  db:\n    image: postgres:16\n';

  it('stand alone where their services are complete', () => {
    const files = {
      'docker-compose.yml': base,
      'docker-compose.test.yml': 'services:\n  web:\n    image: shop/web:test\n',
    };
    const service = serviceOf(files, 'web', 'docker-compose.test.yml');
    expect(service.adds).toBeUndefined();
  });

  it('are put over the base where they say nothing without it', () => {
    const files = {
      'docker-compose.yml': base,
      'docker-compose.prod.yml': 'services:\n  web:\n    restart: always\n',
    };
    const service = serviceOf(files, 'web', 'docker-compose.prod.yml');
    expect(text(service, 'image')).toBe('shop/web');
    expect(service.adds?.path).toBe('docker-compose.prod.yml');
    const project = projectsOf(files).find(({ path }) => path === 'docker-compose.prod.yml');
    expect(project?.services.map(({ name }) => name)).toEqual(['web']);
    expect(project?.visible.get('db')?.project).toBe('docker-compose.yml');
  });
});

describe('extends', () => {
  it('brings the settings of a service in the same file', () => {
    const service = serviceOf(
      {
        'compose.yaml':
          'services:\n  base:\n    image: shop/web\n    restart: always\n  web:\n    extends: base\n    restart: "no"\n',
      },
      'web',
    );
    expect([text(service, 'image'), text(service, 'restart')]).toEqual(['shop/web', 'no']);
    expect(readString(service.body, 'image').via).toMatchObject([{ message: '`extends` brings it here' }]);
  });

  it('brings those of another file', () => {
    const service = serviceOf(
      {
        'shop/compose.yaml':
          'services:\n  web:\n    extends: {file: ../common/services.yaml, service: base}\n',
        'common/services.yaml': 'services:\n  base:\n    image: shop/web\n',
      },
      'web',
      'shop/compose.yaml',
    );
    expect(text(service, 'image')).toBe('shop/web');
  });

  it('leaves a service incomplete where it leads out of the tree, or in a circle', () => {
    const outside = {
      'compose.yaml': 'services:\n  web:\n    extends: {file: ../base.yaml, service: base}\n',
    };
    expect(serviceOf(outside, 'web').incomplete).toBe('`extends` leads out of the scanned tree');
    const circle = { 'compose.yaml': 'services:\n  a:\n    extends: b\n  b:\n    extends: a\n' };
    expect(serviceOf(circle, 'a').incomplete).toBe('`extends` goes in a circle');
  });
});

describe('include', () => {
  it('makes the services of another project visible, whose home they keep', () => {
    const [project] = projectsOf({
      'compose.yaml': 'include:\n  - infra/compose.yaml\nservices:\n  web:\n    image: shop/web\n',
      'infra/compose.yaml': 'services:\n  db:\n    image: postgres:16\n',
    });
    expect(project?.services.map(({ name }) => name)).toEqual(['web']);
    expect(project?.visible.get('db')?.project).toBe('infra/compose.yaml');
  });

  it('may go in a circle', () => {
    const projects = projectsOf({
      'a/compose.yaml': 'include: [../b/compose.yaml]\nservices: {a: {image: a}}',
      'b/compose.yaml': 'include: [{path: [../a/compose.yaml]}]\nservices: {b: {image: b}}',
    });
    expect(projects.map(({ visible }) => [...visible.keys()])).toEqual([
      ['a', 'b'],
      ['b', 'a'],
    ]);
  });

  it('says which files it cannot fetch', () => {
    const file = {
      path: 'compose.yaml',
      text: 'include: [oci://registry.example.com/shop]\nservices: {a: {image: a}}',
    };
    const files = [{ file, stream: parseYaml(file).tree }];
    expect(evaluateCompose({ files, environmentFiles: new Map() }).notAnalysed).toEqual([
      { path: 'compose.yaml', reason: 'It includes files that would have to be fetched' },
    ]);
  });
});
