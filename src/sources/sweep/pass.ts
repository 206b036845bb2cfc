/** One reading of the whole list: between two looks at the unfiltered total, everyone is to be seen. */
import type { Day } from '../../kernel/kernel.ts';
import type { Partition } from '../../notice/notice.ts';
import type { RawItem } from '../list-answer.ts';
import { CAP, type Filters } from '../list-query.ts';
import { type Axis, agesInARow, namesInARow } from './axis.ts';
import { readInHalves } from './halving.ts';
import {
  type Hunt,
  huntAlong,
  huntByIssuer,
  huntByLetters,
  huntByNationality,
  huntInCell,
  type Stuck,
} from './hunts.ts';
import { Manner } from './manner.ts';
import { type OnePage, provedOnOnePage } from './one-page.ts';
import type { Questioner } from './questioner.ts';
import { askFor, NotHonoured, type Reading, readAlong } from './read-along.ts';
import type { Region } from './regions.ts';
import { aroundUnseen, partsFromMemory, questionsForNameless } from './repeat.ts';
import { readSpread } from './spread.ts';
import { EVERYTHING, type Stretch } from './stretch.ts';

/** What one sweep learned about the service; later passes start from it. */
export interface Learned {
  readonly manner: Manner;
  /** Axes that the service does not honour. */
  readonly broken: Set<Axis['label']>;
  /** Hunts of the last whole sweep that found someone. */
  readonly hunts: readonly Partition[];
  /** Sentences for the reader of the sweep. */
  readonly notes: Set<string>;
}

/** What is known before the first question: `lastPartitions` are the parts of the last whole sweep. */
export function nothingLearned(lastPartitions: readonly Partition[]): Learned {
  const hunts = lastPartitions.filter(({ purpose, found = 1 }) => purpose === 'hunt' && found > 0);
  return { manner: new Manner(), broken: new Set(), notes: new Set(), hunts };
}

const AXES = ['name', 'forename', 'age'] as const;
const MOST_HUNTED = 120;
/** Where no axis is honoured, so many questions show whom they can; more would bring few people each and prove nothing. */
const MOST_SPREAD = 120;
/** An age that many people have. */
const TYPICAL_AGE = 40;

export class Pass {
  readonly #questioner: Questioner;
  readonly #learned: Learned;
  readonly #axes: Readonly<Record<Axis['label'], Axis>>;
  #total = 0;
  /** The day by which ages were reckoned when the nameless were last asked for. */
  #reckonedOn: Day | null = null;
  #onePage: OnePage | null = null;
  #limited = false;
  /** Whether the service cuts its totals at what it shows. */
  #cut = false;
  /** Parts of the plan whose total was exactly the cap. */
  readonly #full: Stretch[] = [];

