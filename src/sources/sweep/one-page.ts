/**
 * The proof of a list that one answer shows: a service that cuts its total at what it shows looks the same. Questions into one of
 * which everybody falls tell them apart: their totals add up to the whole list's, and they show nobody else.
 */
import { CAP, type Filters } from '../list-query.ts';
import type { Axis } from './axis.ts';
import type { Questioner } from './questioner.ts';

/** `whole`: shown to be all. `contradicted`: more people than the total counts. `unproved`: no filter that is honoured tells. */
export type OnePage = 'whole' | 'contradicted' | 'unproved';

/** Everybody has one of these, as far as details show. */
const SEXES: readonly Filters[] = ['M', 'F', 'U'].map((sexId) => ({ sexId }));

/**
 * Whether the `total` people who were seen are all: by sexes, and where those do not tell, by halves of one of `axes`, which must
 * reach at least half of the people. @throws what ends a sweep: refusal, no connection, the budget
 */
export async function provedOnOnePage(
  questioner: Questioner,
  axes: readonly Axis[],
  total: number,
): Promise<OnePage> {
  const { seen } = questioner;
  const inTwo = axes.map((axis) => () => halvesOf(axis, questioner));
  for (const plan of [() => ({ questions: SEXES, reached: total }), ...inTwo]) {
    const { questions, reached } = plan();
    if (questions.length < 2 || reached < total / 2) continue;
    const totals = await totalsOf(questioner, questions);
    if (seen.size > total) return 'contradicted';
    if (totals === null) continue;
    const counted = totals.reduce((sum, each) => sum + each, 0);
    const cutLikeTheWhole = total === CAP && totals.includes(total);
    if (counted === reached && !cutLikeTheWhole) return 'whole';
  }
  return 'unproved';
}

/** What the service counts for each question; null as soon as one has no honest answer. */
async function totalsOf(questioner: Questioner, questions: readonly Filters[]): Promise<number[] | null> {
  const totals: number[] = [];
  for (const question of questions) {
    const reply = await questioner.ask(question, 'check');
    if (reply.outcome === 'failed' || reply.outcome === 'dishonest') return null;
    totals.push(reply.total);
  }
  return totals;
}

/** Questions for what lies before and after the middle of those seen, and how many of them the axis reaches. */
function halvesOf(axis: Axis, { seen }: Questioner): { questions: readonly Filters[]; reached: number } {
  const keys = [...seen.all()].flatMap((item) => axis.keyOf(item) ?? []).sort();
  const middle = keys[Math.floor(keys.length / 2)];
  const before = keys.filter((key) => middle !== undefined && key < middle).at(-1);
  const cut = middle === undefined || before === undefined ? middle : axis.between(before, middle);
  if (!cut) return { questions: [], reached: 0 };
  const halves = [
    { from: '', to: cut },
    { from: cut, to: '~' },
  ];
  return { questions: halves.flatMap((half) => axis.questions([half])), reached: keys.length };
}
