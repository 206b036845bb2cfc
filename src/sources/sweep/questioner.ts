/**
 * Puts one question to the service and judges the answer: are the people shown among those asked for, and does its total
 * agree with what is already known? Keeps the list of partitions from which a sweep is proved.
 */
import { RescindError } from '../../kernel/kernel.ts';
import type { Partition } from '../../notice/notice.ts';
import { AnswerFailed, type Ask } from '../ask.ts';
import { type ListAnswer, type RawItem, UnreadableAnswer } from '../list-answer.ts';
import { CAP, type Filters, filterText, type ListQuery } from '../list-query.ts';
import type { Ages } from './age.ts';
import { judgeOf } from './satisfies.ts';
import type { Seen } from './seen.ts';

/** `whole`: everyone was shown. `over-cap`: more match than are shown. `short`: fewer were shown than can be. */
export interface Reply {
  readonly outcome: 'whole' | 'over-cap' | 'short' | 'failed' | 'dishonest';
  /** What the service says matches; 0 when it did not answer. */
  readonly total: number;
  /** Items shown without a number. */
  readonly unnumbered: number;
  /** Why, when `failed` or `dishonest`. */
  readonly reason: string;
}

/** The sweep may ask no more questions. */
export class BudgetSpent extends RescindError {
  constructor(budget: number) {
    super(
      'budget-spent',
      `The sweep stopped after ${budget} requests without having seen everyone. What was read is kept.`,
      'Look at the partitions of the sweep: something that it relies on may not be honoured.',
      { outcome: 'partial' },
    );
  }
}

/** The service says, however often it is asked, that nobody is on its list. */
export class EmptyList extends RescindError {
  constructor() {
    super(
      'list-empty',
      'The service says that nobody at all is on its list. No list of red notices is empty, so nothing is concluded from it.',
      'Sweep again later; if it stays so, look at the kept answers.',
      { outcome: 'partial' },
    );
  }
}

export interface Asked {
  readonly asked: number;
  readonly total: number | null;
  readonly seen: number;
  /** `partition 12`, `whole list`, `hunt 3`: never a name. */
  readonly partition: string;
}

export interface QuestionerPorts {
  readonly ask: Ask;
  readonly ages: Ages;
  readonly seen: Seen;
  readonly partitions: Partition[];
  readonly requests: () => number;
  readonly budget: number;
  readonly progress: (event: Asked) => void;
  /** Every question of this pass goes to the network, even if the record holds an older answer. */
  readonly fresh: boolean;
}

/** So often an empty list is asked for before it is believed to stay so. */
const EMPTY_LOOKS = 3;

export class Questioner {
  readonly #ports: QuestionerPorts;
  #whole: number | null = null;
  #cap = CAP;
  /** How often an answer with an item that has no number is asked for again. */
  #secondLooks = 5;
  /** Parameters that turned out to change nothing. */
  readonly ignored = new Set<string>();

  constructor(ports: QuestionerPorts) {
    this.#ports = ports;
  }

  /** How many the service shows of any question: learned from the unfiltered list, 160 at most. */
  get cap(): number {
    return this.#cap;
  }

  get ages(): Ages {
    return this.#ports.ages;
  }

  get seen(): Seen {
    return this.#ports.seen;
  }

  /**
   * The unfiltered list, always fresh; asked for again when it comes back empty.
   * @throws EmptyList when it stays empty; what `ask` throws
   */
  async wholeList(): Promise<{ readonly total: number }> {
    for (let look = 1; look <= EMPTY_LOOKS; look++) {
      this.#guard();
      const items: RawItem[] = [];
      const { total } = await this.#pages({}, true, items);
      const yielded = this.#ports.seen.add({}, items);
      if (total > 0) this.#whole = total;
      if (yielded < total && yielded > 0) this.#cap = Math.min(CAP, yielded);
      this.#note({}, 'whole-list', total, yielded, this.#outcomeOf(total, yielded), '');
      if (total > 0) return { total };
    }
    throw new EmptyList();
  }

