/** Searching the list in public: whoever is withheld is in no result, no count and no facet. */
import type {
  ArchiveReader,
  BirthBand,
  FindingAsked,
  NoticeQuery,
  NoticeRecord,
} from '../archive/archive.ts';
import { addDays, addYears, type Day } from '../kernel/kernel.ts';
import { readNoticeId } from '../notice/notice.ts';
import { OUTCOMES, type PublicFindings } from './findings.ts';
import { type Guard, relatedReds } from './guard.ts';
import { keeping } from './kept.ts';
import { publicContent } from './policy.ts';
import type { FoundNotices, NoticeSearch, PublicNotice } from './shapes.ts';

/** Most notices on one page. */
export const MOST_NOTICES = 200;
/** Bands of completed years, lowest first; the last is open. */
const BANDS: readonly (readonly [number, number | null])[] = [
  [18, 24],
  [25, 34],
  [35, 44],
  [45, 54],
  [55, 64],
  [65, null],
];

export type PublicFacets = Omit<FoundNotices['facets'], 'finding'> & {
  readonly total: number;
  /** Those of whom nobody told yet who asked for them. */
  readonly issuerUnread: number;
};

export interface PublicSearch {
  found(guard: Guard, search: NoticeSearch): Promise<Omit<FoundNotices, 'searched'>>;
  facets(guard: Guard, search?: NoticeSearch): Promise<PublicFacets>;
}

export function createSearch(archive: ArchiveReader, findings: PublicFindings): PublicSearch {
  const kept = keeping<PublicFacets>(200);
  const keptByFinding = keeping<PublicFacets>(200);
  const facets = (guard: Guard, search: NoticeSearch = {}): Promise<PublicFacets> =>
    facetsOf(guard, queryOf(guard, search));
  const facetsOf = async (guard: Guard, query: NoticeQuery): Promise<PublicFacets> => {
    const key = JSON.stringify({ ...query, except: [] });
    const make = () => archive.facets(query, bandsOn(guard.today));
    if (query.finding === undefined) return kept(guard.mark, key, make);
    return keptByFinding(await findings.mark(guard), key, make);
  };
  const asked = async (text: string): Promise<Pick<NoticeQuery, 'finding' | 'ids'>> => {
    const law = await findings.law();
    const [rule = '', word] = text.split(':');
    const outcome = OUTCOMES.find((one) => one === word);
    // Without a law nothing is screened, and an outcome that is not kept is on no notice.
    if (law === null || (word !== undefined && outcome === undefined)) return { ids: [] };
    const finding: FindingAsked = { rule, under: law.under, ...(outcome !== undefined && { outcome }) };
    return { finding };
  };
  return {
    facets,
    found: async (guard, search) => {
      const without = queryOf(guard, search);
      const query = search.finding === undefined ? without : { ...without, ...(await asked(search.finding)) };
      const { records, next, caveats } = await archive.search(query, {
        sort: search.sort ?? 'name',
        limit: Math.min(Math.max(Math.trunc(search.limit ?? 50), 1), MOST_NOTICES),
        ...(search.after !== undefined && { after: search.after }),
      });
      const { total, issuerUnread: _, ...counts } = await facetsOf(guard, query);
      return {
        notices: await publicNotices(guard, records),
        total,
        next,
        facets: { ...counts, finding: await findings.facet(guard, query) },
        unscreened: await findings.unscreened(guard, without),
        caveats,
        among: (await archive.count({ status: 'listed' })) - guard.withheld.size,
        withheld: guard.withheld.size,
      };
    },
  };
}

/** Those of these records that may be shown, as they may be shown. */
export async function publicNotices(guard: Guard, records: readonly NoticeRecord[]): Promise<PublicNotice[]> {
  const open = records.filter((record) => guard.said(record).named);
  const mayName = await guard.nameable(relatedReds(open.map(({ content }) => content)));
  return open.map((record) => ({
    id: record.id,
    status: 'listed',
    firstSeen: record.firstSeen,
    firstSeenFrom: record.firstSeenFrom,
    lastSeen: record.lastSeen,
    lastSeenBy: record.lastSeenBy,
    detailSeenFrom: record.detailSeenFrom,
    detailSeen: record.detailSeen,
    content: publicContent(record.content, (id) => mayName.has(id)),
  }));
}

function queryOf(guard: Guard, search: NoticeSearch): NoticeQuery {
  const { words, nationality, issuer, sex, year, ageFrom, ageTo } = search;
  const number = words === undefined ? null : readNoticeId(words);
  return {
    status: 'listed',
    except: [...guard.withheld.keys()],
    ...(number !== null && { ids: [number] }),
    ...(words !== undefined && number === null && { words }),
    ...(nationality !== undefined && { nationality }),
    ...(issuer !== undefined && { issuer }),
    ...(sex !== undefined && { sex }),
    ...(year !== undefined && { year }),
    ...(ageFrom !== undefined && { bornBefore: bornBefore(guard.today, ageFrom) }),
    ...(ageTo !== undefined && { bornFrom: bornBefore(guard.today, ageTo + 1) }),
  };
}

/** The first day of birth on which somebody is younger than `age` today. */
function bornBefore(today: Day, age: number): Day {
  return addDays(addYears(today, -age), 1);
}

function bandsOn(today: Day): BirthBand[] {
  return BANDS.map(([least, most]) => ({
    value: `${least}-${most ?? ''}`,
    from: most === null ? null : bornBefore(today, most + 1),
    before: bornBefore(today, least),
  }));
}
