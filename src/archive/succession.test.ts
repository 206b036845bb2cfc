import { expect, it } from 'vitest';
import { onEachEngine } from '../../test/support/engines.ts';
import { capture, type Person, person, plainArchive, report } from '../../test/support/plain-archive.ts';
import { readInstant } from '../kernel/kernel.ts';

onEachEngine('successions', (engines) => {
  const the = plainArchive(engines);
  const file = async (day: string, list: readonly Person[]) => {
    const at = readInstant(`2026-01-${day}T06:00:00Z`);
    const open = await the.archive.openFile('list.ndjson', at);
    await open.record(capture('list.ndjson#1', at, list));
    await open.close(report('partial', list.length));
  };
  const one = (birthDate: string) => person(1, { name: 'ARDEN', birthDate });
  const again = (birthDate: string) => person(7, { name: 'ARDEN', birthDate });

  it('are proposed once for a pair, in one direction, whatever is learned of who came first', async () => {
    await file('05', [one('1980-01-01')]);
    await file('10', [again('1980-01-01')]);
    await the.archive.judgeSuccession(1, { status: 'confirmed', by: 'an operator', why: null });
    await file('01', [again('1980-01-01')]);
    expect(await the.archive.successions()).toMatchObject([
      { oldId: '2024/1', newId: '2024/7', status: 'confirmed' },
    ]);
    expect(await the.broken()).toBeNull();
  });

  it('say how much of the birth date is the same, and whether both stood at once', async () => {
    await file('05', [one('1980')]);
    await file('10', [again('1980')]);
    const [proposed] = await the.archive.successions();
    expect(proposed?.reasons.slice(1)).toEqual([
      'The same year of birth; the day and the month are not published.',
      '2024/1 was last seen 2026-01-05, before 2024/7 was first seen; nothing tells whether it had left the list.',
    ]);
    await file('20', [person(9, { name: 'ARDEN', birthDate: '1980' }), one('1980')]);
    const reasons = (await the.archive.successions()).map(({ oldId, newId, reasons }) => [
      oldId,
      newId,
      reasons[2],
    ]);
    expect(reasons).toContainEqual([
      '2024/1',
      '2024/9',
      '2024/1 was still on record when 2024/9 was first seen: this may be one person under two numbers at once.',
    ]);
  });
});