  constructor(questioner: Questioner, learned: Learned) {
    this.#questioner = questioner;
    this.#learned = learned;
    this.#axes = {
      name: namesInARow('name', learned.manner),
      forename: namesInARow('forename', learned.manner),
      age: agesInARow(questioner.ages),
    };
  }

  /** Everyone that the unfiltered total counts and that is not seen yet. */
  get missing(): number {
    return this.#total - this.#questioner.seen.size - this.#questioner.seen.unnumbered;
  }

  /** What was found about a list that one answer could show; null where the list is longer, or not everybody was seen. */
  get onePage(): OnePage | null {
    return this.#onePage;
  }

  /** Whether nothing cuts the list, so that it stopped asking by its own limit. */
  get limited(): boolean {
    return this.#limited;
  }

  /** Reads everyone; `memory` is the last whole list, or null. @throws what ends a sweep: refusal, no connection, the budget */
  async read(total: number, memory: readonly RawItem[] | null): Promise<void> {
    this.#total = total;
    if (this.missing > 0) await this.#readMissing(memory);
    if (total > CAP || this.missing !== 0 || this.#questioner.seen.unnumbered > 0) return;
    const axes = AXES.filter((label) => !this.#learned.broken.has(label)).map((label) => this.#axes[label]);
    this.#onePage = await provedOnOnePage(this.#questioner, axes, total);
  }

  async #readMissing(memory: readonly RawItem[] | null): Promise<void> {
    const total = this.#total;
    const usable = memory !== null && memory.length > total * 0.7 && memory.length < total * 1.4;
    if (usable && !this.#learned.broken.has('name'))
      await this.#tried('name', () => this.#fromMemory(memory));
    const main = AXES.find((label) => !this.#learned.broken.has(label));
    const planned = usable && main === 'name' && this.#learned.manner.join !== 'none';
    if (this.missing > 0 && !planned) await this.#alongOne();
    if (usable && this.missing > 0 && !this.#learned.broken.has('age') && (await this.#dayDiffers()))
      await this.#askForNameless(memory);
    await this.#behindCutTotals();
    await this.#huntAll();
  }

  /** Reads along the first axis that the service honours. */
  async #alongOne(): Promise<void> {
    for (const label of AXES) {
      if (this.#learned.broken.has(label)) continue;
      const done = await this.#tried(label, () => this.#wholeAxis(this.#axes[label], {}, this.#total));
      if (done) return;
    }
    this.#learned.notes.add(
      `The service honours neither patterns nor ages, so that nothing cuts the list: ${MOST_SPREAD} questions for letters, nationalities and sexes were asked, and no more.`,
    );
    await readSpread(this.#questioner, {}, this.#total, { questions: MOST_SPREAD });
    this.#limited = true;
  }

  /** Runs `work` on an axis; false, and the axis noted as broken, when the service does not honour it. */
  async #tried(label: Axis['label'], work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (fault) {
      if (!(fault instanceof NotHonoured)) throw fault;
      this.#broken(fault.axis, fault.message);
      if (fault.axis !== label) this.#broken(label, fault.message);
      return false;
    }
  }

  #broken(label: Axis['label'], reason: string): void {
    this.#learned.broken.add(label);
    const what =
      label === 'age' ? 'Ages are' : label === 'name' ? 'Patterns on names are' : 'Patterns on forenames are';
    this.#learned.notes.add(`${what} not honoured as documented, so another way was taken. ${reason}`);
  }

  /** Reads one axis within a scope, after asking how many it reaches. @throws NotHonoured */
  async #wholeAxis(axis: Axis, scope: Filters, scopeTotal: number): Promise<void> {
    const reach = await this.#questioner.ask({ ...scope, ...axis.reach }, 'probe');
    if (reach.outcome === 'dishonest') throw new NotHonoured(axis.label, reach.reason);
    if (reach.total === this.#questioner.cap && scopeTotal > 2 * reach.total) {
      this.#cut = true;
      return readInHalves(this.#readingCut, scope, axis);
    }
    if (axis.label !== 'age' && reach.outcome !== 'failed' && reach.total < scopeTotal * 0.5)
      throw new NotHonoured(
        axis.label,
        `The pattern "." should match every name; it matched ${reach.total} of ${scopeTotal}.`,
      );
    const total = reach.outcome === 'failed' ? scopeTotal : reach.total;
    await readAlong(this.#reading, scope, axis, [{ stretches: [EVERYTHING], total, short: 0 }]);
  }

  get #reading(): Reading {
    return {
      questioner: this.#questioner,
      manner: this.#learned.manner,
      deeper: (scope, total) => this.#deeper(scope, total),
    };
  }

  /** Reading where totals are cut: what an axis cannot cut further is halved along the next one. */
  get #readingCut(): Reading {
    return { ...this.#reading, deeper: (scope) => this.#halve(scope) };
  }

  /** Reads a scope in halves along the first axis that is left for it and honoured. */
  async #halve(scope: Filters): Promise<void> {
    for (const label of AXES) {
      const taken = label === 'age' ? scope.ageMin !== undefined : scope[label] !== undefined;
      if (taken || this.#learned.broken.has(label)) continue;
      if (await this.#tried(label, () => readInHalves(this.#readingCut, scope, this.#axes[label]))) return;
    }
  }

  /** Reads what may hide behind totals that are exactly the cap: parts of the plan, and everyone along the other axes. */
  async #behindCutTotals(): Promise<void> {
    const full = this.#full.splice(0);
    if (this.missing > 0 && full.length > 0)
      await this.#tried('name', () => readInHalves(this.#readingCut, {}, this.#axes.name, full));
    for (const label of ['forename', 'age'] as const)
      if (this.missing > 0 && this.#cut && !this.#learned.broken.has(label))
        await this.#tried(label, () => readInHalves(this.#readingCut, {}, this.#axes[label]));
  }

  get #hunt(): Hunt {
    return {
      questioner: this.#questioner,
      manner: this.#learned.manner,
      missing: () => this.missing,
    };
  }

  /** Reads a scope that its own axis cannot cut: along the axes left, then by whatever shows more people. */
  async #deeper(scope: Filters, total: number): Promise<void> {
    const { seen } = this.#questioner;
    for (const label of AXES) {
      if (seen.inside(scope).length >= total) return;
      const taken = label === 'age' ? scope.ageMin !== undefined : scope[label] !== undefined;
      if (taken || this.#learned.broken.has(label)) continue;
      await this.#tried(label, () => this.#wholeAxis(this.#axes[label], scope, total));
    }
    if (seen.inside(scope).length < total) await readSpread(this.#questioner, scope, total);
  }

  /** Reads the parts that the last list suggests, then what spilled over, then those who had no name. @throws NotHonoured */
  async #fromMemory(memory: readonly RawItem[]): Promise<void> {
    const { seen, cap } = this.#questioner;
    const axis = this.#axes.name;
    const over: Region[] = [];
    for (const stretch of partsFromMemory(axis, memory, cap, this.#total)) {
      const reply = await askFor(this.#reading, {}, axis, [stretch]);
      if (this.#learned.manner.join === 'none') return;
      if (reply.outcome === 'whole' && reply.total === cap) this.#full.push(stretch);
      if (reply.outcome === 'over-cap' || reply.outcome === 'short')
        over.push({ stretches: [stretch], total: reply.total, short: reply.outcome === 'short' ? 1 : 0 });
    }
    const around = aroundUnseen(
      axis,
      memory,
      over.flatMap(({ stretches }) => stretches),
      seen,
      cap,
    );
    if (around.length > 0) await askFor(this.#reading, {}, axis, around);
    await readAlong(this.#reading, {}, axis, over);
    await this.#askForNameless(memory);
  }

  /** Asks for those who had no name, by what else is remembered of them. */
  async #askForNameless(memory: readonly RawItem[]): Promise<void> {
    this.#reckonedOn = this.#questioner.ages.day;
    const { ages } = this.#questioner;
    const hunt = this.#hunt;
    for (const question of questionsForNameless(memory, this.#axes.forename, ages, this.#learned.hunts)) {
      if (this.missing <= 0) return;
      const reply = await this.#questioner.ask(question, 'hunt');
      const aged = question.ageMin !== undefined && question.arrestWarrantCountryId === undefined;
      if (reply.outcome === 'over-cap' && aged) await huntInCell(hunt, question, reply.total);
    }
  }

  /**
   * Whether the service reckons ages by another day than ours: one age, shown, tells it to within some days.
   * Asked only when somebody remembered by age was not found.
   */
  async #dayDiffers(): Promise<boolean> {
    const { ages } = this.#questioner;
    if (ages.day === this.#reckonedOn)
      await this.#questioner.ask({ ageMin: TYPICAL_AGE, ageMax: TYPICAL_AGE }, 'probe');
    return ages.day !== this.#reckonedOn;
  }

  /** Looks for those whom no part reached. What is known to hide in one cell is not looked for elsewhere. */
  async #huntAll(): Promise<void> {
    if (this.#learned.broken.size === AXES.length) return;
    const hunt = this.#hunt;
    let stuck: Stuck[] = [];
    for (const label of ['forename', 'age', 'name'] as const)
      if (this.missing > located(stuck) && !this.#learned.broken.has(label))
        await this.#tried(label, async () => {
          const cells = await huntAlong(hunt, this.#axes[label], MOST_HUNTED);
          if (label === 'age') stuck = cells;
        });
    for (const { question, hidden } of stuck)
      this.#learned.notes.add(
        `Aged ${question.ageMin}: ${hidden} more than were seen; neither sex nor any country that asks leads to them.`,
      );
    if (this.missing > located(stuck)) await this.#questioner.ask({ sexId: 'U' }, 'hunt');
    if (this.missing > located(stuck)) await huntByNationality(hunt, MOST_HUNTED);
    if (this.missing > located(stuck) && (await this.#namedHide())) await huntByLetters(hunt, MOST_HUNTED);
    if (this.missing > located(stuck)) await huntByIssuer(hunt);
  }

  /** Whether people who have a name or a forename may still be hidden: false only where both totals are seen whole. */
  async #namedHide(): Promise<boolean> {
    for (const label of ['name', 'forename'] as const) {
      if (this.#learned.broken.has(label)) return true;
      const { reach } = this.#axes[label];
      const { outcome, total } = await this.#questioner.ask(reach, 'hunt');
      const answered = outcome !== 'failed' && outcome !== 'dishonest';
      if (!answered || total > this.#questioner.seen.inside(reach).length) return true;
    }
    return false;
  }
}

/** How many are known to hide in cells that nothing opens. */
function located(stuck: readonly Stuck[]): number {
  return stuck.reduce((sum, { hidden }) => sum + hidden, 0);
}
