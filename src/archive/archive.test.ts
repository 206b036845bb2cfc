import { expect, it } from 'vitest';
import { onEachEngine } from '../../test/support/engines.ts';
import { capture, people, person, plainArchive, report } from '../../test/support/plain-archive.ts';
import { RescindError, readInstant } from '../kernel/kernel.ts';
import type { NoticeId } from '../notice/notice.ts';

onEachEngine('the archive', (engines) => {
  const the = plainArchive(engines);

  it('lists nobody on the first whole sweep, then exactly who came and went', async () => {
    await the.sweep(1, people(10));
    expect(await the.kinds()).toEqual([]);
    const second = await the.sweep(2, [...people(9), person(99)]);
    expect(second.counts).toMatchObject({ listed: 1, unlisted: 1, amended: 0 });
    expect(await the.kinds()).toEqual(['unlisted 2024/10', 'listed 2024/99']);
    const [gone] = await the.archive.changes({ kinds: ['unlisted'] });
    expect(gone).toMatchObject({ afterSweep: 1, bySweep: 2, afterAt: readInstant('2026-03-01T06:00:00Z') });
    expect((await the.archive.notice('2024/10' as NoticeId))?.status).toBe('unlisted');
    expect((await the.archive.verify()).firstBreak).toBeNull();
  });

  it('refuses the word complete when its own count differs', async () => {
    await the.sweep(1, people(5));
    the.clock.set('2026-03-02T06:00:00Z');
    const open = await the.archive.openSweep('http://127.0.0.1/notices/v1');
    await open.record(capture('red?page=1', the.clock.now(), [person(1), person(1), person(1)]));
    const closed = await open.close(report('complete', 3));
    expect(closed.verdict).toBe('partial');
    expect(closed.report.notes.join()).toContain('1 distinct notices stand against a total of 3');
    expect(await the.kinds()).toEqual([]);
  });

  it('holds back a sweep that would unlist too many, and lets it count only on a word', async () => {
    await the.sweep(1, people(100));
    const held = await the.sweep(2, people(60));
    expect(held).toMatchObject({ verdict: 'complete', gate: 'held', counts: { unlisted: 40 } });
    expect(await the.kinds()).toEqual([]);
    expect((await the.archive.lastWholeSweep())?.no).toBe(1);
    const confirmed = await the.archive.judgeSweep(2, { confirm: true, by: 'a lawyer', why: 'looked it up' });
    expect(confirmed.gate).toBe('confirmed');
    expect((await the.kinds()).length).toBe(40);
    expect((await the.archive.verify()).firstBreak).toBeNull();
  });

  it('never lets a rejected sweep count, and goes on from the one before', async () => {
    await the.sweep(1, people(100));
    await the.sweep(2, people(60));
    await the.archive.judgeSweep(2, { confirm: false, by: 'a lawyer', why: 'the service served half' });
    await expect(the.archive.judgeSweep(2, { confirm: true, by: 'x', why: null })).rejects.toThrow(
      RescindError,
    );
    const third = await the.sweep(3, people(99));
    expect(third.counts).toMatchObject({ unlisted: 1, relisted: 0, listed: 0 });
    expect((await the.archive.changes())[0]?.afterSweep).toBe(1);
    expect((await the.archive.verify()).firstBreak).toBeNull();
  });

  it('keeps bodies to the byte, each item once', async () => {
    await the.sweep(1, people(3));
    await the.sweep(2, people(3));
    const body = await the.archive.body(1);
    expect(new TextDecoder().decode(body!)).toBe(
      new TextDecoder().decode(capture('', the.clock.now(), people(3)).body),
    );
    const blobs = await the.ledger.read.selectFrom('blob').selectAll().execute();
    expect(blobs).toHaveLength(3);
  });

  it('goes on with a sweep that a kill left open, and closes an old one as failed', async () => {
    const first = await the.archive.openSweep('http://127.0.0.1/notices/v1');
    await first.record(capture('red?page=1', the.clock.now(), people(2)));
    the.clock.advance(60_000);
    const again = await the.archive.openSweep('http://127.0.0.1/notices/v1');
    expect(again).toMatchObject({ no: first.no, resumed: true });
    expect([...(await again.answers()).keys()]).toEqual(['red?page=1']);
    the.clock.advance(20 * 60_000);
    const fresh = await the.archive.openSweep('http://127.0.0.1/notices/v1');
    expect(fresh.no).toBe(first.no + 1);
    expect((await the.archive.sweep(first.no)).verdict).toBe('failed');
    expect((await the.archive.notice('2024/1' as NoticeId))?.status).toBe('seen');
  });

  it('finds by words in any order, without accents, by facets, page by page', async () => {
    await the.sweep(1, [
      person(1, { name: 'ÁLVAREZ  PEÑA', forename: 'JOSÉ' }),
      person(2, { name: 'ALVAREZ', forename: 'INES', sex: 'F', nationalities: ['AR', 'ES'] }),
      person(3, { name: 'ОРЛОВ', forename: 'ИВАН', nationalities: ['RU'] }),
      ...people(7, 10),
    ]);
    const ids = async (words: string) =>
      (await the.archive.search({ words }, { sort: 'name', limit: 50 })).records.map((record) => record.id);
    expect(await ids('jose alvarez')).toEqual(['2024/1']);
    expect(await ids('alva')).toEqual(['2024/2', '2024/1']);
    expect(await ids('orlov')).toEqual(['2024/3']);
    expect(await ids('nobody')).toEqual([]);
    for (const sort of ['name', 'number', 'first-seen'] as const) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await the.archive.search({}, { sort, limit: 3, ...(after && { after }) });
        seen.push(...page.records.map((record) => record.id));
        after = page.next ?? undefined;
      } while (after !== undefined);
      expect(new Set(seen).size).toBe(10);
      expect(seen).toHaveLength(10);
    }
    const facets = await the.archive.facets({ words: 'alvarez' });
    expect(facets.total).toBe(2);
    expect(facets.nationality.map((facet) => facet.value)).toContain('ES');
    expect(await the.archive.count({ nationality: 'RU' })).toBe(1);
    expect(await the.archive.count({ except: ['2024/3' as NoticeId] })).toBe(9);
  });

  it('proposes the same person under a new number, and keeps the word of who judged', async () => {
    await the.sweep(1, [
      ...people(5),
      person(50, { name: 'SMITH', forename: 'ANN MARY', birthDate: '1970-02-03' }),
    ]);
    await the.sweep(2, [
      ...people(5),
      person(77, { name: 'SMITH ANN', forename: 'MARY', birthDate: '1970-02-03' }),
    ]);
    const proposed = await the.archive.successions();
    expect(proposed).toMatchObject([{ oldId: '2024/50', newId: '2024/77', status: 'proposed' }]);
    await the.archive.judgeSuccession(proposed[0]!.no, {
      status: 'confirmed',
      by: 'a lawyer',
      why: 'same warrant',
    });
    expect(await the.archive.successions({ noticeId: '2024/77' as NoticeId })).toMatchObject([
      { status: 'confirmed' },
    ]);
    await expect(
      the.archive.judgeSuccession(999, { status: 'rejected', by: 'x', why: null }),
    ).rejects.toMatchObject({ code: 'no-succession' });
  });

  it('certifies presence and absence by looks, and says unknown where nobody looked', async () => {
    await the.sweep(1, people(5));
    await the.sweep(4, people(4));
    const id = '2024/5' as NoticeId;
    const at = (day: number) => readInstant(`2026-03-${String(day).padStart(2, '0')}T23:00:00Z`);
    expect(await the.archive.certificate(id, at(1), at(2))).toMatchObject({ answer: 'unknown', looks: [] });
    const both = await the.archive.certificate(id, readInstant('2026-03-01T00:00:00Z'), at(9));
    expect(both.answer).toBe('mixed');
    expect(both.looks.map((look) => `${look.says} by ${look.by} ${look.sweepNo}`)).toEqual([
      'on the list by whole sweep 1',
      'not on the list by whole sweep 2',
    ]);
    expect((await the.archive.certificate(id, at(3), at(9))).answer).toBe('not on the list at any look');
  });

  it('derives the same again where one file gives a notice in two forms, and an older file comes after it', async () => {
    const file = async (savedAt: string, forms: readonly object[]) => {
      const open = await the.archive.openFile('list.ndjson', readInstant(savedAt));
      await open.record(capture('list.ndjson', readInstant(savedAt), forms));
      await open.close(report('partial', 1));
    };
    await file('2026-02-10T06:00:00Z', [person(1, { name: 'FAMILYFIRST' }), person(1, { name: 'FAMILY' })]);
    await file('2026-02-01T06:00:00Z', [person(1, { name: 'OLDER' })]);
    await file('2026-02-01T06:00:00Z', [person(1, { name: 'OLDER', sex: 'F' })]);
    expect((await the.archive.verify()).firstBreak).toBeNull();
    const known = await the.archive.revisions('2024/1' as NoticeId);
    expect(known.map((revision) => revision.content.name)).toEqual(['OLDER', 'FAMILY']);
    expect((await the.archive.notice('2024/1' as NoticeId))?.content.name).toBe('FAMILY');
  });

  it('tells that somebody whom a file showed after they had left was back, and left again', async () => {
    await the.sweep(1, people(5));
    await the.sweep(2, people(4));
    const at = readInstant('2026-03-03T06:00:00Z');
    the.clock.set('2026-03-03T07:00:00Z');
    const file = await the.archive.openFile('list.ndjson', at);
    await file.record(capture('list.ndjson', at, [person(5)]));
    await file.close(report('partial', 1));
    await the.sweep(4, people(4));
    await the.sweep(5, people(4));
    expect(await the.kinds()).toEqual(['unlisted 2024/5', 'relisted 2024/5', 'unlisted 2024/5']);
    expect((await the.archive.verify()).firstBreak).toBeNull();
  });

  it('takes no sweep that was never closed for one that counts', async () => {
    await the.sweep(1, people(5));
    await the.archive.openSweep('http://127.0.0.1/notices/v1');
    await the.ledger.transact((tx) =>
      tx.updateTable('sweep').set({ applied: 9, verdict: 'complete' }).where('no', '=', 2).execute(),
    );
    expect(await the.broken()).toMatchObject({ where: 'sweep 2' });
  });

  it('keeps every turn of a text that changes and changes back while the list is read', async () => {
    await the.sweep(1, people(5));
    the.clock.set('2026-03-02T06:00:00Z');
    const open = await the.archive.openSweep('http://127.0.0.1/notices/v1');
    for (const name of ['FAMILY1', 'OTHER', 'FAMILY1', 'FAMILY1']) {
      await open.record(capture('red?page=1', the.clock.now(), [person(1, { name }), ...people(4, 2)]));
      the.clock.advance(60_000);
    }
    await open.close(report('complete', 5));
    const record = await the.archive.notice('2024/1' as NoticeId);
    expect(record?.content.name).toBe('FAMILY1');
    expect(record?.lastSeen).toBe(readInstant('2026-03-02T06:03:00Z'));
    expect(await the.kinds()).toEqual(['amended 2024/1', 'amended 2024/1']);
    expect((await the.archive.verify()).firstBreak).toBeNull();
  });

  it('lets a whole sweep prove absence only where all of its reading lies in the time asked for', async () => {
    await the.sweep(1, people(5));
    the.clock.set('2026-03-02T23:50:00Z');
    const open = await the.archive.openSweep('http://127.0.0.1/notices/v1');
    await open.record(capture('red?page=1', the.clock.now(), people(2)));
    the.clock.set('2026-03-03T00:10:00Z');
    await open.record(capture('red?page=2', the.clock.now(), people(2, 3)));
    await open.close(report('complete', 4));
    const day = (id: string, on: string) =>
      the.archive.certificate(id as NoticeId, readInstant(`${on}T00:00:00Z`), readInstant(`${on}T23:59:59Z`));
    const [absent] = (
      await the.archive.certificate(
        '2024/5' as NoticeId,
        readInstant('2026-03-02T00:00:00Z'),
        readInstant('2026-03-03T23:00:00Z'),
      )
    ).looks;
    expect(absent).toMatchObject({
      says: 'not on the list',
      from: readInstant('2026-03-02T23:50:00Z'),
      at: readInstant('2026-03-03T00:10:00Z'),
    });
    for (const on of ['2026-03-02', '2026-03-03']) expect((await day('2024/5', on)).answer).toBe('unknown');
    expect(await day('2024/5', '2026-03-03')).toMatchObject({
      across: [{ says: 'not on the list', sweepNo: 2 }],
      before: { says: 'on the list', sweepNo: 1 },
    });
    const both = await the.archive.certificate(
      '2024/5' as NoticeId,
      readInstant('2026-03-02T00:00:00Z'),
      readInstant('2026-03-03T23:00:00Z'),
    );
    expect(both.daysWithoutLook).toEqual([{ from: '2026-03-02', to: '2026-03-03', days: 2 }]);
    expect((await day('2024/1', '2026-03-02')).answer).toBe('on the list at every look');
    expect((await day('2024/3', '2026-03-03')).answer).toBe('on the list at every look');
  });

  it('dates a whole sweep by its list, not by the details read after it', async () => {
    await the.sweep(1, people(5));
    the.clock.set('2026-03-02T06:00:00Z');
    const open = await the.archive.openSweep('http://127.0.0.1/notices/v1');
    await open.record(capture('red?page=1', the.clock.now(), people(5)));
    the.clock.set('2026-03-02T08:00:00Z');
    await open.record(capture('red/2024-1', the.clock.now(), [{ id: '2024/1', sex: 'M' }], 'detail'));
    const closed = await open.close(report('complete', 5));
    expect(closed.seenTo).toBe(readInstant('2026-03-02T06:00:00Z'));
    expect((await the.archive.verify()).firstBreak).toBeNull();
  });

  it('does not read every detail again while no sweep has been whole', async () => {
    for (const day of [1, 2]) {
      the.clock.set(`2026-03-0${day}T06:00:00Z`);
      const open = await the.archive.openSweep('http://127.0.0.1/notices/v1');
      await open.record(capture('red?page=1', the.clock.now(), people(20)));
      const needs = await open.detailNeeds({ days: 10 });
      expect(needs).toHaveLength(day === 1 ? 20 : 2);
      for (const { id } of needs)
        await open.record(capture(`red/${id}`, the.clock.now(), [{ id, sex: 'M' }], 'detail'));
      await open.close(report('partial', 21));
    }
  });

  it('takes what a file tells of a detail’s fields for no reading of the detail', async () => {
    const file = await the.archive.openFile('opensanctions.csv', the.clock.now());
    const told = people(5).map((one) => ({ ...one, marks: 'a scar' }));
    await file.record(capture('opensanctions.csv', the.clock.now(), told, 'file'));
    await file.close(report('partial', 5));
    the.clock.set('2026-03-02T06:00:00Z');
    const open = await the.archive.openSweep('http://127.0.0.1/notices/v1');
    await open.record(capture('red?page=1', the.clock.now(), people(5)));
    expect((await open.detailNeeds({ days: 10 })).map((need) => need.why)).toEqual(
      Array(5).fill('never read'),
    );
  });

  it('counts a detail that came in place of another for neither notice', async () => {
    const open = await the.archive.openSweep('http://127.0.0.1/notices/v1');
    await open.record(capture('red?page=1', the.clock.now(), people(2)));
    const stray = [person(2, { name: 'OTHER', marks: 'a scar' })];
    await open.record(capture('red/2024-1', the.clock.now(), stray, 'detail', 'stray-detail'));
    const gone = [person(9)];
    await open.record(capture('red/2024-2', the.clock.now(), gone, 'detail', 'stray-detail'));
    expect((await open.detailNeeds({ days: 10 })).map((need) => need.id)).toEqual(['2024/1', '2024/2']);
    expect(await open.close(report('complete', 2))).toMatchObject({ verdict: 'complete', seen: 2 });
    for (const id of ['2024/1', '2024/2'] as NoticeId[]) {
      const record = await the.archive.notice(id);
      expect(record).toMatchObject({ detailSeen: null });
      expect(record?.content).not.toHaveProperty('marks');
    }
    expect(await the.archive.notice('2024/9' as NoticeId)).toBeNull();
    expect((await the.archive.verify()).firstBreak).toBeNull();
  });

  it('asks for details of the new and changed at once, and of the rest in rotation', async () => {
    await the.sweep(1, people(20));
    the.clock.set('2026-03-02T06:00:00Z');
    const open = await the.archive.openSweep('http://127.0.0.1/notices/v1');
    await open.record(
      capture('red?page=1', the.clock.now(), [...people(19), person(20, { name: 'OTHER' }), person(30)]),
    );
    const needs = await open.detailNeeds({ days: 10 });
    expect(needs[0]).toEqual({ id: '2024/30', why: 'new' });
    expect(needs[1]).toEqual({ id: '2024/20', why: 'changed' });
    expect(needs.filter((need) => need.why === 'never read')).toHaveLength(19);
    for (const id of needs.map((need) => need.id))
      await open.record(capture(`red/${id}`, the.clock.now(), [{ id, sex: 'M' }], 'detail'));
    expect(await open.detailNeeds({ days: 10 })).toEqual([]);
    await open.close(report('complete', 21));
    the.clock.set('2026-03-03T06:00:00Z');
    const next = await the.archive.openSweep('http://127.0.0.1/notices/v1');
    await next.record(
      capture('red?page=1', the.clock.now(), [...people(19), person(20, { name: 'OTHER' }), person(30)]),
    );
    expect((await next.detailNeeds({ days: 10 })).map((need) => need.why)).toEqual(['due', 'due', 'due']);
  });
});
