import type { Span } from '../../source/span.ts';
import type { Field, ObjectValue } from '../value.ts';
import { conflictsIn } from './check-conflicts.ts';
import { wrongFormsIn } from './check-forms.ts';
import { circlesIn, unknownNamesIn } from './check-names.ts';
import type { ComposeProject, ComposeService, Declarations } from './project.ts';
import type { InvalidSetting } from './validate.ts';

/** A wrong project is told by its first mistakes. */
const mostInProject = 100;

/**
 * What Docker Compose refuses though the schema takes it: names that nothing declares, circles, settings that cannot
 * stand beside each other, values that cannot be read.
 * Source: https://github.com/compose-spec/compose-go/blob/main/loader/validate.go
 */
export function checkProjects(projects: readonly ComposeProject[]): readonly InvalidSetting[] {
  const told = new Map<string, InvalidSetting>();
  for (const project of projects)
    for (const mistake of inProject(project).slice(0, mostInProject))
      if (!told.has(placeOf(mistake.span))) told.set(placeOf(mistake.span), mistake);
  return [...told.values()];
}

function placeOf({ file, start, end }: Span): string {
  return `${file.path}:${start}:${end}`;
}

function inProject(project: ComposeProject): readonly InvalidSetting[] {
  const { services, declared, isWhole } = project;
  return [
    ...services.flatMap((service) => inService(service, isWhole)),
    ...wrongFiles(declared),
    ...contradictions(declared),
    ...(isWhole ? [...unknownNamesIn(project), ...circlesIn(project)] : []),
  ];
}

function inService(service: ComposeService, isWhole: boolean): readonly InvalidSetting[] {
  const { body, name, incomplete, wrongExtends, adds } = service;
  const runs = ['image', 'build', 'provider', 'extends'].some((key) => body.fields.has(key));
  return [
    ...(wrongExtends === undefined ? [] : [wrongExtends]),
    ...wrongFormsIn(body),
    ...conflictsIn(body),
    ...(isWhole && !runs && incomplete === undefined && adds === undefined
      ? [
          {
            message: `The service \`${name}\` has neither \`image\` nor \`build\`.`,
            span: body.header,
            written: '',
            known: [],
          },
        ]
      : []),
  ];
}

const sources: ReadonlyMap<string, readonly string[]> = new Map([
  ['secrets', ['file', 'environment']],
  ['configs', ['file', 'environment', 'content']],
]);

/** Secrets and configs come from one place. */
function wrongFiles(declared: Declarations): readonly InvalidSetting[] {
  return [...sources].flatMap(([section, names]) =>
    [...(declared.get(section)?.values() ?? [])].flatMap(({ name, nameSpan, value }) => {
      if (value.kind !== 'object' && value.kind !== 'null') return [];
      const fields: ReadonlyMap<string, Field> = value.kind === 'object' ? value.fields : new Map();
      const written = names.filter((each) => fields.has(each));
      // A driver may bring what is in a config, and not what is in a secret.
      const isElsewhere = fields.has('external') || (section === 'configs' && fields.has('driver'));
      if (written.length === 1 || (written.length === 0 && isElsewhere)) return [];
      const list = names.map((each) => `\`${each}\``).join(' or ');
      const message =
        written.length === 0
          ? `\`${name}\` of \`${section}\` says nowhere what is in it: it needs ${list}.`
          : `\`${name}\` of \`${section}\` can have only one of ${list}.`;
      return [{ message, span: nameSpan, written: '', known: [] }];
    }),
  );
}

/** What is made elsewhere cannot be described here. */
function contradictions(declared: Declarations): readonly InvalidSetting[] {
  return [...(declared.get('volumes')?.values() ?? [])].flatMap(({ value }) => {
    if (value.kind !== 'object' || !isExternal(value)) return [];
    const extra = [...value.fields.values()].find(
      ({ name }) => name !== 'external' && name !== 'name' && !name.startsWith('x-'),
    );
    if (extra === undefined) return [];
    const message = `\`${extra.name}\` cannot stand beside \`external\`: the volume is made elsewhere.`;
    return [{ message, span: extra.nameSpan, written: '', known: [] }];
  });
}

function isExternal({ fields }: ObjectValue): boolean {
  const external = fields.get('external')?.value;
  return external?.kind === 'boolean' && external.value;
}
