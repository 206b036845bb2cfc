/** A house's life through the command line: made, filled, swept, judged, certified, erased, verified. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type StandIn, serveStandIn } from '../../demo/stand-in/stand-in.ts';
import { largeWorld } from '../../demo/world/world.ts';
import type { SweepSummary } from '../../src/house/house.ts';
import { openArchiveLedger } from '../../src/ledger/ledger.ts';
import { dataFolder, rescind } from '../support/rescind.ts';

const people = [...largeWorld(420, 5)] as unknown as Person[];
const today = new Date().toISOString().slice(0, 10);

describe('a house of one’s own', () => {
  const { folder, cleanUp } = dataFolder();
  const data = ['--data', folder];
  let standIn: StandIn;
  beforeAll(async () => {
    standIn = await serveStandIn({ people: people.slice(0, 400), today });
  });
  afterAll(async () => {
    await standIn.close();
    cleanUp();
  });
  const sweep = async (more: readonly string[] = []) => {
    const ran = await rescind([
      'sweep',
      'red',
      '--source-url',
      standIn.url,
      '--rate',
      'max',
      '--json',
      ...data,
      ...more,
    ]);
    return { ...ran, summary: ran.lines<SweepSummary>()[0]! };
  };

  it('is made with its settings, and not made twice', async () => {
    const made = await rescind(['init', '--from', 'service', '--contact', 'watch@example.org', ...data]);
    expect(made.code).toBe(0);
    expect(made.out).toContain('rescind sweep red');
    const again = await rescind(['init', '--from', 'files', ...data]);
    expect(again.code).toBe(2);
    expect(again.err).toContain('Nothing was changed');
  });

  it('is not served under a public address that is none', async () => {
    const refused = await rescind(['serve', '--port', '0', '--public-url', 'example.org', ...data]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('--public-url');
    expect(refused.err).toContain('https://example.org');
  });

  it('takes in a saved file as seen, and no more', async () => {
    const file = join(folder, 'list-2020-12.ndjson');
    writeFileSync(
      file,
      people
        .slice(0, 30)
        .map((body) => JSON.stringify(listItem(body)))
        .join('\n'),
    );
    const ran = await rescind(['import', file, '--json', ...data]);
    expect(ran.code).toBe(0);
    expect(ran.lines()[0]).toMatchObject({
      rows: 30,
      seen: 30,
      listed: 0,
      unlisted: 0,
      savedAtBasis: 'file-name',
    });
    expect((await rescind(['changes', '--json', ...data])).out).toBe('');
  });

  it('sweeps whole, lists nobody the first time, and then exactly who came and went', async () => {
    const first = await sweep(['--details', 'new']);
    expect(first.code).toBe(0);
    expect(first.summary).toMatchObject({
      verdict: 'complete',
      total: 400,
      seen: 400,
      listed: 0,
      unlisted: 0,
    });
    expect(first.summary.detailRequests).toBe(400);
    standIn.replace([...people.slice(2, 400), ...people.slice(400, 403)]);
    const second = await sweep(['--details', 'none']);
    expect(second.summary).toMatchObject({
      verdict: 'complete',
      listed: 3,
      unlisted: 2,
      relisted: 0,
      amended: 0,
    });
    const changes = (await rescind(['changes', '--since', today, '--json', ...data])).lines<{
      kind: string;
    }>();
    expect(changes.map((change) => change.kind).sort()).toEqual([
      'listed',
      'listed',
      'listed',
      'unlisted',
      'unlisted',
    ]);
  });

  it('shows a notice, and says of an unknown one what it searched and what absence does not mean', async () => {
    const id = people[10]!.entity_id as string;
    const shown = await rescind(['notice', id.replace('/', '-'), ...data]);
    expect(shown.out).toContain(`Red notice ${id}: listed`);
    const unknown = await rescind(['notice', '1999/1', ...data]);
    expect(unknown.code).toBe(0);
    expect(unknown.out).toContain('not on record. The list was last read whole');
    expect(unknown.out).toContain('does not mean that there is no notice');
  });

  it('finds words from standard input, so that no name stands in a process list', async () => {
    const body = people[20]!;
    const found = await rescind(['notices', '-', '--json', ...data], { input: String(body.name) });
    expect(found.lines<{ id: string }>().map((record) => record.id)).toContain(body.entity_id);
    const nobody = await rescind(['notices', '٪', ...data]);
    expect([nobody.out, nobody.err]).toEqual(['', expect.stringContaining('no letter and no digit')]);
    const number = String(body.entity_id).replace(/\d/g, (digit) =>
      String.fromCharCode(0x06f0 + Number(digit)),
    );
    expect((await rescind(['notices', number, ...data])).out).toContain(String(body.entity_id));
    expect((await rescind(['notices', 'محمد', ...data])).err).toContain('stays unknown');
  });

  it('holds back a sweep that would unlist a third, and obeys a person', async () => {
    standIn.replace(people.slice(2, 270));
    const held = await sweep(['--details', 'none']);
    expect(held.code).toBe(3);
    expect(held.summary).toMatchObject({ verdict: 'complete', gate: 'held', unlisted: 133 });
    const rejected = await rescind([
      'sweeps',
      'reject',
      String(held.summary.sweep),
      '--why',
      'half a list',
      ...data,
    ]);
    expect(rejected.code).toBe(0);
    const list = (await rescind(['sweeps', 'list', '--json', ...data])).lines<{ gate: string }>();
    expect(list[0]).toMatchObject({ gate: 'rejected', judgedWhy: 'half a list' });
    expect((await rescind(['sweeps', 'confirm', String(held.summary.sweep), ...data])).code).toBe(2);
  });

  it('certifies a time, and verifies everything after an erasure', async () => {
    const id = people[0]!.entity_id as string;
    const certificate = (
      await rescind(['certificate', id, '--from', today, '--to', today, '--json', ...data])
    ).lines<{ answer: string; looks: unknown[] }>()[0]!;
    expect(certificate.answer).toBe('mixed');
    expect(certificate.looks).toHaveLength(2);
    const ahead = await rescind(['certificate', id, '--from', '2020-01-01', '--to', '9999-12-31', ...data]);
    expect(ahead.out).toContain('nothing after that is certified');
    expect(ahead.out).toMatch(/no look says anything: 2020-01-01 to \d{4}-\d\d-\d\d \(\d+ days\)/);
    expect(ahead.out).toMatch(/whole sweep \d+ {2}chain [0-9a-f]{64}\n/);
    const never = await rescind(['certificate', id, '--from', '2999-01-01', '--to', '2999-12-31', ...data]);
    expect([never.code, never.err]).toEqual([2, expect.stringContaining('still to come')]);
    expect((await rescind(['erase', id, '--reason', 'asked for by the person', ...data])).code).toBe(0);
    expect((await rescind(['notice', id, ...data])).out).toContain('not on record');
    const verified = await rescind(['verify', '--json', ...data]);
    expect(verified.code).toBe(0);
    expect(verified.lines()[0]).toMatchObject({ firstBreak: null });
  });

  it('says plainly that the service refuses, and keeps "not looked since"', async () => {
    standIn.setFaults([{ name: 'forbidden' }]);
    const refused = await sweep();
    standIn.setFaults([]);
    expect(refused.code).toBe(4);
    expect(refused.summary.verdict).toBe('failed');
    expect(refused.summary.notes.join(' ')).toMatch(/refuses our requests.*import/s);
  });

  it('refuses another service than the one it was swept from', async () => {
    const other = await rescind([
      'sweep',
      'red',
      '--source-url',
      'https://other.example/notices/v1',
      ...data,
    ]);
    expect(other.code).toBe(2);
    expect(other.err).toContain('is another service');
  });

  it('refuses a second writer, and says who holds the folder', async () => {
    const ledger = await openArchiveLedger({ folder });
    const lock = await ledger.lockWriter('a sweep');
    const second = await sweep();
    expect(second.code).toBe(4);
    expect(second.err).toContain(`process ${process.pid} is doing a sweep`);
    await lock.release();
    await ledger.close();
  });
});

describe('wrong usage', () => {
  it.each([
    [['notice', 'abc'], 'no notice number'],
    [['certificate', '2024/1', '--from', '2024-02-31', '--to', '2024-03-01'], 'no day'],
    [['sweep', 'red', '--source-url', 'ftp://x'], 'http'],
    [['sweep', 'red'], 'no contact is set'],
    [['sweep', 'red', '--details', 'some'], 'Allowed choices'],
    [['nonsense'], 'unknown command'],
  ])('%j ends with 2 and a next step', async (args, words) => {
    const { folder, cleanUp } = dataFolder();
    const ran = await rescind([...args, ...(args[0] === 'nonsense' ? [] : ['--data', folder])]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(words);
    expect(ran.out).toBe('');
    cleanUp();
  });
});

function listItem(body: Person): object {
  const { entity_id, name, forename, date_of_birth, nationalities, _links } = body;
  return { entity_id, name, forename, date_of_birth, nationalities, _links };
}
