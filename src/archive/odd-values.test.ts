/** No value that a source can give may stop a sweep from counting, and a sweep that cannot count may stop no other. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { onEachEngine } from '../../test/support/engines.ts';
import { capture, people, person, plainArchive, report } from '../../test/support/plain-archive.ts';
import type { NoticeId } from '../notice/notice.ts';

const SERVICE = 'http://127.0.0.1/notices/v1';

/** Letters without a repeating order, which no index can press together. */
const longWord = fc
  .tuple(fc.integer({ min: 1, max: 2 ** 31 - 1 }), fc.integer({ min: 1, max: 12_000 }))
  .map(([seed, length]) => {
    let state = seed;
    return Array.from({ length }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return String.fromCharCode(97 + ((state >>> 16) % 26));
    }).join('');
  });
const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const text = fc.oneof(
  longWord,
  fc.string({ unit, maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('NUL\u0000BYTE', 'LONE\ud800X', '\udc00', '😀 𐍈 𠮷', '漢'.repeat(3_000), 'é'.repeat(9_000)),
  fc.array(longWord, { maxLength: 4 }).map((words) => words.join(' ')),
);
const content = fc.record({
  name: fc.option(text),
  forename: fc.option(text),
  nationalities: fc.uniqueArray(text, { maxLength: 3 }),
  placeOfBirth: fc.option(text),
  countryOfBirth: fc.option(text),
  marks: fc.option(text),
  warrants: fc.array(
    fc.record({
      issuingCountry: fc.option(text),
      charge: fc.option(text),
      chargeTranslation: fc.option(text),
    }),
    { maxLength: 2 },
  ),
});

onEachEngine('a sweep of odd values', (engines) => {
  const the = plainArchive(engines);

  it('counts, whatever they are, and holds when it is verified', async () => {
    let day = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(content, { minLength: 1, maxLength: 12 }), async (contents) => {
        day += 1;
        const list = contents.map((odd, at) => person(day * 100 + at, odd));
        const open = await the.archive.openFile('odd.json', the.clock.now());
        await open.record(capture('odd.json#1', the.clock.now(), list, 'file'));
        expect((await open.close(report('partial', list.length))).gate).toBe('passed');
      }),
      { seed: 20261124, numRuns: 12 },
    );
    expect(await the.broken()).toBeNull();
  }, 60_000);

  it('finds who has a word longer than an index takes, by the word and by its beginning', async () => {
    const [word] = fc.sample(
      longWord.filter(({ length }) => length > 5_000),
      { numRuns: 1, seed: 7 },
    );
    const warrants = [{ issuingCountry: 'FR', charge: `theft ${word}`, chargeTranslation: null }];
    await the.sweep(1, [person(1, { name: word!.toUpperCase() }), person(2, { warrants }), ...people(3, 3)]);
    for (const words of [word!, word!.slice(0, 50), word!.slice(0, 2_000)])
      expect(
        (await the.archive.search({ words }, { sort: 'name', limit: 5 })).records.map(({ id }) => id).sort(),
      ).toEqual(['2024/1', '2024/2']);
    expect(await the.archive.count({ words: `${word!.slice(0, 50)}!x` })).toBe(0);
  });

  it('takes two long names for one person only where all their words are the same', async () => {
    const long = Array.from({ length: 300 }, (_, at) => `WORD${at}`).join(' ');
    await the.sweep(1, [person(1, { name: long }), person(2, { name: `${long} MORE` }), ...people(3, 5)]);
    expect(await the.archive.successions()).toEqual([]);
    await the.sweep(2, [
      person(1, { name: long }),
      person(2, { name: `${long} MORE` }),
      person(3, { name: long.split(' ').reverse().join(' ') }),
      ...people(3, 5),
    ]);
    expect(await the.archive.successions()).toMatchObject([{ oldId: '2024/1', newId: '2024/3' }]);
  });

  it('is held back with the reason when it cannot be counted, and nothing after it is', async () => {
    await the.sweep(1, people(5));
    const poisoned = await the.archive.openFile('poisoned.json', the.clock.now());
    await poisoned.record(capture('poisoned.json#1', the.clock.now(), [person(9)], 'file'));
    await the.ledger.transact(async (tx) => {
      const reading = await tx
        .selectFrom('reading')
        .select('blob_id')
        .where('notice_id', '=', '2024/9')
        .executeTakeFirstOrThrow();
      await tx
        .updateTable('reading')
        .set({ content: '"SECRET NAME' })
        .where('blob_id', '=', reading.blob_id)
        .execute();
    });
    await expect(poisoned.close(report('partial', 1))).rejects.toMatchObject({ code: 'not-counted' });
    const held = await the.archive.sweep(poisoned.no);
    expect(held).toMatchObject({ state: 'closed', gate: 'held', applied: null, seen: 1 });
    expect(held.gateReason).toMatch(/^It could not be counted: /);
    expect(held.gateReason).not.toContain('SECRET');
    expect(await the.sweep(2, people(5))).toMatchObject({ verdict: 'complete', gate: 'passed' });
    const word = { confirm: false, by: 'an administrator', why: null };
    expect((await the.archive.judgeSweep(poisoned.no, word)).gate).toBe('rejected');
  });

  it('is held back when it was left open and cannot be counted, and the next one is opened', async () => {
    const poisoned = await the.archive.openFile('poisoned.json', the.clock.now());
    await poisoned.record(capture('poisoned.json#1', the.clock.now(), [person(9)], 'file'));
    await the.ledger.transact((tx) => tx.updateTable('reading').set({ content: '{' }).execute());
    expect(await the.sweep(1, people(5))).toMatchObject({ verdict: 'complete', gate: 'passed' });
    expect(await the.archive.sweep(poisoned.no)).toMatchObject({ verdict: 'failed', gate: 'held' });
    expect(await the.archive.body(1)).not.toBeNull();
  });
});

