/**
 * Hunts for people whom no part reached: those without a name where names were the axis, without a birth date where ages were.
 * The service's total of a question, less those already seen who pass it, is the number still hidden there; halving leads to them.
 */
import { COUNTRY_CODES } from '../../notice/notice.ts';
import type { RawItem } from '../list-answer.ts';
import type { Filters } from '../list-query.ts';
import type { Axis } from './axis.ts';
import type { Manner } from './manner.ts';
import type { Questioner } from './questioner.ts';
import { askFor } from './read-along.ts';
import { isCode, judgeOf } from './satisfies.ts';
import { EVERYTHING, type Stretch, within } from './stretch.ts';

export interface Hunt {
  readonly questioner: Questioner;
  readonly manner: Manner;
  /** How many are still unseen. */
  readonly missing: () => number;
}

/** A cell that no axis cuts, in which people hide to whom no other filter leads. */
export interface Stuck {
  readonly question: Filters;
  readonly hidden: number;
}

interface Hiding {
  readonly stretch: Stretch;
  readonly total: number;
  /** Whether the service showed all it has here. */
  readonly read: boolean;
}

/**
 * Looks along an axis, halving where people hide, for at most `most` questions beside those within a cell.
 * Gives the cells in which people are known to hide and no filter leads to them. @throws NotHonoured
 */
export async function huntAlong(hunt: Hunt, axis: Axis, most: number): Promise<Stuck[]> {
  const stuck: Stuck[] = [];
  const { questioner } = hunt;
  const whole = await questioner.ask(axis.reach, 'hunt');
  if (whole.outcome === 'failed' || whole.outcome === 'dishonest') return stuck;
  let places: Hiding[] = [{ stretch: EVERYTHING, total: whole.total, read: whole.outcome === 'whole' }];
  for (let asked = 1; asked < most && hunt.missing() > 0; asked++) {
    const keys = [...questioner.seen.all()].flatMap((item) => axis.keyOf(item) ?? []).sort();
    const bare = ({ stretch, total }: Hiding) => total - keys.filter((key) => within(key, [stretch])).length;
    const hidden = (place: Hiding) =>
      bare(place) + unsure(axis, questioner, place.stretch) - owed(places, place, bare);
    const hiding = places.filter((place) => !place.read && hidden(place) > 0);
    const place = hiding.sort((a, b) => hidden(b) - hidden(a))[0];
    places = places.filter((other) => other !== place);
    if (place === undefined) break;
    const cut = place.total <= questioner.cap ? null : medianCut(axis, place.stretch, keys);
    const left = { from: place.stretch.from, to: cut ?? place.stretch.to };
    const reply = await askFor(hunt, {}, axis, [left], 'hunt');
    if (reply.outcome === 'failed') continue;
    places.push({ stretch: left, total: reply.total, read: reply.outcome === 'whole' || cut === null });
    const [question] = reply.questions;
    if (reply.outcome === 'over-cap' && axis.middle(left) === null && question !== undefined)
      stuck.push({ question, hidden: await huntInCell(hunt, question, reply.total) });
    if (cut !== null)
      places.push({
        stretch: { from: cut, to: place.stretch.to },
        total: place.total - reply.total,
        read: false,
      });
  }
  return stuck.filter(({ hidden }) => hidden > 0);
}

/**
 * How many of those who seem to hide in a place are only counted in the place beside it, where fewer are than were seen:
 * an age reckoned a day off moves people over the edge between two ages, and hides nobody.
 */
function owed(places: readonly Hiding[], place: Hiding, bare: (place: Hiding) => number): number {
  const beside = places.filter(
    ({ stretch }) => stretch.to === place.stretch.from || stretch.from === place.stretch.to,
  );
  return beside.reduce((sum, other) => sum + Math.max(0, -bare(other)), 0);
}

/** People seen whose place on the axis is one of two, at an end of the stretch: they may hide, or feign, someone hidden. */
function unsure(axis: Axis, { seen, ages }: Questioner, { from, to }: Stretch): number {
  if (axis.label !== 'age') return 0;
  const ends = [Number(from || -1), Number(to === '~' ? -1 : to)];
  let count = 0;
  for (const item of seen.all()) {
    const age = ages.of(item.date_of_birth);
    if (age !== null && age.least !== age.most && ends.includes(age.most)) count += 1;
  }
  return count;
}

/** Where a stretch falls into two halves of those known, or of its own middle; null when it cannot be cut. */
export function medianCut(axis: Axis, stretch: Stretch, sorted: readonly string[]): string | null {
  const keys = sorted.filter((key) => within(key, [stretch]));
  const half = keys[Math.floor(keys.length / 2)];
  const start = half === undefined ? -1 : keys.indexOf(half);
  const previous = keys[start - 1];
  const cut =
    half === undefined ? null : previous !== undefined ? axis.between(previous, half) : axis.alone(half).to;
  return cut !== null && cut > stretch.from && cut < stretch.to ? cut : axis.middle(stretch);
}

/**
 * Looks for hidden people in a scope that its axis cannot cut, by sex and then by issuing country: the only filters that everyone
 * has. List items show neither, so nothing tells beforehand where they hide: every country is asked for, the likeliest first.
 * Gives how many still hide there.
 */
