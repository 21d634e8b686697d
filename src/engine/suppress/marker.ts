/** What suppressions begin with, ours and those of other tools. */
const marker =
  /infra-lint[-.](?:ignore|dev)|checkov(?::skip|\.io\/skip)|(?:trivy|tfsec):ignore|kics-scan|hadolint[ \t]+(?:global[ \t]+)?ignore|kube-linter\.io\/|kube-score\/ignore|polaris\.fairwinds\.com\/|tflint-ignore|dclint[ \t]+disable|#[ \t]*check[ \t]*=/;

/** False for a file that needs nothing of what is about suppressions: nearly every file, so that one search has to do. */
export function mayHoldSuppression(text: string): boolean {
  return marker.test(text);
}
