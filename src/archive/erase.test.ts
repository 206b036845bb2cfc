import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { onEachEngine } from '../../test/support/engines.ts';
import { capture, people, person, plainArchive, report } from '../../test/support/plain-archive.ts';
import { readInstant } from '../kernel/kernel.ts';
import type { NoticeId } from '../notice/notice.ts';

onEachEngine('erasure', (engines) => {
  const the = plainArchive(engines);

  it('erases bytes and every derived row, keeps digest and reason, and keeps the bytes out', async () => {
    await the.sweep(1, people(5));
    await the.sweep(2, [...people(4), person(5, { birthDate: '1981-01-01' })]);
    const id = '2024/5' as NoticeId;
    await the.archive.erase(id, {
      reason: 'decision of the controller',
      by: 'an administrator',
      keepOut: true,
    });
    expect(await the.archive.notice(id)).toBeNull();
    expect(await the.archive.changes({ noticeId: id })).toEqual([]);
    expect((await the.archive.search({ words: 'family5' }, { sort: 'name', limit: 5 })).records).toEqual([]);
    for (const table of [
      'blob',
      'reading',
      'sighting',
      'notice',
      'revision',
      'change',
      'notice_word',
    ] as const) {
      const rows = await the.ledger.read.selectFrom(table).selectAll().execute();
      const text = JSON.stringify(rows, (_key, value) =>
        value?.type === 'Buffer' ? Buffer.from(value.data).toString('utf8') : value,
      );
      expect(text.toLowerCase()).not.toContain('family5');
    }
    if (the.files !== null)
      for (const file of readdirSync(the.files))
        expect(readFileSync(join(the.files, file)).includes('FAMILY5'), file).toBe(false);
    const verified = await the.archive.verify();
    expect(verified.firstBreak).toBeNull();
    expect(verified.erasedBodies).toBe(2);
    const third = await the.sweep(3, people(5));
    expect(third).toMatchObject({ verdict: 'complete', counts: { listed: 0, unlisted: 0 } });
    expect(await the.archive.notice(id)).toBeNull();
    expect((await the.archive.verify()).firstBreak).toBeNull();
  });

  it('erases the person from details that came in place of another notice’s, now and later', async () => {
    await the.sweep(1, people(5));
    const stray = async () => {
      const open = await the.archive.openSweep('http://127.0.0.1/notices/v1');
      await open.record(capture('red?page=1', the.clock.now(), people(5)));
      await open.record(
        capture('red/2024-1', the.clock.now(), [person(5, { marks: 'SCAR' })], 'detail', 'stray-detail'),
      );
      await open.close(report('complete', 5));
    };
    await stray();
    const word = { reason: 'asked for', by: 'an administrator', keepOut: true };
    expect(await the.archive.erase('2024/5' as NoticeId, word)).toMatchObject({ blobs: 2 });
    await stray();
    const kept = await the.ledger.read.selectFrom('blob').select(['kind', 'bytes']).execute();
    expect(kept.filter(({ kind }) => kind === 'stray-detail').map(({ bytes }) => bytes)).toEqual([null]);
    expect(await the.broken()).toBeNull();
  });

  it('takes an erased name out of other notices that link to it, now and whenever they are read again', async () => {
    const link = { colour: 'RED', id: '2024/5' as NoticeId, name: 'FAMILY5', forename: 'GIVEN' };
    const linked = person(1, { related: [link] });
    await the.sweep(1, [linked, ...people(4, 2)]);
    await the.archive.erase('2024/5' as NoticeId, {
      reason: 'asked for',
      by: 'an administrator',
      keepOut: true,
    });
    await the.sweep(2, [linked, ...people(4, 2)]);
    await the.sweep(3, [{ ...linked, birthDate: '1981-01-01' }, ...people(4, 2)]);
    for (const table of ['blob', 'reading', 'revision'] as const) {
      const rows = await the.ledger.read.selectFrom(table).selectAll().execute();
      const text = JSON.stringify(rows, (_key, value) =>
        value?.type === 'Buffer' ? Buffer.from(value.data).toString('utf8') : value,
      );
      expect(text, table).not.toContain('FAMILY5');
    }
    expect((await the.archive.notice('2024/1' as NoticeId))?.content.related).toEqual([
      { ...link, name: null, forename: null },
    ]);
    expect((await the.archive.verify()).firstBreak).toBeNull();
  });

  it('says nothing of an erased number, and takes it in anew only where the erasure allows it', async () => {
    await the.sweep(1, people(5));
    await the.sweep(2, people(5));
    const id = '2024/5' as NoticeId;
    const span = [readInstant('2026-03-01T00:00:00Z'), readInstant('2026-03-30T00:00:00Z')] as const;
    await the.archive.erase(id, { reason: 'asked for', by: 'an administrator', keepOut: false });
    expect(await the.archive.certificate(id, ...span)).toMatchObject({
      answer: 'unknown',
      looks: [],
      before: null,
    });
    the.clock.set('2026-03-02T07:00:00Z');
    await the.sweep(3, people(5));
    expect((await the.archive.notice(id))?.status).toBe('listed');
    expect(await the.archive.changes({ noticeId: id })).toEqual([]);
    expect((await the.archive.certificate(id, ...span)).answer).toBe('on the list at every look');
    expect((await the.archive.verify()).firstBreak).toBeNull();
  });
});
