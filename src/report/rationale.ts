/** The first paragraph of a rule's rationale, on one line. */
export function firstParagraph(markdown: string): string {
  return (markdown.trim().split(/\n\s*\n/)[0] ?? '').replace(/\s+/g, ' ');
}
