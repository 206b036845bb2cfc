import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FilledArchive, filledArchive, person } from '../../test/support/filled-archive.ts';
import { readDay } from '../kernel/kernel.ts';
import type { NoticeId } from '../notice/notice.ts';
import { createPublicArchive } from './public-archive.ts';
import type { PublicArchive } from './shapes.ts';

const id = (text: string) => text as NoticeId;
const charged = (charge: string, issuingCountry = 'KZ') => [
  { issuingCountry, charge, chargeTranslation: null },
];

describe('the archive in public', () => {
  let filled: FilledArchive;
  let open: PublicArchive;

  beforeEach(async () => {
    filled = await filledArchive();
    open = createPublicArchive({ archive: filled.archive, clock: filled.clock });
  });
  afterEach(() => filled.done());

  const child = person(7, { name: 'CANARYCHILD', birthDate: '2010-05-05', nationalities: ['NR'] });
  const leaver = person(8, { name: 'CANARYLEAVER', nationalities: ['RU'] });

  it('finds adults by words, facets, ages and number, and never who is withheld', async () => {
    await filled.sweep('11-20', [
      person(1),
      person(2, { birthDate: '1999-11-25', nationalities: ['RU'] }),
      child,
      leaver,
    ]);
    await filled.sweep('11-24', [
      person(1),
      person(2, { birthDate: '1999-11-25', nationalities: ['RU'] }),
      child,
    ]);
    const all = await open.notices({});
    expect(all).toMatchObject({ total: 2, among: 2, withheld: 1, next: null, caveats: [] });
    expect(all.searched).toMatchObject({ listed: 3, hoursOld: 0, lastWhole: { sweepNo: 2, total: 3 } });
    expect(all.facets.nationality).toEqual([
      { value: 'KZ', count: 1 },
      { value: 'RU', count: 1 },
    ]);
    expect(all.facets.age.filter(({ count }) => count > 0)).toEqual([
      { value: '25-34', count: 1 },
      { value: '45-54', count: 1 },
    ]);
    const found = async (search: Parameters<PublicArchive['notices']>[0]) =>
      (await open.notices(search)).notices.map((notice) => notice.id);
    expect(await found({ words: 'canarychild' })).toEqual([]);
    expect(await found({ words: 'canaryleaver' })).toEqual([]);
    expect(await found({ words: '2024/7' })).toEqual([]);
    expect(await found({ words: '2024-1' })).toEqual(['2024/1']);
    expect(await found({ words: '٢٠٢٤/١' })).toEqual(['2024/1']);
    expect(await found({ words: '۲۰۲۴/۷' })).toEqual([]);
    expect(await open.notices({ words: '---' })).toMatchObject({ total: 0, among: 2, caveats: ['no-word'] });
    expect(await found({ nationality: 'NR' })).toEqual([]);
    expect(await found({ ageTo: 17 })).toEqual([]);
    expect(await found({ ageFrom: 26, ageTo: 26 })).toEqual(['2024/2']);
    expect(await found({ ageFrom: 27, ageTo: 40 })).toEqual([]);
    expect(await found({ sort: 'number', limit: 1 })).toEqual(['2024/2']);
    expect((await open.countries()).countries.map(({ code }) => code)).toEqual(['KZ', 'RU']);
    expect(await open.country('NR')).toMatchObject({ nationals: 0, changes: [] });
    expect(await open.country('ZZ')).toBeNull();
  });

  it('lets a child be named on the eighteenth birthday and not before', async () => {
    await filled.sweep('11-20', [person(1, { birthDate: '2008-11-25' })]);
    filled.clock.set('2026-11-24T23:59:00Z');
    expect((await open.notices({})).total).toBe(0);
    filled.clock.set('2026-11-25T00:00:00Z');
    expect((await open.notices({})).total).toBe(1);
  });

  it('shows a whole notice, its history in words that INTERPOL used, and its exact bytes', async () => {
    const before = person(1, { thumbnail: '62900001' });
    const after = person(1, {
      thumbnail: '62900002',
      warrants: charged('large-scale fraud; forgery'),
      related: [
        { colour: 'YELLOW', id: id('2020/5'), name: 'CANARYCHILD', forename: 'MILICA' },
        { colour: 'RED', id: id('2024/2'), name: 'FAMILY2', forename: 'GIVEN' },
        { colour: 'RED', id: id('2024/7'), name: 'CANARYCHILD', forename: 'X' },
      ],
    });
    await filled.sweep('11-20', [before, person(2), child]);
    await filled.sweep('11-24', [after, person(2), child]);
    const page = await open.notice(id('2024/1'));
    if (page.known !== 'yes') throw new Error(page.known);
    expect(page.notice.content.pictures).toBe(1);
    expect(page.notice.content.related?.map(({ name }) => name)).toEqual([null, 'GIVEN FAMILY2', null]);
    expect(page.history.map(({ kind }) => kind)).toEqual(['first-seen', 'amended']);
    expect(page.history[1]?.differences.find(({ field }) => field === 'thumbnail')).toMatchObject({
      before: 'a picture',
      after: 'another picture',
    });
    expect(page.history[1]?.differences.find(({ field }) => field === 'warrants')?.after).toEqual(
      charged('large-scale fraud; forgery'),
    );
    expect(JSON.stringify(page)).not.toMatch(/CANARY|6290000/);
    expect(page.captures.total).toBe(2);
    const [newest, oldest] = page.captures.shown;
    expect(await open.captureItem(id('2024/1'), newest!.seq)).toBeNull();
    expect(Buffer.from((await open.captureItem(id('2024/1'), oldest!.seq))!).toString()).toBe(
      JSON.stringify(before),
    );
    expect(await open.captureItem(id('2024/7'), oldest!.seq)).toBeNull();
  });

  it('tells presence only of who left the list, is a minor, or was seen only in a file', async () => {
    await filled.sweep('11-20', [person(1), child, leaver]);
    await filled.sweep('11-24', [person(1), child]);
    await filled.file('11-24', 'canaryfile.json', [person(9, { name: 'CANARYFILE' })]);
    for (const [number, why] of [
      ['2024/7', 'minor'],
      ['2024/8', 'no-longer-listed'],
      ['2024/9', 'seen-only-in-a-file'],
    ] as const) {
      const page = await open.notice(id(number));
      expect(page).toMatchObject({ known: 'withheld', why });
      expect(JSON.stringify(page)).not.toMatch(/CANARY|1980|2010|fraud/i);
    }
    expect(await open.notice(id('2024/99'))).toMatchObject({ known: 'no', searched: { listed: 2 } });
    const changes = await open.changes({});
    expect(changes).toMatchObject([{ id: '2024/8', kind: 'unlisted', name: null, differences: [] }]);
    expect(await open.changes({ country: 'RU' })).toHaveLength(1);
    const sweeps = await open.sweeps();
    expect(sweeps.map(({ source }) => source)).toEqual([
      'a saved file',
      '127.0.0.1/notices/v1',
      '127.0.0.1/notices/v1',
    ]);
  });

  it('says nothing of an identity under the same number that was replaced', async () => {
    await filled.sweep('11-20', [person(1, { name: 'CANARYBEFORE', birthDate: '2011-01-01' }), person(2)]);
    await filled.sweep('11-24', [person(1), person(2)]);
    const page = await open.notice(id('2024/1'));
    expect(page).toMatchObject({ known: 'yes', history: [{}, { kind: 'amended', differences: [] }] });
    expect(JSON.stringify([page, await open.changes({})])).not.toContain('CANARY');
    const capture = page.known === 'yes' ? page.captures.shown.at(-1)! : null;
    expect(await open.captureItem(id('2024/1'), capture!.seq)).toBeNull();
  });

  it('leaves which country a child is of out of changes', async () => {
    await filled.sweep('11-20', [person(1)]);
    await filled.sweep('11-24', [person(1), child, person(3, { nationalities: ['NR'] })]);
    const changes = await open.changes({});
    expect(changes.map(({ id, nationalities, name }) => [id, nationalities, name])).toEqual([
      ['2024/3', ['NR'], 'FAMILY3, GIVEN'],
      ['2024/7', [], null],
    ]);
    expect((await open.changes({ country: 'NR', limit: 1 })).map((change) => change.id)).toEqual(['2024/3']);
    expect((await open.changes({ order: 'newest', limit: 1 }))[0]?.id).toBe('2024/7');
  });

  it('forgets no birth date that was taken away again when the person leaves the list', async () => {
    const once = person(9, { birthDate: '2011-02-03', nationalities: ['NR'] });
    await filled.sweep('11-20', [person(1), once]);
    await filled.sweep('11-21', [person(1), { ...once, birthDate: null }]);
    await filled.sweep('11-22', [person(1)]);
    expect(await open.changes({ country: 'NR' })).toMatchObject([]);
    const told = await open.changes({});
    expect(told.map((change) => change.kind)).toEqual(['amended', 'unlisted']);
    for (const change of told)
      expect(change).toMatchObject({ fields: [], issuers: [], nationalities: [], name: null });
  });

  it('judges everywhere alike whose birth date was taken away again before the detail was read', async () => {
    const unread = (numbered: number, more: object) => {
      const { warrants: _, ...list } = person(numbered, more) as Record<string, unknown>;
      return list as unknown as ReturnType<typeof person>;
    };
    await filled.sweep('11-20', [person(1), unread(8, { name: 'QUIMBAZZO', birthDate: '1960-01-01' })]);
    await filled.sweep('11-24', [person(1), unread(8, { name: 'QUIMBAZZO', birthDate: null })]);
    const found = await open.notices({ words: 'quimbazzo' });
    expect(found.notices.map((notice) => notice.id)).toEqual(['2024/8']);
    expect(found).toMatchObject({ total: 1, withheld: 0 });
    expect((await open.notice(id('2024/8'))).known).toBe('yes');
  });

  it('proposes a succession only while both numbers may be named', async () => {
    const one = person(1, { name: 'ARDEN', birthDate: '1971-02-03' });
    const again = person(5, { name: 'ARDEN', birthDate: '1971-02-03' });
    await filled.sweep('11-20', [one, person(2)]);
    await filled.sweep('11-22', [one, person(2), again]);
    const successions = async () => {
      const page = await open.notice(id('2024/5'));
      return page.known === 'yes' ? page.successions : null;
    };
    expect(await successions()).toMatchObject([{ oldId: '2024/1', newId: '2024/5', status: 'proposed' }]);
    await filled.sweep('11-24', [person(2), again]);
    expect(await successions()).toEqual([]);
    const [proposed] = await filled.archive.successions();
    await filled.archive.judgeSuccession(proposed!.no, { status: 'confirmed', by: 'a lawyer', why: null });
    expect(await successions()).toMatchObject([{ status: 'confirmed' }]);
  });

  it('shows sweeps with the words of names left out', async () => {
    await filled.sweep('11-20', [person(1)], {
      verdict: 'partial',
      partitions: [
        { filter: {}, purpose: 'whole-list', total: 1, yielded: 1, outcome: 'whole', note: null },
        {
          filter: { name: '^CANARYA|^CANARYB', ageMin: '30', ageMax: '31' },
          purpose: 'partition',
          total: 0,
          yielded: 0,
          outcome: 'failed',
          note: 'No answer to red?name=%5ECANARYA.',
        },
        {
          filter: { nationality: 'NR', ageMin: '15', ageMax: '15' },
          purpose: 'hunt',
          total: 1,
          yielded: 1,
          outcome: 'whole',
          note: null,
        },
      ],
      missing: [{ what: 'name: CANARYA.*', count: 2, why: 'the pattern “^CANARYA” was not honoured' }],
      notes: ['Nothing under CANARYA was read.'],
    });
    const sweep = await open.sweep(1);
    expect(sweep?.partitions[2]?.label).toBe('by nationality and age');
    expect(sweep?.partitions[1]?.label).toBe('family names by pattern, 2 branches; age 30 to 31');
    expect(JSON.stringify(sweep)).not.toMatch(/CANARY|secret|token/);
    expect(sweep?.sweep.missing).toEqual([
      { what: 'name: (a pattern)', count: 2, why: 'the pattern (a pattern) was not honoured' },
    ]);
    expect(await open.sweep(99)).toBeNull();
  });

  it('says what was searched, how old it is, and what a held or failed look means', async () => {
    expect(await open.searched()).toEqual({ lastWhole: null, lastLook: null, listed: 0, hoursOld: null });
    await filled.sweep('11-20', [person(1)]);
    await filled.sweep('11-22', [person(1)], { verdict: 'failed' });
    expect(await open.searched()).toMatchObject({
      lastWhole: { sweepNo: 1 },
      lastLook: { verdict: 'failed' },
      hoursOld: 48,
    });
    const certificate = await open.certificate(id('2024/1'), readDay('2026-11-20'), readDay('2026-11-20'));
    expect(certificate).toMatchObject({ answer: 'on the list at every look', searched: { listed: 1 } });
  });

  it('adds up the overview and the charts without who is withheld', async () => {
    await filled.sweep('11-20', [person(1), child, leaver]);
    await filled.sweep('11-24', [person(1), child, person(3)]);
    const overview = await open.overview();
    expect(overview.figures).toEqual({
      listed: 3,
      listedLast30Days: 1,
      unlistedLast30Days: 1,
      amendedLast30Days: 0,
    });
    expect(overview.sizes.map(({ total }) => total)).toEqual([3, 3]);
    expect(overview.days).toHaveLength(90);
    expect(overview.days.at(-1)).toMatchObject({ day: '2026-11-24', mark: 'whole' });
    expect(overview.changesSinceLastWhole).toHaveLength(2);
    expect(overview.chain).toMatchObject({ day: '2026-11-24' });
    const charts = await open.charts();
    expect(charts.byNationality).toEqual([{ value: 'KZ', count: 2 }]);
    expect(charts.changesByDay).toHaveLength(2);
    const every: string[] = [];
    for await (const notice of open.everyNotice()) every.push(notice.id);
    expect(every).toEqual(['2024/1', '2024/3']);
  });
});
