import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bent, timeStampAuthority } from '../../test/support/time-stamp-authority.ts';
import { digestOf } from '../kernel/kernel.ts';
import { checkReply, leadsTo, readAuthorities, readReply } from './stamps.ts';

const message = '{"before":"0","seq":1}';
const authority = await timeStampAuthority();
const good = await authority.stamp(digestOf(message));

const check = async (bytes: Uint8Array) => checkReply(await readReply(bytes), message);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'holds',
    (fault: { code?: string }) => fault.code ?? String(fault),
  );

describe('a reply', () => {
  it('that is good tells its imprint, its time and who signed', async () => {
    const reply = await readReply(good);
    expect(reply).toMatchObject({
      imprint: digestOf(message),
      nonce: null,
      stampedAt: '2026-03-03T00:30:00.000Z',
      authority: 'Invented Time Stamps',
    });
    await expect(checkReply(reply, message)).resolves.toBeUndefined();
    expect(await codeOf(checkReply(reply, `${message} `))).toBe('stamp-of-other-bytes');
  });

  it.each<[string, Uint8Array | string, RegExp]>([
    ['a web page', '<!doctype html>\n<title>Bad gateway</title>', /text or a web page/],
    ['nothing', '', /text or a web page/],
    ['cut off', good.slice(0, -1), /broken off/],
    ['followed by more', Uint8Array.of(...good, 0), /follows after its end/],
    ['another thing in DER', Uint8Array.of(0x30, 3, 2, 1, 1), /another form/],
  ])('that is %s is told so', async (_what, bytes, words) => {
    const reading = readReply(Buffer.from(bytes as Uint8Array));
    await expect(reading).rejects.toMatchObject({
      code: 'stamp-unreadable',
      message: expect.stringMatching(words),
    });
  });

  it('holds no longer when any one of its bytes is another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const bent = Buffer.from(good);
        bent[at]! ^= flip;
        const outcome = await codeOf(check(bent));
        if (outcome === 'holds')
          // What is not signed may differ without harm: the word of the status (granted with changes), for one.
          expect(await readReply(bent)).toMatchObject({
            imprint: digestOf(message),
            stampedAt: '2026-03-03T00:30:00.000Z',
          });
        else expect(outcome).toMatch(/^stamp-/);
      }),
      { seed: 20261124, numRuns: 400 },
    );
  });

  it.each<[string, Bent, RegExp]>([
    ['names no certificate', { unnamed: true }, /ESSCertID/],
    ['names another certificate', { misnamed: true }, /another certificate/],
    ['comes without its certificate', { bare: true }, /not inside/],
    ['is of a time before its certificate', { at: '2019-12-31T23:59:59Z' }, /was not valid at/],
    ['is of a time after its certificate', { at: '2040-01-02T00:00:00Z' }, /was not valid at/],
  ])('that %s does not hold', async (_what, bent, words) => {
    await expect(authority.stamp(digestOf(message), bent).then(check)).rejects.toMatchObject({
      code: 'stamp-not-valid',
      message: expect.stringMatching(words),
    });
  });

  it.each([
    ['none', null],
    ['not critical', { critical: false }],
    ['another', { usages: ['1.3.6.1.5.5.7.3.1'] }],
    ['one more', { usages: ['1.3.6.1.5.5.7.3.8', '1.3.6.1.5.5.7.3.1'] }],
  ])('whose certificate’s purpose is %s does not hold', async (_what, purpose) => {
    const other = await timeStampAuthority({ purpose });
    await expect(other.stamp(digestOf(message)).then(check)).rejects.toThrow(/not one for time stamps alone/);
  });
});

describe('an authority', () => {
  const trusts = async (by: typeof authority, root: string) =>
    leadsTo(await readReply(await by.stamp(digestOf(message))), await readAuthorities(root));

  it('is led to by its own stamps, through certificates between, and by no other’s of the same name', async () => {
    const same = await timeStampAuthority();
    const below = await timeStampAuthority({ between: { rootAllows: 1 } });
    expect(await trusts(authority, authority.root)).toBe(true);
    expect(await trusts(authority, `${same.root}${authority.root}`)).toBe(true);
    expect(await trusts(authority, same.root)).toBe(false);
    expect(await trusts(below, below.root)).toBe(true);
  });

  it('may forbid others below itself', async () => {
    const below = await timeStampAuthority({ between: { rootAllows: 0 } });
    expect(await trusts(below, below.root)).toBe(false);
  });

  it.each(['', 'no certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'])(
    'is not read from %j',
    async (text) => {
      await expect(readAuthorities(text)).rejects.toMatchObject({ code: 'no-authority', outcome: 'usage' });
    },
  );

  it('without a short name is called by all the words of its certificate, on one line', async () => {
    const long = await timeStampAuthority({ name: `A\u202E\n${'b'.repeat(400)}` });
    const { authority: name } = await readReply(await long.stamp(digestOf(message)));
    expect(name).toMatch(/^A b+ \(Invented\)$/);
    expect(name.length).toBeLessThan(220);
  });
});
