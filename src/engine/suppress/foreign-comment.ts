import type { AliasTool } from '../../rule/alias-tool.ts';
import type { Span } from '../../source/span.ts';
import { type Directive, dayOf, type Scope } from './directive.ts';

/** The formats that differ in how far a foreign comment reaches. */
export type CommentFormat = 'terraform' | 'kubernetes' | 'compose' | 'dockerfile';

interface Said {
  readonly scope: Scope;
  readonly names: readonly string[];
  readonly allBut?: boolean;
  readonly reason?: string | undefined;
  readonly expires?: string | undefined;
}

/** Every check of a tool. */
const all: readonly string[] = ['*'];

/** What the comment says to other tools, in the forms that their documentation gives. */
export function readForeignComment(
  { span, text }: { readonly span: Span; readonly text: string },
  format: CommentFormat,
  honoured: ReadonlySet<AliasTool>,
): readonly Directive[] {
  return [...readers].flatMap(([tool, read]) =>
    honoured.has(tool) ? read(text, format).map((said) => directiveOf(tool, said, span)) : [],
  );
}

function directiveOf(
  tool: AliasTool,
  { scope, names, allBut, reason, expires }: Said,
  place: Span,
): Directive {
  return {
    tool,
    scope,
    names: names.map((name) => ({ text: name, span: place })),
    ...(allBut === true ? { allBut } : {}),
    reason: reason?.trim() ?? '',
    expires,
    place,
  };
}

const readers: ReadonlyMap<AliasTool, (text: string, format: CommentFormat) => readonly Said[]> = new Map<
  AliasTool,
  (text: string, format: CommentFormat) => readonly Said[]
>([
  ['checkov', readCheckov],
  ['trivy', readTrivy],
  ['kics', readKics],
  ['hadolint', readHadolint],
  ['tflint', readTflint],
  ['dclint', readDclint],
  ['docker', readDocker],
]);

/**
 * `#checkov:skip=CKV_AWS_20:reason` within a block, or anywhere in a Dockerfile. Manifests have annotations for it.
 * Source: https://www.checkov.io/2.Basics/Suppressing%20and%20Skipping%20Policies.html
 */
function readCheckov(text: string, format: CommentFormat): readonly Said[] {
  if (format !== 'terraform' && format !== 'dockerfile') return [];
  const scope = format === 'terraform' ? 'around' : 'file';
  return [...text.matchAll(/checkov:skip=([\w-]+)(?::([^\n]*))?/g)].map(([, id = '', reason]) => ({
    scope,
    names: [id],
    reason: reason?.replace(/^\s*"(.*)"\s*$/, '$1'),
  }));
}

/**
 * `#trivy:ignore:AWS-0089[:exp:2027-01-31][:ws:dev-*]`, several on a line; `tfsec:ignore` is its former name. What is
 * bound to the value of an attribute is left alone.
 * Source: https://trivy.dev/latest/docs/scanner/misconfiguration/config/config/#filtering-resources-by-inline-comments
 */
function readTrivy(text: string): readonly Said[] {
  return [...text.matchAll(/(?:trivy|tfsec):ignore:(\S+)/g)].flatMap(([, written = '']): Said[] => {
    const [id = '', ...settings] = written.split(':');
    if (id === '' || id.includes('[')) return [];
    const settingOf = (key: string) =>
      settings.find((_, index) => index % 2 === 1 && settings[index - 1] === key);
    const [day, workspace] = [settingOf('exp'), settingOf('ws')];
    const expires = day === undefined ? undefined : dayOf(day);
    // Which workspace a root is applied in is not written anywhere: it is the one that is there from the start.
    const isElsewhere = workspace !== undefined && workspace !== 'default' && workspace !== '*';
    if (isElsewhere || (day !== undefined && expires === undefined)) return [];
    return [{ scope: 'next', names: [id], expires }];
  });
}

/** Source: https://docs.kics.io/latest/running-kics/#using-commands-on-scanned-files-as-comments */
function readKics(text: string, format: CommentFormat): readonly Said[] {
  const [, command = '', ids = ''] =
    /^kics-scan[ \t]+(ignore(?:-line|-block)?|(?:disable|enable)=)(\S*)/m.exec(text) ?? [];
  const names = ids.split(',').filter((id) => id !== '');
  switch (command) {
    case 'ignore':
      return [{ scope: 'head', names: all }];
    case 'disable=':
      return [{ scope: 'head', names }];
    case 'enable=':
      return [{ scope: 'head', names, allBut: true }];
    case 'ignore-line':
      // An instruction of several lines is one.
      return [{ scope: format === 'dockerfile' ? 'here' : 'line', names: all }];
    case 'ignore-block':
      return [{ scope: format === 'dockerfile' ? 'stage' : 'next', names: all }];
    default:
      return [];
  }
}

/** Source: https://github.com/hadolint/hadolint#ignoring-rules */
function readHadolint(text: string, format: CommentFormat): readonly Said[] {
  const [found, global, ids = '', reason] =
    /^hadolint[ \t]+(global[ \t]+)?ignore[ \t]*=([^#\n]*)(?:#([^\n]*))?/.exec(text) ?? [];
  if (found === undefined || format !== 'dockerfile') return [];
  return [{ scope: global === undefined ? 'here' : 'file', names: ids.trim().split(/[\s,]+/), reason }];
}

/** Source: https://github.com/terraform-linters/tflint/blob/master/docs/user-guide/annotations.md */
function readTflint(text: string, format: CommentFormat): readonly Said[] {
  const [found, file, rules = '', reason] =
    /^tflint-ignore(-file)?:([^#/\n]*)(?:(?:#|\/\/)([^\n]*))?/.exec(text) ?? [];
  if (found === undefined || format !== 'terraform') return [];
  const names = rules.split(',').map((name) => name.trim());
  return [
    { scope: file === undefined ? 'line' : 'head', names: names.includes('all') ? all : names, reason },
  ];
}

/** Source: https://github.com/zavoloklom/docker-compose-linter/blob/main/docs/configuration-comments.md */
function readDclint(text: string, format: CommentFormat): readonly Said[] {
  const [found, command, rules = ''] = /^dclint[ \t]+disable(-file|-line)?(?![\w-])([^\n]*)/.exec(text) ?? [];
  if (found === undefined || format !== 'compose') return [];
  const names = rules.split(/\s+/).filter((name) => name !== '');
  const scope = command === '-line' ? 'line' : 'head';
  return [{ scope, names: names.length === 0 || command === '-file' ? all : names }];
}

/** Source: https://docs.docker.com/reference/build-checks/ and https://docs.docker.com/reference/dockerfile/#check */
function readDocker(text: string, format: CommentFormat): readonly Said[] {
  const [, settings] = /^check[ \t]*=([^\n]*)/.exec(text) ?? [];
  if (settings === undefined || format !== 'dockerfile') return [];
  const skip = settings
    .split(';')
    .map((setting) => setting.trim())
    .find((setting) => setting.startsWith('skip='));
  if (skip === undefined) return [];
  const names = skip
    .slice('skip='.length)
    .split(',')
    .map((name) => name.trim());
  return [{ scope: 'head', names: names.includes('all') ? all : names }];
}
