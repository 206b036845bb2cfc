import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { onEachEngine } from '../../test/support/engines.ts';
import {
  AFTER_AN_ERASURE,
  type Manipulation,
  otherwise,
  sweepRow,
  UNTOLD,
  WITHOUT_ERASURE,
} from '../../test/support/manipulations.ts';
import {
  capture,
  people,
  person,
  plainArchive,
  plainReaders,
  report,
} from '../../test/support/plain-archive.ts';
import type { ArchiveTables, Reader } from '../ledger/ledger.ts';
import type { NoticeId, SweepReport } from '../notice/notice.ts';
import { verifyArchive } from './verify.store.ts';

onEachEngine('what the chain tells', (engines) => {
  const the = plainArchive(engines);
  const source = 'http://127.0.0.1/notices/v1';

  async function sweep(day: number, list: readonly object[], said: SweepReport) {
    the.clock.set(`2026-03-${String(day).padStart(2, '0')}T06:00:00Z`);
    const open = await the.archive.openSweep(source);
    await open.record(capture('red?page=1', the.clock.now(), list));
    return open.close(said);
  }

  async function fill(): Promise<void> {
    await the.archive.setMeta('invented', 'yes');
    await the.sweep(1, people(8));
    await the.sweep(2, [...people(7), person(9)]);
    await sweep(3, people(6), report('partial', 12));
    await the.sweep(4, people(2));
    await the.sweep(5, people(2));
    await the.archive.judgeSweep(5, { confirm: false, by: 'Carol', why: 'only a part' });
    the.clock.set('2026-03-06T06:00:00Z');
    const file = await the.archive.openFile('saved.json', the.clock.now());
    await file.record(capture('saved.json', the.clock.now(), people(2), 'file'));
    await file.close({ ...report('partial', 2), partitions: [] });
    the.clock.set('2026-03-07T06:00:00Z');
    const failed = await the.archive.openSweep(source);
    await failed.close({ ...report('failed', 0), totalBefore: null, totalAfter: null });
    const again = [person(20, { name: 'FAMILY1' }), person(21, { name: 'FAMILY2' })];
    const linked = person(5, {
      related: [{ id: '2024/3' as NoticeId, name: 'FAMILY3', forename: null }],
    } as never);
    await the.sweep(8, [...people(4), linked, ...people(2, 6), person(9), ...again]);
    await the.archive.judgeSuccession(1, { status: 'confirmed', by: 'Dan', why: 'one warrant' });
  }

  /** What `verify` finds after each manipulation, every one of them undone again. */
  async function findings(table: readonly Manipulation[]): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    for (const [what, spoil] of table) {
      const undone = new Error('undone');
      await the.ledger
        .transact(async (tx) => {
          let rows = 0n;
          for (const statement of spoil) rows += (await statement.execute(tx)).numAffectedRows ?? 0n;
          const { firstBreak } = await verifyArchive(tx as unknown as Reader<ArchiveTables>, plainReaders);
          found[what] = rows === 0n ? 'changed nothing' : `${firstBreak?.where}: ${firstBreak?.what}`;
          throw undone;
        })
        .catch((fault: unknown) => {
          if (fault !== undone) throw fault;
        });
    }
    return found;
  }

  const expected = (table: readonly Manipulation[]) =>
    Object.fromEntries(table.map(([what, , found]) => [what, expect.stringMatching(found)]));

  it('shows every manipulation of sweeps, judgements, successions, sightings, numbers and heads', async () => {
    await fill();
    expect(await the.broken()).toBeNull();
    expect(await findings(WITHOUT_ERASURE)).toEqual(expected(WITHOUT_ERASURE));
  }, 120_000);

  it('shows what is hidden behind an erasure', async () => {
    await fill();
    await the.archive.erase('2024/3' as NoticeId, { reason: 'a right', by: 'Eve', keepOut: true });
    await the.sweep(9, [...people(7), person(9), person(20, { name: 'FAMILY1' })]);
    expect(await the.broken()).toBeNull();
    expect(await findings(AFTER_AN_ERASURE)).toEqual(expected(AFTER_AN_ERASURE));
  }, 120_000);

  /** An archive as it was before acts were told: one sweep that saw 8 of 9, and nothing in the chain but its answer. */
  async function fillWithoutActs(): Promise<void> {
    const open = await the.archive.openSweep(source);
    const answer = capture('red?page=1', the.clock.now(), people(8));
    const body = Buffer.from(Buffer.from(answer.body).toString().replace('"total":8', '"total":9'));
    await open.record({ ...answer, body });
    await open.close(report('partial', 9));
    await the.ledger.transact(async (tx) => {
      await tx.deleteFrom('observation').where('what', '=', 'closing').execute();
      await sql`update chain_head set seq = 1, chain = (select chain from observation where seq = 1)`.execute(
        tx,
      );
    });
    expect(await the.archive.verify()).toMatchObject({ observations: 1, acts: 0, firstBreak: null });
  }

  it('reads totals again, and believes no sweep that received nothing, where nothing is told', async () => {
    await fillWithoutActs();
    expect(await findings(UNTOLD)).toEqual(expected(UNTOLD));
  }, 60_000);

  it('begins with all that stood before, so that nothing stays untold', async () => {
    await fillWithoutActs();
    await the.sweep(2, people(8));
    expect(await the.archive.verify()).toMatchObject({ observations: 4, acts: 2, firstBreak: null });
    const edited: Manipulation = [
      'the source edited',
      sweepRow(sql`source = 'x'`, 1),
      otherwise('sweep 1: its source'),
    ];
    expect(await findings([edited])).toEqual(expected([edited]));
  }, 60_000);
});
