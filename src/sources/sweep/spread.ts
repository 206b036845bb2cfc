/**
 * Reads a scope in which nothing can be put in a row: questions overlap (a letter somewhere in a name, a nationality, a sex, an
 * issuing country), each chosen to show the most people not yet covered, until as many are seen as the scope holds.
 */
import type { RawItem } from '../list-answer.ts';
import type { Filters } from '../list-query.ts';
import type { Questioner } from './questioner.ts';
import { type Judge, judgeOf } from './satisfies.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Parts are chosen to come out at this share of the cap at most. */
const FULL = 0.92;
/** More questions than this for one scope are not worth asking. */
const MOST = 40;

interface Candidate {
  readonly filters: Filters;
  readonly judge: Judge;
  readonly last?: boolean;
}

/**
 * Reads `scope`, which holds `total`, in at most `left` questions, those in narrower scopes included; `depth` guards against scopes
 * within scopes without end.
 */
export async function readSpread(
  questioner: Questioner,
  scope: Filters,
  total: number,
  left: { questions: number } = { questions: Number.POSITIVE_INFINITY },
  depth = 0,
): Promise<void> {
  const { seen, cap, ages } = questioner;
  const covered: Judge[] = [];
  const tried = new Set<string>();
  for (let asked = 0; asked < MOST; asked++) {
    const known = seen.inside(scope);
    if (known.length >= total || left.questions <= 0) return;
    const open = known.filter((item) => !covered.some((judge) => judge(item) === true));
    const candidates = candidatesFor(scope, known, questioner).filter(
      ({ filters }) => !tried.has(JSON.stringify(filters)),
    );
    const suits = (share: number) => share * total <= FULL * cap;
    const pick =
      (total > 4 * cap && depth < 3
        ? choose(candidates, known, open, (share) => !suits(share) && share < 0.75)
        : null) ??
      choose(candidates, known, open, suits) ??
      choose(candidates, known, known, suits) ??
      lastResort(questioner, scope, tried);
    if (pick === null) return;
    tried.add(JSON.stringify(pick.filters));
    left.questions -= 1;
    const narrower = { ...scope, ...pick.filters };
    const reply = await questioner.ask(narrower, 'partition');
    if (reply.outcome === 'dishonest' || (pick.last && reply.total === total))
      ignore(questioner, pick.filters);
    if (reply.outcome === 'over-cap' && reply.total < total * 0.95 && depth < 3)
      await readSpread(questioner, narrower, reply.total, left, depth + 1);
    if (reply.outcome === 'whole' || reply.outcome === 'over-cap') covered.push(judgeOf(pick.filters, ages));
  }
}

function ignore({ ignored }: Questioner, filters: Filters): void {
  for (const key of Object.keys(filters)) ignored.add(key);
}

/** The candidate that covers most of the people not covered yet, among those whose share of the scope is `suits`. */
function choose(
  candidates: readonly Candidate[],
  known: readonly RawItem[],
  open: readonly RawItem[],
  suits: (share: number) => boolean,
): (Candidate & { gain: number }) | null {
  let best: (Candidate & { gain: number }) | null = null;
  for (const candidate of candidates) {
    const count = (items: readonly RawItem[]) =>
      items.filter((item) => candidate.judge(item) === true).length;
    const inOpen = count(open);
    if (inOpen === 0 || !suits(count(known) / known.length)) continue;
    const gain = inOpen / open.length;
    if (best === null || gain > best.gain) best = { ...candidate, gain };
  }
  return best;
}

function candidatesFor(
  scope: Filters,
  known: readonly RawItem[],
  { ages, ignored }: Questioner,
): Candidate[] {
  const filters: Filters[] = [];
  for (const field of ['name', 'forename'] as const)
    if (scope[field] === undefined) filters.push(...LETTERS.map((letter) => ({ [field]: letter })));
  if (scope.nationality === undefined) {
    const codes = new Set(known.flatMap(({ nationalities }) => nationalities ?? []));
    filters.push(...[...codes].sort().map((nationality) => ({ nationality })));
  }
  return filters
    .filter((each) => !Object.keys(each).some((key) => ignored.has(key)))
    .map((each) => ({ filters: each, judge: judgeOf(each, ages) }));
}

/** Sexes and frequent issuing countries reach those of whom the list shows nothing that can be asked for. */
function lastResort(
  { ignored }: Questioner,
  scope: Filters,
  tried: ReadonlySet<string>,
): { filters: Filters; last: true } | null {
  const sexes = scope.sexId === undefined ? ['U', 'F', 'M'].map((sexId) => ({ sexId })) : [];
  const issuers =
    scope.arrestWarrantCountryId === undefined
      ? [
          'RU',
          'SV',
          'AR',
          'IN',
          'PK',
          'GT',
          'US',
          'BO',
          'FR',
          'DE',
          'BR',
          'PE',
          'TR',
          'UA',
          '914',
          '922',
        ].map((arrestWarrantCountryId) => ({ arrestWarrantCountryId }))
      : [];
  const left = [...sexes, ...issuers].find(
    (filters) => !tried.has(JSON.stringify(filters)) && !Object.keys(filters).some((key) => ignored.has(key)),
  );
  return left === undefined ? null : { filters: left, last: true };
}
