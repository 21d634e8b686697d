import { profiles } from './settings.ts';

/** What of a tree a first configuration goes by. */
export interface TreeFacts {
  /** How many files there are of each format, by the name that people know: "Terraform". */
  readonly formats: ReadonlyMap<string, number>;
  /** Folders whose names say where their contents run, with `/` at their ends. */
  readonly environments: readonly { readonly folder: string; readonly stage: 'development' | 'production' }[];
  /** Folders that hold examples or other people's code, with `/` at their ends. */
  readonly asides: readonly string[];
  /** The path or address of the configuration's schema, for editors. */
  readonly schema: string;
  /** A configuration that held before, relative to the new one. */
  readonly above: string | undefined;
}

/**
 * A first configuration in YAML. It says nothing that would not hold without it: everything that would is commented
 * out, with the folders of this tree in it.
 */
export function initialConfiguration(facts: TreeFacts): string {
  const { formats, above } = facts;
  const found = [...formats].map(([name, count]) => `${name} (${count})`).join(', ');
  const head = [
    `# yaml-language-server: $schema=${facts.schema}`,
    ...(found === '' ? [] : [`# Found here: ${found}.`]),
    '# As it stands, this file changes nothing. Take out the `#` in front of what you want to set.',
    '# `infra-lint config <file>` says what holds for a file, and where that is said.',
  ];
  return `${[head, ...(above === undefined ? runSettings : [extending(above)]), ...parts(facts)]
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const runSettings: readonly (readonly string[])[] = [
  [
    `# How much is asked: ${profiles.join(', ')}. The strict profile adds advice (notes).`,
    'profile: default',
  ],
  ['# The mildest severity that makes a run fail: error, warning, note, never.', 'failOn: error'],
];

/** The defaults, written out, would take back what the other configuration says. */
function extending(above: string): readonly string[] {
  return ['# What held here before still holds.', `extends: [${quoted(above)}]`];
}

function parts({ environments, asides }: TreeFacts): readonly (readonly string[])[] {
  return [
    [
      '# Rules are switched off, or given another severity, or options. `infra-lint rules` lists them.',
      '# rules:',
      '#   single-az: off',
      '#   no-autoscaling: note',
    ],
    [
      '# What is not read: patterns as in a .gitignore, relative to this file.',
      '# exclude:',
      ...(asides.length === 0 ? ['legacy/'] : asides).map((folder) => `#   - ${quoted(folder)}`),
    ],
    [
      '# What runs where. Rules on availability do not hold for development. Folders whose names say it are known',
      '# without being listed; what is listed here comes before all that the sources say.',
      '# environments:',
      ...(environments.length === 0 ? [{ folder: 'sandbox/', stage: 'development' }] : environments).flatMap(
        ({ folder, stage }) => [`#   - paths: [${quoted(folder)}]`, `#     stage: ${stage}`],
      ),
    ],
    [
      '# Other settings for a part of the files.',
      '# overrides:',
      '#   - files: [internal/]',
      '#     rules:',
      '#       missing-waf: off',
    ],
  ];
}

/** Names that YAML would take for something else are quoted; JSON's texts are YAML's, too. */
function quoted(text: string): string {
  return /^[\w.][\w./-]*$/.test(text) && !/^[\d.]+$/.test(text) ? text : JSON.stringify(text);
}
