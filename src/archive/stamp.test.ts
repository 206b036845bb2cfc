import { PKIStatus } from 'pkijs';
import { beforeEach, describe, expect, it } from 'vitest';
import { onEachEngine } from '../../test/support/engines.ts';
import { people, plainArchive } from '../../test/support/plain-archive.ts';
import { type TestAuthority, timeStampAuthority } from '../../test/support/time-stamp-authority.ts';
import { type Day, readDay, readInstant } from '../kernel/kernel.ts';

const first = readDay('2026-03-01');
const authority: TestAuthority = await timeStampAuthority();

onEachEngine('stamps of heads', (engines) => {
  const the = plainArchive(engines);
  beforeEach(async () => {
    await the.sweep(1, people(3));
    await the.sweep(2, people(4));
    the.clock.set('2026-03-03T00:30:00Z');
  });
  const chainOf = async (day: Day) =>
    (await the.archive.chainHeads()).find((head) => head.day === day)!.chain;
  const kept = async () => (await the.archive.chainHeads()).flatMap(({ stamps }) => stamps);
  /** Nothing of a refused reply stays. */
  const refuses = async (reply: Uint8Array, code: string, authorities: string | null = null) => {
    await expect(the.archive.keepStamp(reply, authorities)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(/Nothing was kept\.$/),
    });
    expect(await kept()).toEqual([]);
  };

  it('are asked for the newest day that is over, with a nonce of each request’s own', async () => {
    const asked = await the.archive.askForStamp(null);
    const again = await the.archive.askForStamp(first);
    expect(asked).toMatchObject({ day: '2026-03-02', seq: 4, chain: await chainOf(readDay('2026-03-02')) });
    expect(again.day).toBe(first);
    expect(asked.nonce).toMatch(/^[4-7][0-9a-f]{15}$/);
    expect(again.nonce).not.toBe(asked.nonce);
    expect(Buffer.from(asked.bytes).toString('hex')).toContain(asked.chain);
  });

  it('are not asked for a day that is not over, nor for one without a head', async () => {
    await the.sweep(3, people(5));
    await expect(the.archive.askForStamp(readDay('2026-03-03'))).rejects.toMatchObject({
      code: 'day-not-over',
      outcome: 'usage',
    });
    await expect(the.archive.askForStamp(readDay('2025-01-01'))).rejects.toMatchObject({ code: 'no-head' });
    const today = await authority.stamp(await chainOf(readDay('2026-03-03')), { at: '2026-03-03T07:00:00Z' });
    await refuses(today, 'stamp-of-other-bytes');
  });

  it('are kept to the byte, once, and told with time and authority', async () => {
    const asked = await the.archive.askForStamp(first);
    const reply = await authority.answer(asked.bytes);
    const one = await the.archive.keepStamp(reply, authority.root);
    expect(one).toMatchObject({ no: 1, day: first, taken: true, nonce: 'yes', trusted: 'yes' });
    expect(await the.archive.keepStamp(reply, null)).toMatchObject({
      no: 1,
      taken: false,
      trusted: 'unknown',
    });
    expect(await kept()).toEqual([
      {
        no: 1,
        stampedAt: readInstant('2026-03-03T00:30:00Z'),
        authority: 'Invented Time Stamps',
        keptAt: readInstant('2026-03-03T00:30:00Z'),
      },
    ]);
    const stored = await the.archive.stampReply(1);
    expect(stored?.day).toBe(first);
    expect(Buffer.from(stored!.reply).equals(reply)).toBe(true);
    expect(await the.archive.stampReply(2)).toBeNull();
    expect(await the.archive.verify()).toMatchObject({ stamps: 1, firstBreak: null });
  });

  it('may be several of one head, and an authority is trusted, not trusted or unknown', async () => {
    const other = await timeStampAuthority({ name: 'Another' });
    const chain = await chainOf(first);
    const once = await authority.stamp(chain);
    await the.archive.keepStamp(once, null);
    for (const reply of [once, await other.stamp(chain)])
      expect(await the.archive.keepStamp(reply, null)).toMatchObject({
        nonce: 'unknown',
        trusted: 'unknown',
      });
    expect((await kept()).map(({ no }) => no)).toEqual([1, 2]);
    expect(await the.archive.trustsStamp(1, authority.root)).toBe(true);
    expect(await the.archive.trustsStamp(2, authority.root)).toBe(false);
    expect(await the.archive.trustsStamp(2, authority.root + other.root)).toBe(true);
    await expect(the.archive.trustsStamp(2, 'no certificate')).rejects.toMatchObject({
      code: 'no-authority',
    });
  });

  describe('are refused', () => {
    it('when they are of other bytes', async () => {
      await refuses(await authority.stamp('ab'.repeat(32)), 'stamp-of-other-bytes');
    });

    it('when they answer another request, or none', async () => {
      const { bytes } = await the.archive.askForStamp(first);
      await refuses(await authority.answer(bytes, { nonce: '4100000000000001' }), 'stamp-other-nonce');
      await refuses(await authority.answer(bytes, { nonce: null }), 'stamp-other-nonce');
    });

    it('when the authority said no', async () => {
      const { bytes } = await the.archive.askForStamp(first);
      const no = await authority.answer(bytes, { status: PKIStatus.rejection });
      await expect(the.archive.keepStamp(no, null)).rejects.toThrow(
        'did not grant the stamp: rejection (out of service today). Nothing was kept.',
      );
    });

    it('when they are older than the head, or lead to another authority', async () => {
      const chain = await chainOf(first);
      await refuses(await authority.stamp(chain, { at: '2026-02-28T23:59:59Z' }), 'stamp-not-valid');
      const other = await timeStampAuthority();
      await refuses(await authority.stamp(chain), 'stamp-other-authority', other.root);
      await refuses(await authority.stamp(chain), 'no-authority', 'none');
    });
  });

  describe('on record are checked again by verify, which finds one', () => {
    beforeEach(async () => {
      await the.archive.keepStamp(await authority.stamp(await chainOf(first)), null);
      expect(await the.broken()).toBeNull();
    });
    const spoil = (set: object) =>
      the.ledger.transact((tx) => tx.updateTable('stamp').set(set).where('no', '=', 1).execute());

    it('whose bytes were altered', async () => {
      const { reply } = (await the.archive.stampReply(1))!;
      const bytes = Buffer.from(reply);
      bytes[bytes.length - 1]! ^= 1;
      await spoil({ reply: bytes });
      expect(await the.broken()).toEqual({
        where: 'stamp 1',
        what: 'its bytes are not those that were kept.',
      });
    });

    it('that was exchanged for one of other bytes, its digest with it', async () => {
      const { digestOf } = await import('../kernel/kernel.ts');
      const reply = Buffer.from(await authority.stamp('ab'.repeat(32)));
      await spoil({ reply, reply_digest: digestOf(reply) });
      expect((await the.broken())?.what).toBe('it is not of the chain head of 2026-03-01.');
    });

    it('whose signature was exchanged, its digest with it', async () => {
      const { digestOf } = await import('../kernel/kernel.ts');
      const reply = Buffer.from((await the.archive.stampReply(1))!.reply);
      reply[reply.length - 1]! ^= 1;
      await spoil({ reply, reply_digest: digestOf(reply) });
      expect((await the.broken())?.what).toContain('its signature does not fit');
    });

    it.each([
      ['another time', { stamped_at: '2026-03-01T00:00:00.000Z' }],
      ['another authority', { authority: 'A Better One' }],
    ])('that is told with %s than it says', async (_what, set) => {
      await spoil(set);
      expect((await the.broken())?.what).toBe('its time or its authority on record is not what it says.');
    });

    it('that was removed, or whose keeping was moved, since the chain tells of it', async () => {
      await spoil({ kept_at: '2020-01-01T00:00:00.000Z' });
      expect(await the.broken()).toEqual({
        where: 'stamp 1',
        what: 'what is on record is not what the chain tells of it.',
      });
      await the.ledger.transact((tx) => tx.deleteFrom('stamp').execute());
      expect(await the.broken()).toEqual({
        where: 'stamp 1',
        what: 'the chain tells of it, but it is not on record.',
      });
    });

    it('whose head is gone', async () => {
      await the.ledger.transact((tx) => tx.deleteFrom('chain_head').where('day', '=', first).execute());
      expect(await the.broken()).toEqual({
        where: 'chain head of 2026-03-01',
        what: 'it is not on record.',
      });
    });
  });
});
