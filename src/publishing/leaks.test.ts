/** In random worlds of adults, children, leavers and strangers: nothing that may be asked gives away a name that is withheld. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filledArchive, type Person } from '../../test/support/filled-archive.ts';
import { dayOf } from '../kernel/kernel.ts';
import type { NoticeContent, NoticeId } from '../notice/notice.ts';
import { maySay } from './policy.ts';
import { createPublicArchive } from './public-archive.ts';
import type { PublicArchive } from './shapes.ts';

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8];
const nameOf = (number: number) => `CANARY${'ABCDEFGHI'[number]}`;

/** Whether this birth date is, or may be, a minor's on the day that the worlds end. */
const isYoung = (birthDate: string | null) => birthDate !== null && birthDate >= '2008';

/** One person on one day, or nobody. Every word of every person is a canary of that person's number. */
const face = (number: number): fc.Arbitrary<Person | null> =>
  fc
    .option(
      fc.record({
        birthDate: fc.constantFrom('1980-01-01', '2011-02-03', '2008', '2008-11', null, '1975'),
        nationalities: fc.constantFrom(['KZ'], ['RU'], ['KZ', 'RU'], []),
        sex: fc.constantFrom('M', 'F', null),
        height: fc.constantFrom(null, 1.3, 1.8),
        thumbnail: fc.constantFrom(null, '62900001', '62900002'),
        charge: fc.constantFrom('fraud', 'burglary in a group of juveniles', 'rape of a minor'),
        related: fc.array(
          fc.record({ colour: fc.constantFrom('RED', 'YELLOW'), number: fc.constantFrom(...NUMBERS) }),
          { maxLength: 2 },
        ),
      }),
    )
    .map((drawn) =>
      drawn === null
        ? null
        : ({
            id: `2024/${number}`,
            name: nameOf(number),
            forename: `${nameOf(number)}${isYoung(drawn.birthDate) ? 'YOUNG' : 'X'}`,
            birthDate: drawn.birthDate,
            nationalities: drawn.nationalities,
            sex: drawn.sex,
            height: drawn.height,
            weight: null,
            thumbnail: drawn.thumbnail,
            warrants: [{ issuingCountry: 'KZ', charge: drawn.charge, chargeTranslation: null }],
            related: drawn.related.map((link) => ({
              colour: link.colour,
              id: `2024/${link.number}` as NoticeId,
              name: nameOf(link.number),
              forename: null,
            })),
          } as Person & NoticeContent),
    );
const day = fc.tuple(...NUMBERS.map(face)).map((people) => people.filter((person) => person !== null));

describe('nothing that may be asked in public', () => {
  it('gives away a withheld name', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(day, day, day), day, async (days, saved) => {
        const filled = await filledArchive();
        try {
          for (const [at, people] of days.entries())
            if (people.length > 0) await filled.sweep(`11-${20 + at}`, people);
          if (saved.length > 0) await filled.file('11-24', 'CANARYZ.json', saved);
          const open = createPublicArchive({ archive: filled.archive, clock: filled.clock });
          const said = JSON.stringify(await everyAnswer(open));
          const today = dayOf(filled.clock.now());
          const named = new Set<string>();
          for await (const record of filled.archive.everyNotice())
            if (maySay(record, today).named) named.add(record.id);
          for (const number of NUMBERS) {
            if (named.has(`2024/${number}`)) continue;
            expect(said).not.toContain(nameOf(number));
            const { total, facets } = await open.notices({ words: nameOf(number) });
            expect([total, facets.issuer, facets.nationality]).toEqual([0, [], []]);
          }
          // What a number said while its person was young, even where an adult stands under it now.
          expect(said).not.toContain('YOUNG');
          expect(said).not.toContain('CANARYZ');
          expect(said).not.toContain('629000');
          expect(said).not.toContain('secret');
        } finally {
          await filled.done();
        }
      }),
      { numRuns: 25 },
    );
  });
});

/** Everything that the service can be made to say, by everybody's name and number. */
async function everyAnswer(open: PublicArchive): Promise<unknown[]> {
  const answers: unknown[] = [
    await open.searched(),
    await open.overview(),
    await open.charts(),
    await open.countries(),
    await open.country('KZ'),
    await open.country('RU'),
    await open.changes({}),
    await open.changes({ country: 'KZ', order: 'newest' }),
    await open.sweeps(),
    await open.chain(),
  ];
  for (const sort of ['name', 'number', 'first-seen'] as const) {
    let after: string | undefined;
    do {
      const page = await open.notices({ sort, limit: 2, ...(after !== undefined && { after }) });
      answers.push(page);
      after = page.next ?? undefined;
    } while (after !== undefined);
  }
  for await (const notice of open.everyNotice()) answers.push(notice);
  for (const number of NUMBERS) {
    const id = `2024/${number}` as NoticeId;
    const page = await open.notice(id);
    answers.push(page);
    // What is asked for is given back as `read`; only what is added to it can give anything away.
    const { read: _, ...paper } = await open.checkPaper({
      number: id,
      birthDate: '2011-02-03',
      charge: 'fraud',
    });
    const byName = await open.checkPaper({ name: nameOf(number), birthDate: '2011-02-03' });
    answers.push(paper, byName.verdict, byName.id === null ? null : page);
    answers.push(await open.notices({ words: nameOf(number) }));
    if (page.known !== 'yes') continue;
    for (const { seq } of page.captures.shown) {
      const bytes = await open.captureItem(id, seq);
      // Picture numbers stand in the exact bytes of somebody who may be named; names of others must not.
      if (bytes !== null)
        answers.push(
          Buffer.from(bytes)
            .toString('utf8')
            .replace(/629000\d\d/g, ''),
        );
    }
  }
  for (let no = 1; no <= 4; no++) answers.push(await open.sweep(no));
  return answers;
}
