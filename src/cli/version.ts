/** The version of the package; the build writes it in. */
export const version: string = process.env.INFRA_LINT_VERSION ?? '0.0.0';
