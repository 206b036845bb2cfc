/** After an erasure no table, no index, no file and no statistics of the database holds the person's name or what was said of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { onEachEngine } from '../../test/support/engines.ts';
import {
  capture,
  type Person,
  people,
  person,
  plainArchive,
  report,
} from '../../test/support/plain-archive.ts';
import type { Capture, ItemKind, NoticeId } from '../notice/notice.ts';

const TABLES = [
  'meta',
  'sweep',
  'partition',
  'observation',
  'blob',
  'reading',
  'sighting',
  'notice',
  'notice_word',
  'notice_country',
  'revision',
  'change',
  'succession',
  'erasure',
] as const;
const WORD = { reason: 'asked for', by: 'an administrator', keepOut: true };
const ID = '2024/5' as NoticeId;

onEachEngine('an erasure', (engines) => {
  const the = plainArchive(engines);
  const canary = person(5, { name: 'CANARYHAR', forename: 'WILHELMINA' });

  /** What of this the database holds, each once; in its tables, and in its files or statistics. */
  const held = async (pattern: RegExp, where: 'tables' | 'everywhere' = 'everywhere') => {
    const parts: string[] = [];
    for (const table of TABLES)
      for (const row of await the.ledger.read.selectFrom(table).selectAll().execute())
        for (const value of Object.values<unknown>(row))
          parts.push(value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : String(value));
    // The name of a file that is kept out stands in the log until the next checkpoint.
    const beside = where === 'everywhere';
    if (beside && the.files !== null)
      for (const file of readdirSync(the.files)) parts.push(readFileSync(join(the.files, file), 'latin1'));
    if (beside && the.files === null)
      await the.ledger.transact(async (tx) => {
        const { rows } = await sql<{ stats: string }>`select to_json(s)::text as stats from pg_stats s
          where schemaname = ${the.ledger.engine.schema}`.execute(tx);
        parts.push(...rows.map(({ stats }) => stats));
      });
    return [...new Set(parts.join('\n').toLowerCase().match(pattern) ?? [])];
  };
  const measured = () =>
    the.ledger.transact(async (tx) => {
      if (the.ledger.engine.name === 'sqlite') await sql`analyze`.execute(tx);
      else
        for (const table of TABLES)
          await sql`analyze ${sql.table(`${the.ledger.engine.schema}.${table}`)}`.execute(tx);
    });
  /** One answer of the list to a visitor who looked for somebody, with what the service echoes. */
  const answer = (asked: string, query: object, items: readonly Person[], what: Capture['what'] = 'list') => {
    const plain = capture(asked, the.clock.now(), items, what, 'list-item');
    const search = new URLSearchParams(query as Record<string, string>).toString();
    const end = `,"query":${JSON.stringify(query)},"_links":{"self":{"href":"https://x/red?${search}"}}}`;
    const body = Buffer.concat([plain.body.subarray(0, -1), Buffer.from(end)]);
    return { ...plain, body };
  };
  const takenIn = async (name: string, ...captures: readonly Capture[]) => {
    const open = await the.archive.openFile(name, the.clock.now());
    for (const one of captures) await open.record(one);
    return open.close(report('partial', 1));
  };
  const saved = (name: string, items: readonly object[], kind: ItemKind) =>
    capture(`${name}#1`, the.clock.now(), items, 'file', kind);

  it('takes the name from questions, echoes, links, partitions and names of files', async () => {
    const open = await the.archive.openSweep('http://127.0.0.1/notices/v1');
    await open.record(answer('red?name=%5ECANARYH&page=1', { name: '^CANARYH' }, [canary]));
    await open.record(answer('red?name=%5EFAM&page=1', { name: '^FAM' }, people(4)));
    const broken = Buffer.from('{"total":5,"_embedded":{"notices":[{"name":"CANARYHAR","forena');
    await open.record({ ...capture('red?page=2', the.clock.now(), []), body: broken, items: [] });
    const counted = Buffer.from('{"total":5,"_embedded":{"notices":[]}}');
    await open.record({ ...capture('red?page=1', the.clock.now(), []), body: counted, items: [] });
    await open.record({ ...capture('red/2024-5', the.clock.now(), [], 'detail'), body: broken, items: [] });
    const parts = ['^CANARYH', '^FAM'].map((name) => ({
      ...report('complete', 5).partitions[0]!,
      filter: { name },
    }));
    await open.close({ ...report('complete', 5), partitions: parts });
    const har = 'CANARYFILE-wilhelmina.har';
    const query = { name: 'CANARYHAR', forename: 'WILHELMINA' };
    await takenIn(har, answer(`${har}#entry 1`, query, [canary], 'file'));
    await measured();
    expect(await held(/canaryhar/g)).toEqual(['canaryhar']);

    await the.archive.erase(ID, WORD);
    expect(await held(/canary|wilhelmina/g)).toEqual([]);
    expect(await the.archive.body(2)).not.toBeNull();
    expect((await the.archive.partitions(1)).map(({ filter }) => filter)).toEqual([{}, { name: '^FAM' }]);
    expect((await the.archive.sweep(2)).source).toBe('erased:1');
    expect(await the.archive.verify()).toMatchObject({ firstBreak: null, erasedBodies: 4 });

    await takenIn(har, answer(`${har}#entry 1`, query, [canary], 'file'));
    const changed = { ...canary, birthDate: '1980-02-02' };
    await takenIn(har, answer(`${har}#entry 1`, query, [changed], 'file'));
    expect(await held(/canary|wilhelmina/g, 'tables')).toEqual([]);
    expect(await the.broken()).toBeNull();
  });

  it('lets no later sweep bring the name back: not in its questions, not in its partitions, not after a kill', async () => {
    const source = 'http://127.0.0.1/notices/v1';
    await the.sweep(1, [canary, ...people(2)]);
    await the.archive.erase(ID, WORD);
    expect(await held(/canary|wilhelmina/g)).toEqual([]);

    const asked = answer('red?name=%5ECANARYH&page=1', { name: '^CANARYH' }, people(1));
    the.clock.set('2026-03-02T06:00:00Z');
    const cutOff = await the.archive.openSweep(source);
    await cutOff.record(asked);
    await cutOff.record(answer('red?page=1', {}, [canary, ...people(2)]));
    await cutOff.record(asked);
    expect(await held(/canary|wilhelmina/g, 'tables')).toEqual([]);

    the.clock.set('2026-03-02T06:02:00Z');
    const next = await the.archive.openSweep(source);
    expect(next.resumed).toBe(false);
    await next.record(answer('red?page=1', {}, [canary, ...people(2)]));
    await next.record(asked);
    const part = { ...report('complete', 3).partitions[0]!, filter: { name: '^CANARYH' } };
    await next.close({ ...report('complete', 3), partitions: [part] });
    expect((await the.archive.partitions(next.no)).map(({ filter }) => filter)).toEqual([{}]);
    expect(await held(/canary|wilhelmina/g, 'tables')).toEqual([]);
    expect(await the.broken()).toBeNull();
  });

  it('keeps somebody out whom only the item of somebody else who is kept out names', async () => {
    const other = person(7, { name: 'ZWERBOLA', forename: 'TANDRIK' });
    await the.sweep(1, [canary, other, ...people(2)]);
    await the.archive.erase(ID, WORD);
    await the.archive.erase('2024/7' as NoticeId, WORD);
    const linking = {
      ...canary,
      related: [{ id: '2024/7' as NoticeId, colour: 'RED', name: 'ZWERBOLA', forename: 'TANDRIK' }],
    } as Person;
    the.clock.set('2026-03-02T06:00:00Z');
    const open = await the.archive.openSweep('http://127.0.0.1/notices/v1');
    await open.record(answer('red?name=ZWERBOLA', { name: 'ZWERBOLA' }, people(1)));
    await open.record(answer('red?page=1', {}, [linking, ...people(2)]));
    await open.record(answer('red?name=TANDRIK', { name: 'TANDRIK' }, people(1)));
    const part = { ...report('complete', 3).partitions[0]!, filter: { name: 'ZWERBOLA' } };
    await open.close({ ...report('complete', 3), partitions: [part] });
    expect(await held(/canary|wilhelmina|zwerbola|tandrik/g, 'tables')).toEqual([]);
    expect(await the.broken()).toBeNull();
  });

  it('goes on with a sweep that a kill cut off before it met anybody who is kept out', async () => {
    const source = 'http://127.0.0.1/notices/v1';
    await the.sweep(1, [canary, ...people(2)]);
    await the.archive.erase(ID, WORD);
    the.clock.set('2026-03-02T06:00:00Z');
    const cutOff = await the.archive.openSweep(source);
    await cutOff.record(answer('red?name=%5ECANARYH&page=1', { name: '^CANARYH' }, people(1)));
    the.clock.set('2026-03-02T06:02:00Z');
    const next = await the.archive.openSweep(source);
    expect(next.resumed).toBe(true);
    await next.record(answer('red?page=1', {}, [canary, ...people(2)]));
    await next.close(report('complete', 3));
    expect(await held(/canary|wilhelmina/g, 'tables')).toEqual([]);
    expect(await the.broken()).toBeNull();
  });

  it('empties a frame so that an emptied one can be told from an altered one', async () => {
    await takenIn('a.har', answer('a.har#entry 1', { name: 'CANARYHAR' }, [canary], 'file'));
    await takenIn('b.har', answer('b.har#entry 1', { name: 'FAMILY1' }, people(1), 'file'));
    await the.archive.erase(ID, WORD);
    expect(await the.broken()).toBeNull();
    const alter = (seq: number, values: object) =>
      the.ledger.transact((tx) => tx.updateTable('observation').set(values).where('seq', '=', seq).execute());
    await alter(1, { frame: Buffer.from('{}') });
    expect(await the.broken()).toMatchObject({ where: 'observation 1' });
    await alter(1, { frame: Buffer.alloc(0) });
    expect(await the.broken()).toBeNull();
    await alter(2, { frame: Buffer.alloc(0) });
    expect(await the.broken()).toMatchObject({ where: 'observation 2' });
    await alter(2, { erasure_no: 77 });
    expect(await the.broken()).toMatchObject({ where: 'observation 2' });
  });

  it('takes an entity that speaks of several numbers whole, whichever of them is erased, and keeps it out', async () => {
    const merged = {
      caption: 'CANARYHAR WILHELMINA',
      properties: { birthDate: ['1971-10-01'], reason: ['fraud of CANARYHAR'] },
      sanctions: [{ authorityId: ['2024/5'] }, { authorityId: ['2016/6161'] }],
      first_seen: '2024-05-01T00:00:00',
    };
    const other = { ...person(7, { name: 'ELSEWHERE' }), referents: ['interpol-red-2016-6161'] };
    const alone = { ...person(10), first_seen: '2016-10-10', note: 'not 2016/61610' };
    const file = () => saved('targets.json', [merged, other, alone], 'opensanctions-entity');
    await takenIn('targets.json', file());
    const erasure = await the.archive.erase('2016/6161' as NoticeId, WORD);
    expect(erasure).toMatchObject({ blobs: 2, beside: ['2024/5', '2024/7'] });
    const kept = async () =>
      (await the.ledger.read.selectFrom('blob').select(['bytes', 'erasure_no']).orderBy('id').execute()).map(
        ({ bytes, erasure_no }) => [bytes === null, erasure_no],
      );
    expect(await kept()).toEqual([
      [true, 1],
      [true, null],
      [false, null],
    ]);
    expect(await held(/canary|1971-10-01|fraud/g)).toEqual([]);
    // Read as one notice alone, it stays what is known of that one, which is not erased.
    expect((await the.archive.notice('2024/7' as NoticeId))?.content.name).toBe('ELSEWHERE');
    expect(await the.broken()).toBeNull();
    await takenIn('targets.json', file());
    await takenIn(
      'targets.json',
      saved('targets.json', [{ ...merged, again: true }], 'opensanctions-entity'),
    );
    expect(await held(/canary|1971-10-01|fraud/g)).toEqual([]);
    expect(await the.broken()).toBeNull();
  });

  it('finds a merged entity by its other number too', async () => {
    const merged = { caption: 'CANARYHAR', ids: ['interpol-red-2024-5', 'interpol-red-2016-6161'] };
    await takenIn('canaryhar.json', saved('canaryhar.json', [merged], 'opensanctions-entity'));
    expect(await the.archive.erase(ID, WORD)).toMatchObject({ blobs: 1, beside: ['2016/6161'] });
    expect(await held(/canary/g)).toEqual([]);
    expect(await the.broken()).toBeNull();
    await expect(the.archive.erase('2016/6161' as NoticeId, WORD)).rejects.toMatchObject({
      code: 'no-notice',
    });
  });

  it('erases somebody whom only the links of other notices name', async () => {
    const child = { colour: 'YELLOW', id: '2015/8888' as NoticeId, name: 'KIDCANARY', forename: 'CHILDLY' };
    const mother = person(1, { related: [child] });
    await the.sweep(1, [mother, ...people(4, 2)]);
    await the.sweep(2, [{ ...mother, marks: 'SCAR' }, ...people(4, 2)]);
    await takenIn('kidcanary.json', saved('kidcanary.json', people(1, 8), 'list-item'));
    await measured();
    expect(await the.archive.erase(child.id, WORD)).toMatchObject({ blobs: 2 });
    expect(await held(/canary|childly/g)).toEqual([]);
    expect((await the.archive.notice('2024/1' as NoticeId))?.content.related).toEqual([
      { ...child, name: null, forename: null },
    ]);
    await the.sweep(3, [{ ...mother, marks: 'TATTOO' }, ...people(4, 2)]);
    expect(await held(/canary|childly/g)).toEqual([]);
    expect(await the.broken()).toBeNull();
    await expect(the.archive.erase(child.id, WORD)).rejects.toMatchObject({ code: 'already-erased' });
    await expect(the.archive.erase('2015/1' as NoticeId, WORD)).rejects.toMatchObject({ code: 'no-notice' });
  });

  it('leaves nothing in the statistics of a table that it emptied', async () => {
    await takenIn('list.json', saved('list.json', [canary], 'list-item'));
    await measured();
    await the.archive.erase(ID, WORD);
    expect(await the.ledger.read.selectFrom('notice').selectAll().execute()).toEqual([]);
    expect(await held(/canary|wilhelmina/g)).toEqual([]);
  });
});
