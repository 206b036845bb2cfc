import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onEachEngine } from '../../test/support/engines.ts';
import { type Instant, RescindError, readInstant, standingClock } from '../kernel/kernel.ts';
import { type ArchiveTables, type Ledger, openArchiveLedger } from '../ledger/ledger.ts';
import type { Capture, NoticeContent, NoticeId, Reading, SweepReport, Unreadable } from '../notice/notice.ts';
import { type Archive, createArchive, type ReadItem } from './archive.ts';

/** Items of these tests are plain JSON of a reading's content, with the number as `id`. */
const read: ReadItem = (_kind, bytes): Reading | Unreadable => {
  const { id, ...content } = JSON.parse(new TextDecoder().decode(bytes)) as NoticeContent & { id?: string };
  return id === undefined
    ? { id: null, anomalies: [] }
    : { id: id as NoticeId, content, inPart: [], anomalies: [] };
};

type Person = NoticeContent & { id: string };
const person = (number: number, more: NoticeContent = {}): Person => ({
  id: `2024/${number}`,
  name: `FAMILY${number}`,
  forename: 'GIVEN',
  birthDate: '1980-01-01',
  nationalities: ['KZ'],
  ...more,
});
const people = (count: number, from = 1) => Array.from({ length: count }, (_, at) => person(from + at));

function capture(
  asked: string,
  at: Instant,
  items: readonly object[],
  what: Capture['what'] = 'list',
): Capture {
  const texts = items.map((item) => JSON.stringify(item));
  const body = `{"total":${items.length},"_embedded":{"notices":[${texts.join(',')}]}}`;
  const slices = [];
  let position = body.indexOf('[') + 1;
  for (const text of texts) {
    const bytes = new TextEncoder().encode(body.slice(0, position)).length;
    slices.push({
      start: bytes,
      end: bytes + new TextEncoder().encode(text).length,
      kind: 'list-item' as const,
    });
    position += text.length + 1;
  }
  return { what, asked, status: 200, receivedAt: at, body: new TextEncoder().encode(body), items: slices };
}

const report = (verdict: SweepReport['verdict'], total: number, gone: NoticeId[] = []): SweepReport => ({
  verdict,
  totalBefore: total,
  totalAfter: total,
  requests: 1,
  seen: total,
  gone,
  parts: [{ filter: {}, purpose: 'whole-list', total, yielded: total, outcome: 'whole', note: null }],
  missing: [],
  notes: [],
});

