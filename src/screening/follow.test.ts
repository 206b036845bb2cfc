import { expect, it } from 'vitest';
import { onEachEngine } from '../../test/support/engines.ts';
import { ourChargeReader, ourRulebook } from '../../test/support/law-book.ts';
import { person, plainArchive } from '../../test/support/plain-archive.ts';
import type { Digest } from '../kernel/kernel.ts';
import type { NoticeId } from '../notice/notice.ts';
import { createScreening, rulebookKept } from './screening.ts';

onEachEngine('screening follows the archive', (engines) => {
  const the = plainArchive(engines);
  const wanted = (number: number, charge: string) =>
    person(number, { warrants: [{ issuingCountry: 'KZ', charge, chargeTranslation: null }] });
  const screening = (rulebook = ourRulebook()) =>
    createScreening({ ledger: the.ledger, clock: the.clock, rulebook, charges: ourChargeReader() });
  const kept = () =>
    the.ledger.read
      .selectFrom('finding')
      .selectAll()
      .where('rule', '=', 'words-of-charge')
      .orderBy('notice_id')
      .execute();

  it('screens what is new or changed, and nothing twice', async () => {
    await the.sweep(1, [wanted(1, 'high treason'), wanted(2, 'fraud')]);
    expect(await screening().waiting()).toBe(2);
    expect(await screening().follow()).toBe(2);
    expect(await kept()).toEqual([{ notice_id: '2024/1', rule: 'words-of-charge', outcome: 'concern' }]);
    expect(await screening().follow()).toBe(0);
    await the.sweep(2, [wanted(1, 'fraud'), wanted(2, 'fraud')]);
    expect(await screening().follow()).toBe(1);
    expect(await kept()).toEqual([]);
  });

  it('screens all again when the rulebook is another', async () => {
    await the.sweep(1, [wanted(1, 'high treason'), wanted(2, 'fraud')]);
    await screening().follow();
    const other = { ...ourRulebook(), digest: 'another' as Digest };
    expect(await screening(other).waiting()).toBe(2);
    expect(await screening(other).follow()).toBe(2);
    expect(await screening(other).waiting()).toBe(0);
  });

  it('is forgotten with the person', async () => {
    await the.sweep(1, [wanted(1, 'high treason')]);
    await screening().follow();
    await the.archive.erase('2024/1' as NoticeId, {
      reason: 'a decision',
      by: 'an administrator',
      keepOut: true,
    });
    for (const table of ['finding', 'screened'] as const)
      expect(await the.ledger.read.selectFrom(table).selectAll().execute(), table).toEqual([]);
  });

  it('keeps each rulebook by its digest, the newest last', async () => {
    expect(await rulebookKept(the.ledger)).toBeNull();
    await screening().keepRulebook();
    await screening().keepRulebook();
    const other = { ...ourRulebook(), digest: 'another' as Digest };
    await screening(other).keepRulebook();
    expect((await rulebookKept(the.ledger))?.rulebook.digest).toBe('another');
    expect((await rulebookKept(the.ledger, ourRulebook().digest))?.rulebook).toEqual(ourRulebook());
    await screening().keepRulebook();
    expect((await rulebookKept(the.ledger))?.rulebook.digest).toBe(ourRulebook().digest);
    expect(await the.ledger.read.selectFrom('rulebook').select('digest').execute()).toHaveLength(2);
  });
});
