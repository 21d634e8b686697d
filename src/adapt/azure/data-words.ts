/** Words of a resource's name that say that it holds what cannot be made again. */
const dataWords = new Set(
  'data uploads upload documents document media attachments images backups backup archive records'.split(' '),
);

export function namesData(name: string): boolean {
  return name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .some((word) => dataWords.has(word));
}
