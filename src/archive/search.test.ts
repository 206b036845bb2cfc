/** What words find, on each engine. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { onEachEngine } from '../../test/support/engines.ts';
import { type FilledArchive, filledArchive, person } from '../../test/support/filled-archive.ts';

onEachEngine('a search by words', (engines) => {
  let filled: FilledArchive;
  const found = async (words: string) => {
    const { records, caveats } = await filled.archive.search({ words }, { sort: 'name', limit: 9 });
    expect(await filled.archive.count({ words })).toBe(records.length);
    return [records.map(({ id }) => id), ...caveats];
  };

  beforeEach(async () => {
    filled = await filledArchive(engines.place());
    const warrants = [{ issuingCountry: 'KZ', charge: 'تزوير', chargeTranslation: null }];
    await filled.sweep('03-01', [
      person(1, { name: 'YELKIN', forename: 'YURII' }),
      person(2, { name: 'MOHAMMED', warrants }),
      person(3, { name: '-', forename: null }),
    ]);
  });
  afterEach(() => filled.done());

  it('finds nobody by what holds no letter and no digit, and everybody by nothing', async () => {
    for (const words of ['---', "'", '٪', '؟!', '😀'])
      expect(await found(words), words).toEqual([[], 'no-word']);
    expect((await filled.archive.facets({ words: '---' })).year).toEqual([]);
    expect((await found('  '))[0]).toHaveLength(3);
  });

  it('says of other scripts what it could not compare', async () => {
    expect(await found('yelk')).toEqual([['2024/1']]);
    expect(await found('Йелкин')).toEqual([['2024/1'], 'letter-by-letter']);
    expect(await found('محمد')).toEqual([[], 'not-comparable']);
    expect(await found('تزوير')).toEqual([['2024/2'], 'not-comparable']);
  });
});