export async function huntInCell(hunt: Hunt, scope: Filters, total: number): Promise<number> {
  const { questioner } = hunt;
  const judge = judgeOf(scope, questioner.ages);
  const hidden = () => {
    const members = [...questioner.seen.all()].filter((item) => judge(item) === true).length;
    return Math.min(hunt.missing(), total - members);
  };
  let men = total;
  const ask = async (filters: Filters) => {
    if (Object.keys(filters).some((key) => questioner.ignored.has(key))) return 0;
    const reply = await questioner.ask({ ...scope, ...filters }, 'hunt');
    if (reply.total === total) for (const key of Object.keys(filters)) questioner.ignored.add(key);
    return reply.total;
  };
  const done = () => hidden() <= 0;
  for (const sexId of ['F', 'U', 'M'])
    if (!done() && (sexId !== 'M' || men <= questioner.cap)) men -= await ask({ sexId });
  for (const arrestWarrantCountryId of issuersLikelyFirst(questioner))
    if (!done()) await ask({ arrestWarrantCountryId });
  return Math.max(0, hidden());
}

/**
 * Asks for every issuing country, the likeliest first, and within a large one for the sexes: whoever has neither name, birth date
 * nor nationality is reached by nothing else.
 */
export async function huntByIssuer(hunt: Hunt): Promise<void> {
  const { questioner } = hunt;
  const everyone = hunt.missing() + questioner.seen.size + questioner.seen.unnumbered;
  for (const arrestWarrantCountryId of issuersLikelyFirst(questioner)) {
    if (hunt.missing() <= 0 || questioner.ignored.has('arrestWarrantCountryId')) return;
    const reply = await questioner.ask({ arrestWarrantCountryId }, 'hunt');
    if (reply.total >= everyone) questioner.ignored.add('arrestWarrantCountryId');
    if (reply.outcome !== 'over-cap' || questioner.ignored.has('sexId')) continue;
    let men = reply.total;
    for (const sexId of ['F', 'U', 'M'])
      if (hunt.missing() > 0 && (sexId !== 'M' || men <= questioner.cap))
        men -= (await questioner.ask({ arrestWarrantCountryId, sexId }, 'hunt')).total;
  }
}

/** Countries by how many of their nationals are sought (mostly by themselves), then every other code that INTERPOL knows. */
export function issuersLikelyFirst({ seen }: Questioner): string[] {
  return [...new Set([...nationalitiesByCount(seen.all()), ...COUNTRY_CODES.filter(isCode)])];
}

function nationalitiesByCount(items: Iterable<RawItem>): string[] {
  const counts = new Map<string, number>();
  for (const { nationalities } of items)
    for (const code of nationalities ?? []) if (isCode(code)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([code]) => code);
}

/** Looks at nationalities, the frequent ones first, and within a large one at letters in names; at most `most` questions. */
export async function huntByNationality(hunt: Hunt, most: number): Promise<void> {
  const { questioner } = hunt;
  const left = { questions: most };
  for (const nationality of nationalitiesByCount(questioner.seen.all())) {
    if (hunt.missing() <= 0 || left.questions <= 0) return;
    await huntWithin(hunt, { nationality }, left);
  }
}

/** Looks for letters in names that lead to hidden people, in at most `most` questions. */
export async function huntByLetters(hunt: Hunt, most: number): Promise<void> {
  await huntWithin(hunt, {}, { questions: most });
}

/** Looks for hidden people in one scope: asks for it, and where they hide among too many, for one letter more in a name. */
async function huntWithin(hunt: Hunt, scope: Filters, left: { questions: number }): Promise<void> {
  const { questioner } = hunt;
  left.questions -= 1;
  const reply = await questioner.ask(scope, 'hunt');
  if (reply.outcome !== 'over-cap') return;
  const judge = judgeOf(scope, questioner.ages);
  const members = () => [...questioner.seen.all()].filter((item) => judge(item) === true);
  const hidden = () => reply.total - members().length;
  for (const narrower of narrowerThan(scope, members())) {
    if (hidden() <= 0 || left.questions <= 0 || hunt.missing() <= 0) return;
    await huntWithin(hunt, narrower, left);
  }
}

/** Narrower questions: a first letter somewhere in a name, or one letter more beside those already asked for; likeliest first. */
function narrowerThan(scope: Filters, members: readonly RawItem[]): Filters[] {
  const field = scope.name === undefined ? 'name' : scope.forename === undefined ? 'forename' : 'name';
  const held = scope[field] ?? '';
  const counts = new Map<string, number>();
  for (const item of members) {
    const text = (item[field] ?? '').toUpperCase();
    const found = new Set<string>();
    for (let at = text.indexOf(held); at >= 0 && at < text.length; at = text.indexOf(held, at + 1)) {
      for (const piece of [text.slice(at, at + held.length + 1), text.slice(at - 1, at + held.length)])
        if (/^[A-Z]+$/.test(piece) && piece.length === held.length + 1) found.add(piece);
    }
    for (const piece of found) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count < members.length * 0.75)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, 12)
    .map(([piece]) => ({ ...scope, [field]: piece }));
}