onEachEngine('a sweep left open', (engines) => {
  const the = plainArchive(engines);

  it('of a service stays to be gone on with when a file is taken in meanwhile', async () => {
    const killed = await the.archive.openSweep(SERVICE);
    await killed.record(capture('red?page=1', the.clock.now(), people(3)));
    the.clock.set('2026-03-01T06:05:00Z');
    const file = await the.archive.openFile('list.json', the.clock.now());
    await file.record(capture('list.json#1', the.clock.now(), [person(8)], 'file'));
    await file.close(report('partial', 1));
    the.clock.set('2026-03-01T06:10:00Z');
    const again = await the.archive.openSweep(SERVICE);
    expect(again).toMatchObject({ no: killed.no, resumed: true });
    expect([...(await again.answers()).keys()]).toEqual(['red?page=1']);
    expect(await again.close(report('complete', 3))).toMatchObject({ verdict: 'complete', gate: 'passed' });
    expect((await the.archive.notice('2024/8' as NoticeId))?.status).not.toBe('listed');
    expect(await the.broken()).toBeNull();
  });

  it('of a service is closed by a file once it is too old to go on with', async () => {
    const killed = await the.archive.openSweep(SERVICE);
    await killed.record(capture('red?page=1', the.clock.now(), people(3)));
    the.clock.set('2026-03-01T06:15:00Z');
    await the.archive.openFile('list.json', the.clock.now());
    expect(await the.archive.sweep(killed.no)).toMatchObject({ verdict: 'failed', seen: 3 });
  });

  it('of a file still says what the file covers and what its reach was', async () => {
    const notes = {
      format: 'list-items',
      digest: 'd',
      covers: ['name'],
      inPart: [],
      savedAtBasis: 'told',
      reach: '2 list items.',
    };
    const killed = await the.archive.openFile('list.json', the.clock.now(), notes);
    await killed.record(capture('list.json#1', the.clock.now(), [person(8)], 'file'));
    await the.sweep(2, people(3));
    const { verdict, report: told } = await the.archive.sweep(killed.no);
    expect(verdict).toBe('failed');
    expect(told.file).toMatchObject({ ...notes, reach: expect.stringMatching(/cut off.*2 list items\.$/) });
  });
});