  /** Asks, and asks once more when the answer cannot be right. @throws what ends a sweep: refusal, no connection, the budget */
  async ask(filters: Filters, purpose: Partition['purpose']): Promise<Reply> {
    const reply = await this.#once(filters, purpose, this.#ports.fresh);
    const again = reply.outcome === 'dishonest' || (reply.unnumbered > 0 && this.#secondLooks-- > 0);
    return again ? this.#once(filters, purpose, true) : reply;
  }

  async #once(filters: Filters, purpose: Partition['purpose'], fresh: boolean): Promise<Reply> {
    this.#guard();
    const items: RawItem[] = [];
    let answer: ListAnswer;
    try {
      answer = await this.#pages(filters, fresh, items);
    } catch (fault) {
      if (!(fault instanceof AnswerFailed || fault instanceof UnreadableAnswer)) throw fault;
      this.#note(filters, purpose, null, 0, 'failed', fault.message);
      return { outcome: 'failed', total: 0, unnumbered: 0, reason: fault.message };
    }
    const reason = this.#doubt(filters, answer.total, items);
    if (reason !== null) {
      this.#ports.seen.add({}, items);
      this.#note(filters, purpose, answer.total, items.length, 'dishonest', reason);
      return { outcome: 'dishonest', total: answer.total, unnumbered: 0, reason };
    }
    const before = this.#ports.seen.size;
    const yielded = this.#ports.seen.add(filters, items);
    const found = this.#ports.seen.size - before;
    const outcome = this.#outcomeOf(answer.total, yielded);
    const short = outcome === 'short' ? 'Fewer were shown than the service says there are.' : '';
    const more = yielded > answer.total ? 'More were shown than the service says there are.' : '';
    this.#note(filters, purpose, answer.total, yielded, outcome, short || more, found);
    const unnumbered = items.filter(({ entity_id }) => entity_id === null).length;
    return { outcome, total: answer.total, unnumbered, reason: short };
  }

  /** The first page, and more pages only where the service shows fewer than the cap on one. A page that brings nobody new ends it. */
  async #pages(filters: Filters, fresh: boolean, items: RawItem[]): Promise<ListAnswer> {
    const ids = new Set<string | null>();
    let first: ListAnswer | null = null;
    for (let page = 1; ; page++) {
      const query: ListQuery = page === 1 ? filters : { ...filters, page };
      const answer = await this.#ports.ask(query, { fresh });
      first ??= answer;
      const news = answer.items.filter(({ entity_id }) => entity_id === null || !ids.has(entity_id));
      if (page > 1 && (answer.page !== page || news.every(({ entity_id }) => entity_id === null)))
        return first;
      items.push(...news);
      for (const { entity_id } of news) ids.add(entity_id);
      const shown = Math.max(answer.resultPerPage, 1) * page;
      if (answer.resultPerPage >= CAP || shown >= Math.min(first.total, CAP) || answer.items.length === 0)
        return first;
      this.#guard();
    }
  }

  /** Why the answer cannot be one to this question; null when it can. A list that moves a little is no reason. */
  #doubt(filters: Filters, total: number, items: readonly RawItem[]): string | null {
    if (filters.ageMin !== undefined || filters.ageMax !== undefined)
      this.#ports.ages.settle(
        items.map((item) => item.date_of_birth),
        filters.ageMin ?? 0,
        filters.ageMax ?? 999,
      );
    const judge = judgeOf(filters, this.#ports.ages);
    const strangers = items.filter((item) => judge(item) === false).length;
    if (strangers > 0) return `${strangers} of ${items.length} people shown were not asked for.`;
    let known = 0;
    for (const item of this.#ports.seen.all()) if (judge(item) === true) known += 1;
    if (total < known - 3 - known * 0.03 || (total === 0 && known > 1))
      return `The service says ${total} match, but ${known} have been seen that do.`;
    return null;
  }

  #guard(): void {
    if (this.#ports.requests() >= this.#ports.budget) throw new BudgetSpent(this.#ports.budget);
  }

  #note(
    filters: Filters,
    purpose: Partition['purpose'],
    total: number | null,
    yielded: number,
    outcome: Reply['outcome'],
    note: string,
    found = 0,
  ): void {
    const { partitions, progress, requests, seen } = this.#ports;
    partitions.push({
      filter: filterText(filters),
      purpose,
      total,
      yielded,
      found,
      outcome: outcome === 'short' ? 'dishonest' : outcome,
      note:
        outcome === 'over-cap'
          ? `Shows ${yielded} of ${total}; the rest is read in smaller partitions.`
          : note || null,
    });
    const label = purpose === 'whole-list' ? 'whole list' : `${purpose} ${partitions.length}`;
    progress({ asked: requests(), total: this.#whole, seen: seen.size, partition: label });
  }

  #outcomeOf(total: number, yielded: number): 'whole' | 'over-cap' | 'short' {
    if (yielded >= total) return 'whole';
    return total > this.#cap ? 'over-cap' : 'short';
  }
}
