import { expect, it } from 'vitest';
import { onEachEngine } from '../../test/support/engines.ts';
import { ourChargeReader, ourRulebook } from '../../test/support/law-book.ts';
import { person, plainArchive } from '../../test/support/plain-archive.ts';
import type { Digest } from '../kernel/kernel.ts';
import { createPublicArchive } from '../publishing/publishing.ts';
import { createScreening } from '../screening/screening.ts';
import { screenedLaw } from './screened-law.ts';

onEachEngine('findings as a facet and counted', (engines) => {
  const the = plainArchive(engines);
  const wanted = (number: number, charge: string, more: { issuer?: string; birthDate?: string } = {}) =>
    person(number, {
      ...(more.birthDate && { birthDate: more.birthDate }),
      warrants: [{ issuingCountry: more.issuer ?? 'KZ', charge, chargeTranslation: null }],
    });
  const open = () =>
    createPublicArchive({
      archive: the.archive,
      clock: the.clock,
      law: screenedLaw(the.ledger, the.clock),
    });
  const screening = (rulebook = ourRulebook()) =>
    createScreening({ ledger: the.ledger, clock: the.clock, rulebook, charges: ourChargeReader() });
  const screenAll = async (rulebook = ourRulebook()) => {
    await screening(rulebook).keepRulebook();
    await screening(rulebook).follow();
  };
  const CONCERN = 'words-of-charge:concern';
  const numbers = async (site: ReturnType<typeof open>, finding: string) =>
    (await site.notices({ finding, sort: 'number' })).notices.map(({ id }) => id);
  const four = () => [
    wanted(1, 'high treason'),
    wanted(2, 'fraud'),
    wanted(3, 'high treason', { issuer: 'TR' }),
    // A minor: in no result and no count.
    wanted(4, 'high treason', { birthDate: '2012-01-01' }),
  ];

  it('says that nothing is screened, and finds nobody by a finding then', async () => {
    await the.sweep(1, four());
    const site = open();
    const found = await site.notices({});
    expect(found.unscreened).toBeNull();
    expect(found.facets.finding).toEqual([]);
    expect((await site.notices({ finding: CONCERN })).total).toBe(0);
    expect(await site.findings()).toMatchObject({ law: null, unscreened: null, listed: 3, rules: [] });
  });

  it('finds by a rule and its outcome, and leaves whoever is withheld out of list and counts', async () => {
    await the.sweep(1, four());
    await screenAll();
    const site = open();
    const found = await site.notices({});
    expect(found.unscreened).toBe(0);
    expect(found.facets.finding.find(({ value }) => value === CONCERN)).toMatchObject({
      rule: 'words-of-charge',
      title: ourRulebook().rules.find(({ id }) => id === 'words-of-charge')?.title,
      count: 2,
    });
    const order = found.facets.finding.map(({ outcome }) => outcome);
    expect(order).toEqual(
      order.toSorted(
        (a, b) => ['breach', 'concern', 'met'].indexOf(a) - ['breach', 'concern', 'met'].indexOf(b),
      ),
    );
    expect(await numbers(site, CONCERN)).toEqual(['2024/3', '2024/1']);
    expect(await numbers(site, 'words-of-charge')).toEqual(['2024/3', '2024/1']);
    expect(await numbers(site, 'words-of-charge:met')).toEqual([]);
    expect(await numbers(site, 'words-of-charge:unknown')).toEqual([]);
    expect(await numbers(site, 'no-such-rule')).toEqual([]);
    const narrowed = await site.notices({ finding: CONCERN, issuer: 'TR' });
    expect(narrowed.total).toBe(1);
    expect(narrowed.facets.issuer).toEqual([{ value: 'TR', count: 1 }]);
  });

  it('counts by asking country in the order of the codes', async () => {
    await the.sweep(1, four());
    await screenAll();
    const { rules, listed, withheld, unscreened, law } = await open().findings();
    expect({ listed, withheld, unscreened }).toEqual({ listed: 3, withheld: 1, unscreened: 0 });
    expect(law?.rulebook).toBe(ourRulebook().digest);
    expect(rules.find(({ rule }) => rule === 'words-of-charge')).toMatchObject({
      breach: 0,
      concern: 2,
      met: 0,
      byIssuer: [
        { code: 'KZ', breach: 0, concern: 1, met: 0 },
        { code: 'TR', breach: 0, concern: 1, met: 0 },
      ],
    });
  });

  it('counts as unknown what is not screened yet, and takes it in once it is', async () => {
    await the.sweep(1, four());
    await screenAll();
    const site = open();
    await site.notices({});
    // One is new, one says something else: what it came out as before counts no more.
    await the.sweep(2, [wanted(1, 'fraud'), ...four().slice(1), wanted(5, 'espionage')]);
    const before = await site.notices({ finding: CONCERN });
    expect(before.notices.map(({ id }) => id)).toEqual(['2024/3']);
    expect(before.unscreened).toBe(2);
    expect((await site.notices({ issuer: 'TR' })).unscreened).toBe(0);
    expect((await site.findings()).unscreened).toBe(2);
    await screenAll();
    const after = await site.notices({ sort: 'number' });
    expect(after.unscreened).toBe(0);
    expect(await numbers(site, CONCERN)).toEqual(['2024/5', '2024/3']);
    expect(after.facets.finding.find(({ value }) => value === CONCERN)?.count).toBe(2);
  });

  it('follows another rulebook as soon as it is kept', async () => {
    await the.sweep(1, four());
    await screenAll();
    const site = open();
    expect((await site.notices({})).unscreened).toBe(0);
    const other = { ...ourRulebook(), digest: 'a'.repeat(64) as Digest };
    await screening(other).keepRulebook();
    expect((await site.notices({})).unscreened).toBe(3);
    expect(await numbers(site, CONCERN)).toEqual([]);
    await screening(other).follow();
    expect(await numbers(site, CONCERN)).toEqual(['2024/3', '2024/1']);
    expect((await site.findings()).law?.rulebook).toBe('a'.repeat(64));
  });
});
