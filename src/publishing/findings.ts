/** What the screening of the listed notices came to, in public counts: whoever is withheld is in none, and what is not screened is unknown. */
import type {
  ArchiveReader,
  FindingCount,
  FindingOfIssuer,
  KeptOutcome,
  NoticeQuery,
  ScreenedUnder,
} from '../archive/archive.ts';
import type { Guard } from './guard.ts';
import { keeping } from './kept.ts';
import type { FindingFacet, FindingStatistics, RuleStatistics } from './shapes.ts';

/** The law that this archive is screened under: the rulebook that was kept last, and what its rules are called. */
export interface ScreenedLaw {
  readonly under: ScreenedUnder;
  readonly titles: ReadonlyMap<string, string>;
}

export interface PublicFindings {
  /** Null where no rulebook was ever kept: nothing is screened then. */
  law(): Promise<ScreenedLaw | null>;
  /** Another text whenever what a finding leaves may have changed. */
  mark(guard: Guard): Promise<string>;
  /** Counts by rule and outcome over a question's matches, what is raised first; empty where nothing is screened. */
  facet(guard: Guard, query: NoticeQuery): Promise<readonly FindingFacet[]>;
  /** How many of a question's matches are not screened; null where no law is there to screen by. */
  unscreened(guard: Guard, query: NoticeQuery): Promise<number | null>;
  /** Counts over the whole list by rule, outcome and asking country. */
  statistics(guard: Guard): Promise<Omit<FindingStatistics, 'searched' | 'issuerUnread'>>;
}

export const OUTCOMES: readonly KeptOutcome[] = ['breach', 'concern', 'met'];

export function createFindings(
  archive: ArchiveReader,
  law: () => Promise<ScreenedLaw | null>,
): PublicFindings {
  const counts = keeping<readonly FindingCount[]>(200);
  const waiting = keeping<number>(200);
  const table = keeping<readonly FindingOfIssuer[]>(1);
  /** Under this mark nothing was left to screen, so that need not be counted again. */
  let allDone = '';
  /** Another text whenever counts may have changed: under one law and one state of knowledge, screening only ever leaves fewer undone. */
  const markOf = async (guard: Guard, { under }: ScreenedLaw): Promise<string> => {
    const mark = `${guard.mark} ${under.rulebook} ${under.lawFrom}`;
    if (mark === allDone) return mark;
    const left = await archive.unscreened({ status: 'listed' }, under);
    if (left === 0) allDone = mark;
    return left === 0 ? mark : `${mark} ${left}`;
  };
  const keyOf = (query: NoticeQuery) => JSON.stringify({ ...query, except: [] });
  const unscreened = async (guard: Guard, query: NoticeQuery, known: ScreenedLaw): Promise<number> => {
    const mark = await markOf(guard, known);
    if (mark === allDone) return 0;
    return waiting(mark, keyOf(query), () => archive.unscreened(query, known.under));
  };
  return {
    law,
    mark: async (guard) => {
      const known = await law();
      return known === null ? guard.mark : markOf(guard, known);
    },
    facet: async (guard, query) => {
      const known = await law();
      if (known === null) return [];
      const made = await counts(await markOf(guard, known), keyOf(query), () =>
        archive.findingCounts(query, known.under),
      );
      return raisedFirst(
        made.map((count) => ({
          ...count,
          value: `${count.rule}:${count.outcome}`,
          title: known.titles.get(count.rule) ?? count.rule,
        })),
      );
    },
    unscreened: async (guard, query) => {
      const known = await law();
      return known === null ? null : unscreened(guard, query, known);
    },
    statistics: async (guard) => {
      const query: NoticeQuery = { status: 'listed', except: [...guard.withheld.keys()] };
      const listed = await archive.count(query);
      const withheld = guard.withheld.size;
      const known = await law();
      if (known === null) return { law: null, listed, unscreened: null, withheld, rules: [] };
      const mark = await markOf(guard, known);
      const all = await counts(mark, keyOf(query), () => archive.findingCounts(query, known.under));
      const byIssuer = await table(mark, '', () => archive.findingsByIssuer(query, known.under));
      return {
        law: known.under,
        listed,
        unscreened: await unscreened(guard, query, known),
        withheld,
        rules: rulesOf(all, byIssuer, known.titles),
      };
    },
  };
}

function raisedFirst(facets: readonly FindingFacet[]): FindingFacet[] {
  return facets.toSorted(
    (a, b) =>
      OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) ||
      b.count - a.count ||
      (a.rule < b.rule ? -1 : 1),
  );
}

const NONE: Readonly<Record<KeptOutcome, number>> = { breach: 0, concern: 0, met: 0 };

/** In order of the rules' titles, and of the countries' codes: an order by number would read as a ranking. */
function rulesOf(
  all: readonly FindingCount[],
  byIssuer: readonly FindingOfIssuer[],
  titles: ReadonlyMap<string, string>,
): RuleStatistics[] {
  const rules = new Map<string, Record<KeptOutcome, number>>();
  for (const { rule, outcome, count } of all)
    rules.set(rule, { ...(rules.get(rule) ?? NONE), [outcome]: count });
  const issuers = new Map<string, Map<string, Record<KeptOutcome, number>>>();
  for (const { rule, outcome, issuer, count } of byIssuer) {
    const of = issuers.get(rule) ?? new Map<string, Record<KeptOutcome, number>>();
    of.set(issuer, { ...(of.get(issuer) ?? NONE), [outcome]: count });
    issuers.set(rule, of);
  }
  return [...rules]
    .map(([rule, counts]) => ({
      rule,
      title: titles.get(rule) ?? rule,
      ...counts,
      byIssuer: [...(issuers.get(rule) ?? [])]
        .map(([code, of]) => ({ code, ...of }))
        .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    }))
    .toSorted((a, b) => (a.title < b.title ? -1 : 1));
}