onEachEngine('the archive', (engines) => {
  const clock = standingClock('2026-03-01T06:00:00Z');
  let ledger: Ledger<ArchiveTables>;
  let archive: Archive;
  let cleanUp: () => void;

  beforeEach(async () => {
    const made = engines.place();
    cleanUp = made.cleanUp;
    ledger = await openArchiveLedger(made.place);
    clock.set('2026-03-01T06:00:00Z');
    archive = createArchive({ ledger, clock, read, gate: { share: 0.05, floor: 3 } });
  });
  afterEach(async () => {
    await archive.close();
    cleanUp();
  });

  async function sweep(day: number, list: readonly object[], verdict: SweepReport['verdict'] = 'complete') {
    clock.set(`2026-03-${String(day).padStart(2, '0')}T06:00:00Z`);
    const open = await archive.openSweep('http://127.0.0.1/notices/v1');
    await open.record(capture('red?page=1', clock.now(), list));
    return open.close(report(verdict, list.length));
  }
  const kinds = async () => (await archive.changes()).map((change) => `${change.kind} ${change.noticeId}`);

  it('lists nobody on the first whole sweep, then exactly who came and went', async () => {
    await sweep(1, people(10));
    expect(await kinds()).toEqual([]);
    const second = await sweep(2, [...people(9), person(99)]);
    expect(second.counts).toMatchObject({ listed: 1, unlisted: 1, amended: 0 });
    expect(await kinds()).toEqual(['unlisted 2024/10', 'listed 2024/99']);
    const [gone] = await archive.changes({ kinds: ['unlisted'] });
    expect(gone).toMatchObject({ afterSweep: 1, bySweep: 2, afterAt: readInstant('2026-03-01T06:00:00Z') });
    expect((await archive.notice('2024/10' as NoticeId))?.status).toBe('unlisted');
    expect((await archive.verify()).firstBreak).toBeNull();
  });

  it('refuses the word complete when its own count differs', async () => {
    await sweep(1, people(5));
    clock.set('2026-03-02T06:00:00Z');
    const open = await archive.openSweep('http://127.0.0.1/notices/v1');
    await open.record(capture('red?page=1', clock.now(), [person(1), person(1), person(1)]));
    const closed = await open.close(report('complete', 3));
    expect(closed.verdict).toBe('partial');
    expect(closed.report.notes.join()).toContain('1 distinct notices stand against a total of 3');
    expect(await kinds()).toEqual([]);
  });

  it('holds back a sweep that would unlist too many, and lets it count only on a word', async () => {
    await sweep(1, people(100));
    const held = await sweep(2, people(60));
    expect(held).toMatchObject({ verdict: 'complete', gate: 'held', counts: { unlisted: 40 } });
    expect(await kinds()).toEqual([]);
    expect((await archive.lastWholeSweep())?.no).toBe(1);
    const confirmed = await archive.judgeSweep(2, { confirm: true, by: 'a lawyer', why: 'looked it up' });
    expect(confirmed.gate).toBe('confirmed');
    expect((await kinds()).length).toBe(40);
    expect((await archive.verify()).firstBreak).toBeNull();
  });

  it('never lets a rejected sweep count, and goes on from the one before', async () => {
    await sweep(1, people(100));
    await sweep(2, people(60));
    await archive.judgeSweep(2, { confirm: false, by: 'a lawyer', why: 'the service served half' });
    await expect(archive.judgeSweep(2, { confirm: true, by: 'x', why: null })).rejects.toThrow(RescindError);
    const third = await sweep(3, people(99));
    expect(third.counts).toMatchObject({ unlisted: 1, relisted: 0, listed: 0 });
    expect((await archive.changes())[0]?.afterSweep).toBe(1);
    expect((await archive.verify()).firstBreak).toBeNull();
  });

  it('keeps bodies to the byte, each item once', async () => {
    await sweep(1, people(3));
    await sweep(2, people(3));
    const body = await archive.body(1);
    expect(new TextDecoder().decode(body!)).toBe(
      new TextDecoder().decode(capture('', clock.now(), people(3)).body),
    );
    const blobs = await ledger.read.selectFrom('blob').selectAll().execute();
    expect(blobs).toHaveLength(3);
  });

  it('goes on with a sweep that a kill left open, and closes an old one as failed', async () => {
    const first = await archive.openSweep('http://127.0.0.1/notices/v1');
    await first.record(capture('red?page=1', clock.now(), people(2)));
    clock.advance(60_000);
    const again = await archive.openSweep('http://127.0.0.1/notices/v1');
    expect(again).toMatchObject({ no: first.no, resumed: true });
    expect([...(await again.answers()).keys()]).toEqual(['red?page=1']);
    clock.advance(20 * 60_000);
    const fresh = await archive.openSweep('http://127.0.0.1/notices/v1');
    expect(fresh.no).toBe(first.no + 1);
    expect((await archive.sweep(first.no)).verdict).toBe('failed');
    expect((await archive.notice('2024/1' as NoticeId))?.status).toBe('seen');
  });

  it('finds by words in any order, without accents, by facets, page by page', async () => {
    await sweep(1, [
      person(1, { name: 'ÁLVAREZ  PEÑA', forename: 'JOSÉ' }),
      person(2, { name: 'ALVAREZ', forename: 'INES', sex: 'F', nationalities: ['AR', 'ES'] }),
      person(3, { name: 'ОРЛОВ', forename: 'ИВАН', nationalities: ['RU'] }),
      ...people(7, 10),
    ]);
    const ids = async (words: string) =>
      (await archive.search({ words }, { sort: 'name', limit: 50 })).records.map((record) => record.id);
    expect(await ids('jose alvarez')).toEqual(['2024/1']);
    expect(await ids('alva')).toEqual(['2024/2', '2024/1']);
    expect(await ids('orlov')).toEqual(['2024/3']);
    expect(await ids('nobody')).toEqual([]);
    for (const sort of ['name', 'number', 'first-seen'] as const) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await archive.search({}, { sort, limit: 3, ...(after && { after }) });
        seen.push(...page.records.map((record) => record.id));
        expect(page.total).toBe(10);
        after = page.next ?? undefined;
      } while (after !== undefined);
      expect(new Set(seen).size).toBe(10);
      expect(seen).toHaveLength(10);
    }
    const facets = await archive.facets({ words: 'alvarez' });
    expect(facets.nationality.map((facet) => facet.value)).toContain('ES');
    expect(await archive.count({ nationality: 'RU' })).toBe(1);
    expect(await archive.count({ except: ['2024/3' as NoticeId] })).toBe(9);
  });

  it('proposes the same person under a new number, and keeps the word of who judged', async () => {
    await sweep(1, [
      ...people(5),
      person(50, { name: 'SMITH', forename: 'ANN MARY', birthDate: '1970-02-03' }),
    ]);
    await sweep(2, [
      ...people(5),
      person(77, { name: 'SMITH ANN', forename: 'MARY', birthDate: '1970-02-03' }),
    ]);
    const proposed = await archive.successions();
    expect(proposed).toMatchObject([{ oldId: '2024/50', newId: '2024/77', status: 'proposed' }]);
    await archive.judgeSuccession(proposed[0]!.no, {
      status: 'confirmed',
      by: 'a lawyer',
      why: 'same warrant',
    });
    expect(await archive.successions({ noticeId: '2024/77' as NoticeId })).toMatchObject([
      { status: 'confirmed' },
    ]);
    await expect(
      archive.judgeSuccession(999, { status: 'rejected', by: 'x', why: null }),
    ).rejects.toMatchObject({ code: 'no-succession' });
  });

  it('certifies presence and absence by looks, and says unknown where nobody looked', async () => {
    await sweep(1, people(5));
    await sweep(4, people(4));
    const id = '2024/5' as NoticeId;
    const at = (day: number) => readInstant(`2026-03-${String(day).padStart(2, '0')}T23:00:00Z`);
    expect(await archive.certificate(id, at(1), at(2))).toMatchObject({ answer: 'unknown', looks: [] });
    const both = await archive.certificate(id, readInstant('2026-03-01T00:00:00Z'), at(9));
    expect(both.answer).toBe('mixed');
    expect(both.looks.map((look) => `${look.says} by ${look.by} ${look.sweepNo}`)).toEqual([
      'on the list by whole sweep 1',
      'not on the list by whole sweep 2',
    ]);
    expect((await archive.certificate(id, at(3), at(9))).answer).toBe('not on the list at any look');
  });

  it('erases bytes and every derived row, keeps digest and reason, and keeps the bytes out', async () => {
    await sweep(1, people(5));
    await sweep(2, [...people(4), person(5, { birthDate: '1981-01-01' })]);
    const id = '2024/5' as NoticeId;
    await archive.erase(id, { reason: 'decision of the controller', by: 'an administrator', keepOut: true });
    expect(await archive.notice(id)).toBeNull();
    expect(await archive.changes({ noticeId: id })).toEqual([]);
    expect((await archive.search({ words: 'family5' }, { sort: 'name', limit: 5 })).records).toEqual([]);
    for (const table of [
      'blob',
      'reading',
      'sighting',
      'notice',
      'revision',
      'change',
      'notice_word',
    ] as const) {
      const rows = await ledger.read.selectFrom(table).selectAll().execute();
      const text = JSON.stringify(rows, (_key, value) =>
        value?.type === 'Buffer' ? Buffer.from(value.data).toString('utf8') : value,
      );
      expect(text.toLowerCase()).not.toContain('family5');
    }
    const verified = await archive.verify();
    expect(verified.firstBreak).toBeNull();
    expect(verified.erasedBodies).toBe(2);
    const third = await sweep(3, people(5));
    expect(third).toMatchObject({ verdict: 'complete', counts: { listed: 0, unlisted: 0 } });
    expect(await archive.notice(id)).toBeNull();
    expect((await archive.verify()).firstBreak).toBeNull();
  });

  it('takes an erased name out of other notices that link to it, now and whenever they are read again', async () => {
    const link = { colour: 'RED', id: '2024/5' as NoticeId, name: 'FAMILY5', forename: 'GIVEN' };
    const linked = person(1, { related: [link] });
    await sweep(1, [linked, ...people(4, 2)]);
    await archive.erase('2024/5' as NoticeId, { reason: 'asked for', by: 'an administrator', keepOut: true });
    await sweep(2, [linked, ...people(4, 2)]);
    await sweep(3, [{ ...linked, birthDate: '1981-01-01' }, ...people(4, 2)]);
    for (const table of ['blob', 'reading', 'revision'] as const) {
      const rows = await ledger.read.selectFrom(table).selectAll().execute();
      const text = JSON.stringify(rows, (_key, value) =>
        value?.type === 'Buffer' ? Buffer.from(value.data).toString('utf8') : value,
      );
      expect(text, table).not.toContain('FAMILY5');
    }
    expect((await archive.notice('2024/1' as NoticeId))?.content.related).toEqual([
      { ...link, name: null, forename: null },
    ]);
    expect((await archive.verify()).firstBreak).toBeNull();
  });

  it('says nothing of an erased number, and takes it in anew only where the erasure allows it', async () => {
    await sweep(1, people(5));
    await sweep(2, people(5));
    const id = '2024/5' as NoticeId;
    const span = [readInstant('2026-03-01T00:00:00Z'), readInstant('2026-03-30T00:00:00Z')] as const;
    await archive.erase(id, { reason: 'asked for', by: 'an administrator', keepOut: false });
    expect(await archive.certificate(id, ...span)).toMatchObject({
      answer: 'unknown',
      looks: [],
      before: null,
    });
    clock.set('2026-03-02T07:00:00Z');
    await sweep(3, people(5));
    expect((await archive.notice(id))?.status).toBe('listed');
    expect(await archive.changes({ noticeId: id })).toEqual([]);
    expect((await archive.certificate(id, ...span)).answer).toBe('on the list at every look');
    expect((await archive.verify()).firstBreak).toBeNull();
  });

  it('dates a whole sweep by its list, not by the details read after it', async () => {
    await sweep(1, people(5));
    clock.set('2026-03-02T06:00:00Z');
    const open = await archive.openSweep('http://127.0.0.1/notices/v1');
    await open.record(capture('red?page=1', clock.now(), people(5)));
    clock.set('2026-03-02T08:00:00Z');
    await open.record(capture('red/2024-1', clock.now(), [{ id: '2024/1', sex: 'M' }], 'detail'));
    const closed = await open.close(report('complete', 5));
    expect(closed.seenTo).toBe(readInstant('2026-03-02T06:00:00Z'));
    expect((await archive.verify()).firstBreak).toBeNull();
  });

  it('does not read every detail again while no sweep has been whole', async () => {
    for (const day of [1, 2]) {
      clock.set(`2026-03-0${day}T06:00:00Z`);
      const open = await archive.openSweep('http://127.0.0.1/notices/v1');
      await open.record(capture('red?page=1', clock.now(), people(20)));
      const needs = await open.detailNeeds({ days: 10 });
      expect(needs).toHaveLength(day === 1 ? 20 : 2);
      for (const { id } of needs)
        await open.record(capture(`red/${id}`, clock.now(), [{ id, sex: 'M' }], 'detail'));
      await open.close(report('partial', 21));
    }
  });

  describe('verify names the first break', () => {
    beforeEach(async () => {
      await sweep(1, people(5));
      await sweep(2, [...people(4), person(9)]);
    });
    const broken = async () => (await archive.verify()).firstBreak;

    it('when a link was altered', async () => {
      await ledger.transact((tx) =>
        tx.updateTable('observation').set({ status: 201 }).where('seq', '=', 1).execute(),
      );
      expect(await broken()).toMatchObject({ where: 'observation 1' });
    });

    it('when an observation was dropped', async () => {
      await ledger.transact((tx) => tx.deleteFrom('observation').where('seq', '=', 1).execute());
      expect(await broken()).toMatchObject({ where: 'observation 2' });
    });

    it('when bytes were altered', async () => {
      await ledger.transact((tx) =>
        tx
          .updateTable('blob')
          .set({ bytes: new TextEncoder().encode('{}') })
          .where('id', '=', 1)
          .execute(),
      );
      expect(await broken()).not.toBeNull();
    });

    it('when bytes are gone without an erasure, or the end of the chain was cut off', async () => {
      await ledger.transact((tx) =>
        tx.updateTable('blob').set({ bytes: null }).where('id', '=', 2).execute(),
      );
      expect((await broken())?.what).toMatch(/nothing was ever erased/);
    });

    it('when a whole sweep was taken off the end', async () => {
      await ledger.transact(async (tx) => {
        await tx.deleteFrom('sighting').where('sweep_no', '=', 2).execute();
        await tx.deleteFrom('observation').where('sweep_no', '=', 2).execute();
      });
      expect((await broken())?.what).toMatch(/its end was cut off/);
    });

    it.each<[string, Parameters<Ledger<ArchiveTables>['transact']>[0], string]>([
      [
        'a total',
        (tx) => tx.updateTable('sweep').set({ total_after: 9 }).where('no', '=', 1).execute(),
        'sweep 1',
      ],
      [
        'a span',
        (tx) => tx.updateTable('sweep').set({ seen_to: '2030' }).where('no', '=', 1).execute(),
        'sweep 1',
      ],
      ['a head', (tx) => tx.updateTable('chain_head').set({ chain: 'f' }).execute(), 'chain head'],
      ['a question', (tx) => tx.updateTable('observation').set({ asked: '' }).execute(), 'observation 1'],
      [
        'a name in the index',
        (tx) => tx.updateTable('notice').set({ sort_name: 'x' }).where('id', '=', '2024/1').execute(),
        '2024/1',
      ],
      ['the words', (tx) => tx.deleteFrom('notice_word').execute(), 'notice'],
      ['the countries', (tx) => tx.deleteFrom('notice_country').execute(), 'notice'],
      [
        'a bound',
        (tx) => tx.updateTable('change').set({ after_sweep: 7 }).where('no', '=', 1).execute(),
        'notice',
      ],
      ['a sighting', (tx) => tx.deleteFrom('sighting').where('position', '=', 1).execute(), 'observation 1'],
      [
        'a part',
        (tx) => tx.updateTable('reading').set({ in_part: '["name"]' }).where('blob_id', '=', 1).execute(),
        'item',
      ],
    ])('when %s was altered', async (_what, spoil, where) => {
      await ledger.transact(spoil);
      expect((await broken())?.where).toContain(where);
    });

    it('when a reading, a revision, a change or a standing was altered', async () => {
      const spoil = async (work: Parameters<Ledger<ArchiveTables>['transact']>[0], where: string) => {
        expect(await broken()).toBeNull();
        await ledger.transact(work);
        expect((await broken())?.where).toContain(where);
      };
      await spoil(
        (tx) => tx.updateTable('change').set({ kind: 'relisted' }).where('no', '=', 1).execute(),
        'notice',
      );
      await ledger.transact((tx) =>
        tx.updateTable('change').set({ kind: 'unlisted' }).where('no', '=', 1).execute(),
      );
      await spoil(
        (tx) => tx.updateTable('notice').set({ status: 'seen' }).where('id', '=', '2024/1').execute(),
        '2024/1',
      );
      await ledger.transact((tx) =>
        tx.updateTable('notice').set({ status: 'listed' }).where('id', '=', '2024/1').execute(),
      );
      await spoil(
        (tx) => tx.updateTable('revision').set({ content: '{}' }).where('notice_id', '=', '2024/2').execute(),
        '2024/2',
      );
    });
  });

  it('asks for details of the new and changed at once, and of the rest in rotation', async () => {
    await sweep(1, people(20));
    clock.set('2026-03-02T06:00:00Z');
    const open = await archive.openSweep('http://127.0.0.1/notices/v1');
    await open.record(
      capture('red?page=1', clock.now(), [...people(19), person(20, { name: 'OTHER' }), person(30)]),
    );
    const needs = await open.detailNeeds({ days: 10 });
    expect(needs[0]).toEqual({ id: '2024/30', why: 'new' });
    expect(needs[1]).toEqual({ id: '2024/20', why: 'changed' });
    expect(needs.filter((need) => need.why === 'never read')).toHaveLength(19);
    for (const id of needs.map((need) => need.id))
      await open.record(capture(`red/${id}`, clock.now(), [{ id, sex: 'M' }], 'detail'));
    expect(await open.detailNeeds({ days: 10 })).toEqual([]);
    await open.close(report('complete', 21));
    clock.set('2026-03-03T06:00:00Z');
    const next = await archive.openSweep('http://127.0.0.1/notices/v1');
    await next.record(
      capture('red?page=1', clock.now(), [...people(19), person(20, { name: 'OTHER' }), person(30)]),
    );
    expect((await next.detailNeeds({ days: 10 })).map((need) => need.why)).toEqual(['due', 'due', 'due']);
  });
});
