/** What holds from a day on until the next edition, or until a day on which it ends. */
import type { Day } from '../kernel/kernel.ts';

/** How well something is known: the official text was read, it is known through others, or it is recalled and was not read. */
export type Basis = 'read' | 'secondary' | 'recall';

const strength: Record<Basis, number> = { read: 2, secondary: 1, recall: 0 };

/** The weakest of several; `read` when there is none. */
export function weakest(bases: readonly Basis[]): Basis {
  return bases.reduce((a, b) => (strength[b] < strength[a] ? b : a), 'read');
}

/** Something with a first day, and perhaps a first day on which it no longer holds. */
export interface Dated {
  /** The first day on which it holds; the earliest that a month or year known alone may mean. */
  readonly from: Day;
  readonly until?: Day;
}

/** The edition that holds on a day; null before the first, after an end, and in a gap. `editions` are in the order of their days. */
export function editionOn<Edition extends Dated>(editions: readonly Edition[], on: Day): Edition | null {
  const edition = editions.findLast(({ from }) => from <= on);
  return edition && (edition.until === undefined || on < edition.until) ? edition : null;
}
