import { expect, it } from 'vitest';
import { onEachEngine } from '../../test/support/engines.ts';
import { people, plainArchive } from '../../test/support/plain-archive.ts';
import { readDay } from '../kernel/kernel.ts';

onEachEngine('the strip of days', (engines) => {
  const the = plainArchive(engines);
  const marks = async (from: string, to: string) =>
    (await the.archive.days(readDay(from), readDay(to))).map(({ day, mark }) => `${day} ${mark}`);

  it('has every day once, by its best look', async () => {
    await the.sweep(2, people(5));
    await the.sweep(2, people(5), 'failed');
    await the.sweep(4, people(5), 'partial');
    expect(await marks('2026-03-01', '2026-03-04')).toEqual([
      '2026-03-01 not-looked',
      '2026-03-02 whole',
      '2026-03-03 not-looked',
      '2026-03-04 partial',
    ]);
    expect(await marks('2026-03-04', '2026-03-01')).toEqual([]);
  });

  it('ends at the last day that sorts as text, and tells no span without end', async () => {
    expect(await marks('9999-12-30', '9999-12-31')).toEqual([
      '9999-12-30 not-looked',
      '9999-12-31 not-looked',
    ]);
    await expect(marks('1990-01-01', '9999-12-31')).rejects.toMatchObject({ code: 'too-many-days' });
  });
});
