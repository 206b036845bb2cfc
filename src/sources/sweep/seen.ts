/** Everyone a pass has seen, and which answers showed them. */
import type { RawItem } from '../list-answer.ts';
import type { Filters } from '../list-query.ts';
import type { Ages } from './age.ts';
import { implies, judgeOf } from './satisfies.ts';

export class Seen {
  readonly #ages: Ages;
  readonly #items = new Map<string, RawItem>();
  readonly #shown: { readonly question: Filters; readonly ids: readonly string[] }[] = [];
  readonly #nameless = new Set<string>();

  constructor(ages: Ages) {
    this.#ages = ages;
  }

  /** Takes in what an answer to `question` showed; gives the number of distinct notices in it (those without a number included). */
  add(question: Filters, items: readonly RawItem[]): number {
    const ids = new Set<string>();
    const unnumbered = new Set<string>();
    for (const item of items) {
      if (item.entity_id === null) {
        unnumbered.add(JSON.stringify({ ...item, entity_id: null }));
        continue;
      }
      ids.add(item.entity_id);
      this.#items.set(item.entity_id, item);
      if (question.ageMin !== undefined || question.ageMax !== undefined)
        this.#ages.shown(item.date_of_birth, question.ageMin ?? 0, question.ageMax ?? 999);
    }
    for (const each of unnumbered) this.#nameless.add(each);
    this.#shown.push({ question, ids: [...ids] });
    return ids.size + unnumbered.size;
  }

  get size(): number {
    return this.#items.size;
  }

  /** Items that came without a number and are like nobody who came with one. */
  get unnumbered(): number {
    if (this.#nameless.size === 0) return 0;
    const numbered = new Set(
      [...this.#items.values()].map((item) => JSON.stringify({ ...item, entity_id: null })),
    );
    return [...this.#nameless].filter((item) => !numbered.has(item)).length;
  }

  has(id: string): boolean {
    return this.#items.has(id);
  }

  sameAs(other: Seen): boolean {
    return this.size === other.size && [...this.ids()].every((id) => other.has(id));
  }

  ids(): IterableIterator<string> {
    return this.#items.keys();
  }

  all(): IterableIterator<RawItem> {
    return this.#items.values();
  }

  /** Everyone seen who certainly passes `scope`: by what the item shows, or because a narrower question showed them. */
  inside(scope: Filters): RawItem[] {
    if (Object.keys(scope).length === 0) return [...this.#items.values()];
    const judge = judgeOf(scope, this.#ages);
    const shown = new Set(
      this.#shown.filter(({ question }) => implies(question, scope)).flatMap(({ ids }) => ids),
    );
    return [...this.#items]
      .filter(([id, item]) => shown.has(id) || judge(item) === true)
      .map(([, item]) => item);
  }
}
