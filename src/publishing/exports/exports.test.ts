import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FilledArchive, filledArchive, person } from '../../../test/support/filled-archive.ts';
import { createPublicArchive } from '../public-archive.ts';
import type { PublicArchive } from '../shapes.ts';
import type { ExportWish } from './about.ts';
import { dataDictionary } from './dictionary.ts';
import { EXPORTS, type ExportName } from './exports.ts';

describe('exports', () => {
  let filled: FilledArchive;
  let open: PublicArchive;

  beforeAll(async () => {
    filled = await filledArchive();
    open = createPublicArchive({ archive: filled.archive, clock: filled.clock });
    const child = person(7, { name: 'CANARYCHILD', birthDate: '2010-05-05' });
    const leaver = person(8, { name: 'CANARYLEAVER' });
    const formulas = person(2, {
      name: '=cmd|calc',
      forename: '-',
      placeOfBirth: '#1 "road",\nTown',
      marks: '@mark',
      warrants: [
        { issuingCountry: 'KZ', charge: '+1', chargeTranslation: null },
        { issuingCountry: 'RU', charge: 'two', chargeTranslation: 'zwei' },
      ],
    });
    await filled.sweep('11-20', [person(1), formulas, child, leaver]);
    await filled.sweep('11-24', [person(1, { nationalities: ['KZ', 'RU'] }), formulas, child]);
  });
  afterAll(() => filled.done());

  const text = async (name: ExportName, more: Partial<ExportWish> = {}) => {
    const wish = { open, clock: filled.clock, base: 'https://example.org', invented: true, ...more };
    let all = '';
    for await (const piece of EXPORTS.find((one) => one.name === name)!.write(wish)) all += piece;
    return all;
  };
  const rows = async (name: 'notices.csv' | 'changes.csv') =>
    parse(await text(name), { columns: true, comment: '#', comment_no_infix: true }) as Record<
      string,
      string
    >[];

  it.each(EXPORTS.map(({ name }) => name))(
    '%s says what it is not, and names nobody withheld',
    async (name) => {
      const all = await text(name);
      const head = all.slice(0, 2_000);
      expect(head).toContain('Invented people');
      expect(head).toContain('2026-11-24T12:00:00.000Z');
      expect(head).toContain('no finding of guilt');
      expect(head).toContain('does not mean that there is no notice');
      expect(head).toContain('(1 now)');
      expect(head).toContain((await open.chain())[0]!.chain);
      expect(all).not.toContain('CANARY');
      expect(await text(name, { invented: false })).not.toContain('Invented people');
    },
  );

  it('write notices as CSV that no spreadsheet runs, with unseen apart from empty', async () => {
    const all = await rows('notices.csv');
    expect(all.map(({ notice }) => notice)).toEqual(['2024/1', '2024/2']);
    expect(all.map(({ invented }) => invented)).toEqual(['yes', 'yes']);
    expect(await text('notices.csv', { invented: false })).not.toContain('invented');
    expect(all[1]).toMatchObject({
      name: "'=cmd|calc",
      forename: "'-",
      place_of_birth: '#1 "road",\nTown',
      marks: "'@mark",
      issuers: 'KZ; RU',
      charges: "'+1; two",
      charge_translations: '; zwei',
      url: 'https://example.org/notices/2024-2',
    });
    expect(all[0]?.unseen).toContain('pictures; countryOfBirth; placeOfBirth');
    expect(all[1]?.unseen).not.toContain('placeOfBirth');
  });

  it('write changes with the two looks that prove each', async () => {
    expect(await rows('changes.csv')).toMatchObject([
      { notice: '2024/1', kind: 'amended', fields: 'nationalities', name: 'FAMILY1, GIVEN', by_sweep: '2' },
      { notice: '2024/8', kind: 'unlisted', name: '', after_sweep: '1' },
    ]);
    const lines = (await text('changes.ndjson'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0].about).toMatchObject({ invented: true, withheld: 1, asOf: { sweepNo: 2 } });
    expect(lines[1].differences).toEqual([{ field: 'nationalities', before: ['KZ'], after: ['KZ', 'RU'] }]);
    expect(lines[2]).toMatchObject({ kind: 'unlisted', differences: [] });
  });

  it('write notices as NDJSON in the shape of the API', async () => {
    const lines = (await text('notices.ndjson'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(3);
    expect(lines.slice(1).every(({ invented }) => invented)).toBe(true);
    expect(lines[1]).toMatchObject({ id: '2024/1', url: 'https://example.org/notices/2024-1' });
  });
});

describe('the data dictionary', () => {
  it('is the one in docs/reference', () => {
    // Write it anew with: npm run reference
    expect(readFileSync('docs/reference/data-dictionary.md', 'utf8')).toBe(dataDictionary());
  });
});
