import { describe, expect, test } from 'vitest';
import { findingsAt, suppress } from './apply.ts';

const file = { path: 'shop.yaml', text: 'kind: Deployment\n' };
const id = 'kubernetes:shop.yaml:Deployment/shop/web';

function annotated(
  annotations: Readonly<Record<string, string>>,
  components: readonly string[] = [id, `${id}/app`],
) {
  const findings = components.flatMap((component) =>
    findingsAt({ file }, 'kind').map((finding) => ({ ...finding, component })),
  );
  const { answers, diagnostics } = suppress(findings, {
    annotated: [
      {
        id,
        annotations: Object.entries(annotations).map(([key, value]) => ({
          key,
          value,
          span: { file, start: 0, end: 4 },
        })),
      },
    ],
  });
  return {
    suppressed: [...answers].map(
      ([{ component }, { reason }]) => `${component?.slice(id.length)}: ${reason}`,
    ),
    diagnostics: diagnostics.map(({ message }) => message),
  };
}

describe('our own annotations', () => {
  test('are of the object and all that is in it', () => {
    expect(annotated({ 'infra-lint.dev/ignore': 'single-az: one zone is enough' })).toEqual({
      suppressed: [': one zone is enough', '/app: one zone is enough'],
      diagnostics: [],
    });
  });

  test('may name several rules; a semicolon in a reason is a semicolon', () => {
    const value = 'no-backups: none needed; really; single-az, ours-alone: one; zone expires=2027-01-31';
    expect(annotated({ 'infra-lint.dev/ignore': value }, [id])).toEqual({
      suppressed: [': one; zone'],
      diagnostics: [
        'There is no finding of `no-backups` here to suppress.',
        'There is no finding of `ours-alone` here to suppress.',
      ],
    });
  });

  test('may be one for each rule', () => {
    expect(annotated({ 'ignore.infra-lint.dev/single-az': 'one; zone' }, [id])).toEqual({
      suppressed: [': one; zone'],
      diagnostics: [],
    });
  });

  test('are held to what comments are held to', () => {
    expect(annotated({ 'infra-lint.dev/ignore': 'signle-az' }).diagnostics).toEqual([
      'The suppression gives no reason.',
      'There is no rule `signle-az`.',
    ]);
  });

  test('speak of no other object', () => {
    const others = ['kubernetes:shop.yaml:Deployment/shop/website', 'kubernetes:shop.yaml:Deployment/shop'];
    expect(annotated({ 'infra-lint.dev/ignore': 'single-az: why' }, others).suppressed).toEqual([]);
  });
});

test.each([
  [{ 'checkov.io/skip1': 'CKV_AWS_157=we = small' }, 'we = small'],
  [{ 'ignore-check.kube-linter.io/latest-tag': 'ours' }, 'ours'],
  [{ 'kube-linter.io/ignore-all': 'old' }, 'old'],
  [{ 'kube-score/ignore': 'service-type, pod-probes' }, ''],
  [{ 'polaris.fairwinds.com/runAsRootAllowed-exempt': 'true' }, ''],
  [{ 'polaris.fairwinds.com/exempt': 'true' }, ''],
])('%o', (annotations, reason) => {
  expect(annotated(annotations, [id])).toEqual({ suppressed: [`: ${reason}`], diagnostics: [] });
});

test.each([
  { 'checkov.io/skip1': 'CKV_K8S_1' },
  { 'polaris.fairwinds.com/runAsRootAllowed-exempt': 'false' },
  { 'kube-score/ignore': 'service-type' },
  { 'example.com/ignore': 'single-az' },
])('%o suppresses nothing, and nothing is said of it', (annotations) => {
  expect(annotated(annotations)).toEqual({ suppressed: [], diagnostics: [] });
});
