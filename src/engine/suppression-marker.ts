/** What a comment that suppresses findings starts with. A file without it needs nothing of what is about suppressions. */
export const suppressionMarker = 'infra-lint-ignore';
