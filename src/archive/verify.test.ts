import { beforeEach, describe, expect, it } from 'vitest';
import { onEachEngine } from '../../test/support/engines.ts';
import { people, person, plainArchive } from '../../test/support/plain-archive.ts';
import type { ArchiveTables, Ledger } from '../ledger/ledger.ts';

onEachEngine('the archive', (engines) => {
  const the = plainArchive(engines);

  describe('verify names the first break', () => {
    beforeEach(async () => {
      await the.sweep(1, people(5));
      await the.sweep(2, [...people(4), person(9)]);
    });

    it('when a link was altered', async () => {
      await the.ledger.transact((tx) =>
        tx.updateTable('observation').set({ status: 201 }).where('seq', '=', 1).execute(),
      );
      expect(await the.broken()).toMatchObject({ where: 'observation 1' });
    });

    it('when an observation was dropped', async () => {
      await the.ledger.transact((tx) => tx.deleteFrom('observation').where('seq', '=', 1).execute());
      expect(await the.broken()).toMatchObject({ where: 'observation 2' });
    });

    it('when bytes were altered', async () => {
      await the.ledger.transact((tx) =>
        tx
          .updateTable('blob')
          .set({ bytes: new TextEncoder().encode('{}') })
          .where('id', '=', 1)
          .execute(),
      );
      expect(await the.broken()).not.toBeNull();
    });

    it('when bytes are gone without an erasure, or the end of the chain was cut off', async () => {
      await the.ledger.transact((tx) =>
        tx.updateTable('blob').set({ bytes: null }).where('id', '=', 2).execute(),
      );
      expect((await the.broken())?.what).toMatch(/nothing was ever erased/);
    });

    it('when a whole sweep was taken off the end', async () => {
      await the.ledger.transact(async (tx) => {
        await tx.deleteFrom('sighting').where('sweep_no', '=', 2).execute();
        await tx.deleteFrom('observation').where('sweep_no', '=', 2).execute();
      });
      expect((await the.broken())?.what).toMatch(/its end was cut off/);
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
        'when it was recorded',
        (tx) => tx.updateTable('change').set({ recorded_at: '2020' }).where('no', '=', 1).execute(),
        'notice',
      ],
      [
        'what a change stands between',
        (tx) =>
          tx.updateTable('change').set({ revision_before: null }).where('kind', '=', 'unlisted').execute(),
        'notice',
      ],
      [
        'the time at which it was known',
        (tx) => tx.updateTable('revision').set({ known_from: '2020' }).where('no', '=', 1).execute(),
        'notice',
      ],
      [
        'a revision that gave way',
        (tx) => tx.updateTable('revision').set({ known_to: '2030' }).where('no', '=', 1).execute(),
        'notice',
      ],
      [
        'a part',
        (tx) => tx.updateTable('reading').set({ in_part: '["name"]' }).where('blob_id', '=', 1).execute(),
        'item',
      ],
    ])('when %s was altered', async (_what, spoil, where) => {
      await the.ledger.transact(spoil);
      expect((await the.broken())?.where).toContain(where);
    });

    it('when a reading, a revision, a change or a standing was altered', async () => {
      const spoil = async (work: Parameters<Ledger<ArchiveTables>['transact']>[0], where: string) => {
        expect(await the.broken()).toBeNull();
        await the.ledger.transact(work);
        expect((await the.broken())?.where).toContain(where);
      };
      await spoil(
        (tx) => tx.updateTable('change').set({ kind: 'relisted' }).where('no', '=', 1).execute(),
        'notice',
      );
      await the.ledger.transact((tx) =>
        tx.updateTable('change').set({ kind: 'unlisted' }).where('no', '=', 1).execute(),
      );
      await spoil(
        (tx) => tx.updateTable('notice').set({ status: 'seen' }).where('id', '=', '2024/1').execute(),
        '2024/1',
      );
      await the.ledger.transact((tx) =>
        tx.updateTable('notice').set({ status: 'listed' }).where('id', '=', '2024/1').execute(),
      );
      await spoil(
        (tx) => tx.updateTable('revision').set({ content: '{}' }).where('notice_id', '=', '2024/2').execute(),
        '2024/2',
      );
    });
  });
});
