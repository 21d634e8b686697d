import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, known, unknown } from '../../model/attribute.ts';
import { argumentOf, booleanSetting, isSet, stringSetting } from '../terraform/setting.ts';

/** The arguments by the names that the provider or a module gives them. */
interface EndpointNames {
  readonly publicAccess: string;
  readonly allowed: string;
}

const ofProvider: EndpointNames = { publicAccess: 'endpoint_public_access', allowed: 'public_access_cidrs' };

/**
 * Whether the API server is closed to the world. Source: the page `aws_eks_cluster` of the AWS provider:
 * `endpoint_public_access` is `true` and `public_access_cidrs` is `0.0.0.0/0` where they are not set.
 */
export function endpointPlacement(body: ObjectValue, names: EndpointNames = ofProvider): Attribute<boolean> {
  const open = booleanSetting(body, names.publicAccess, true);
  if (open.state !== 'known') return open;
  if (!open.value) return known(true, open.span);
  const remedy = `Set \`${names.publicAccess} = false\`, or \`${names.allowed}\` to the networks that need it.`;
  const written = argumentOf(body, names.allowed);
  const span = body.fields.get(names.allowed)?.span ?? body.header;
  if (written?.kind === 'unknown') return unknown(written.because, span, written.via);
  if (written === undefined || !isSet(body, names.allowed)) {
    const detail =
      open.origin === 'written'
        ? `\`${names.publicAccess}\` is \`true\` and \`${names.allowed}\` is not set`
        : `\`${names.publicAccess}\` is not set and defaults to \`true\``;
    return { ...open, value: false, detail: `${detail}, so every address may reach its API server`, remedy };
  }
  const items = written.kind === 'list' ? written.items : [];
  const world = items.find((item) => item.kind === 'string' && /^(?:0\.0\.0\.0|::)\/0$/.test(item.value));
  if (world === undefined) return known(true, span);
  const detail = `\`${names.allowed}\` lets every address reach its API server`;
  return known(false, span, { detail, remedy, via: written.via });
}

/** Logs of who asked what of the API server are off until they are asked for. */
export function controlPlaneLogs(body: ObjectValue, name = 'enabled_cluster_log_types'): Attribute<boolean> {
  const remedy = `Set \`${name}\` to a list with \`"api"\`, \`"audit"\` and \`"authenticator"\`.`;
  const types = argumentOf(body, name);
  const span = body.fields.get(name)?.span ?? body.header;
  if (types === undefined) return byDefault(false, body.header, { detail: `\`${name}\` is not set`, remedy });
  if (types.kind !== 'list') return unknown(`\`${name}\` is not known`, span, types.via);
  if (types.items.some(({ kind }) => kind === 'unknown'))
    return unknown(`\`${name}\` is not known`, span, types.via);
  if (types.items.some((item) => item.kind === 'string' && item.value === 'audit')) return known(true, span);
  return known(false, span, { detail: `\`${name}\` holds no \`audit\``, remedy, via: types.via });
}

/**
 * From Kubernetes 1.28 EKS encrypts everything that the API server keeps, with a key of its own where none is named;
 * before that, secrets only where a key is named. Nothing is said of a version that is not known. Source:
 * https://docs.aws.amazon.com/eks/latest/userguide/envelope-encryption.html
 */
export function secretsEncryption(body: ObjectValue): readonly Attribute<boolean>[] {
  if (isSet(body, 'encryption_config')) return [known(true, body.header)];
  const version = stringSetting(body, 'version');
  if (version.state !== 'known') return [];
  const [, minor] = /^1\.(\d{1,3})/.exec(version.value) ?? [];
  if (minor === undefined || Number(minor) >= 28) return [];
  return [
    known(false, version.span, {
      detail: `\`version\` is \`${version.value}\`, and before 1.28 secrets are encrypted only by an \`encryption_config\``,
      remedy: 'Upgrade, or add an `encryption_config` block with a key and `resources = ["secrets"]`.',
      via: version.via,
    }),
  ];
}
