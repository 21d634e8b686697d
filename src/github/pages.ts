import { itemsOf } from './answer.ts';
import type { Answer, GitHub } from './client.ts';

const perPage = 100;

/** A list that GitHub tells in pages, or what kept it from telling them. */
export type Listed =
  | { readonly ok: true; readonly items: readonly unknown[] }
  | Extract<Answer, { ok: false }>;

/**
 * All items of a list, up to a number of pages. Pages are counted here: an address that an answer names is not followed.
 *
 * @param path without a query
 */
export async function allPages(github: GitHub, path: string, maxPages: number): Promise<Listed> {
  const items: unknown[] = [];
  for (let page = 1; page <= maxPages; page++) {
    const answer = await github.get(`${path}?per_page=${perPage}&page=${page}`);
    if (!answer.ok) return answer;
    const found = itemsOf(answer.body);
    items.push(...found);
    if (found.length < perPage) break;
  }
  return { ok: true, items };
}
