/** The commands beside linting. What is loaded to know them is this list, not the parser of options. */
export const commandNames = [
  'init',
  'rules',
  'explain',
  'config',
  'test-rules',
  'baseline',
  'merge',
  'completion',
] as const;
