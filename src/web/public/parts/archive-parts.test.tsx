import type { Child } from 'hono/jsx';
import { describe, expect, it } from 'vitest';
import type { DayOfLooking } from '../../../archive/archive.ts';
import { openPublicHouse } from '../../../house/house.ts';
import type { PublicDifference } from '../../../publishing/publishing.ts';
import { type Language, wordsIn } from '../../messages/messages.ts';
import { CutBar } from '../charts/cut-bar.tsx';
import { Spark } from '../charts/spark.tsx';
import { DayStrip } from '../charts/strip.tsx';
import { worldMap } from '../charts/world.ts';
import { stepOf, WorldMap } from '../charts/world-map.tsx';
import { ReadingProvider } from '../reading.ts';
import { DateInWords } from './date.tsx';
import { Differences } from './difference.tsx';
import { WhyFound } from './hit.tsx';
import { Interval, type Told } from './interval.tsx';
import { firstWords, nameOf } from './person.tsx';
import { T } from './text.tsx';

const house = openPublicHouse();

function made(content: Child, language: Language = 'en'): string {
  const reading = {
    house,
    assets: { stylesheet: '', icon: '', script: () => null, find: () => null },
    language,
    words: wordsIn(language),
    sentences: null,
    theme: 'system' as const,
    url: new URL('http://site.test/'),
    address: 'https://example.org',
    notes: { last: 0 },
  };
  return String(<ReadingProvider value={reading}>{content}</ReadingProvider>);
}
const words = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');

describe('an interval', () => {
  const at = (day: string, time = '05:00') => `${day}T${time}:00.000Z`;
  const looks = (afterAt: string | null, byAt: string) => ({ afterAt, afterBy: afterAt, byFrom: byAt, byAt });

  it('names both looks', () => {
    const told = (kind: 'listed' | 'unlisted' | 'relisted' | 'amended') =>
      words(made(<Interval of={{ kind, ...looks(at('2026-03-02'), at('2026-03-03')) }} />));
    expect(told('listed')).toBe('First seen 3 March 2026; the whole list of 2 March 2026 did not have it.');
    expect(told('unlisted')).toBe('The whole list of 3 March 2026 did not have it; last seen 2 March 2026.');
    expect(told('relisted')).toBe('Seen again 3 March 2026; the whole list of 2 March 2026 did not have it.');
    expect(told('amended')).toBe('Between 2 March 2026 and 3 March 2026.');
  });

  it('keeps two looks of one day apart by the hour', () => {
    const of = { kind: 'listed', ...looks(at('2026-03-02'), at('2026-03-02', '17:30')) } as const;
    expect(words(made(<Interval of={of} />))).toBe(
      'First seen 2 March 2026, 17:30 UTC; the whole list of 2 March 2026, 05:00 UTC did not have it.',
    );
  });

  it('claims nothing that no look proves', () => {
    const first = { kind: 'first-seen', ...looks(null, at('2026-03-03')) } as const;
    expect(words(made(<Interval of={first} />))).toContain('Nothing on record tells since when');
    const open = { kind: 'amended', ...looks(null, at('2026-03-03')) } as const;
    expect(words(made(<Interval of={open} />))).toBe('By 3 March 2026; nothing tells since when.');
  });

  it('gives no day to a file of which only the month is known', () => {
    const month = { from: at('2023-05-01', '00:00'), to: at('2023-05-31', '23:59') };
    const told = (kind: Told['kind'], of: Partial<Told>) =>
      words(made(<Interval of={{ kind, ...looks(at('2023-04-02'), at('2023-06-03')), ...of }} />));
    const by = { byFrom: month.from, byAt: month.to };
    const after = { afterAt: month.from, afterBy: month.to };
    expect(told('first-seen', { ...by, afterAt: null, afterBy: null })).toContain(
      'First seen between 1 May 2023 and 31 May 2023.',
    );
    expect(told('listed', by)).toBe(
      'First seen between 1 May 2023 and 31 May 2023; the whole list of 2 April 2023 did not have it.',
    );
    expect(told('unlisted', after)).toBe(
      'The whole list of 3 June 2023 did not have it; last seen between 1 May 2023 and 31 May 2023.',
    );
    expect(told('amended', after)).toBe('Between 1 May 2023 and 3 June 2023.');
    expect(told('amended', by)).toBe('Between 2 April 2023 and 31 May 2023.');
  });

  it('in an English sentence of another page keeps its dates English', () => {
    const seen = <T k="sweep.is.failed" values={{ at: () => <DateInWords date="2026-03-02" /> }} />;
    const html = made(seen, 'ar');
    expect(html).toMatch(/^<span lang="en" dir="ltr">/);
    expect(words(html)).toMatch(/^On 2 March 2026 the list could not be read/);
  });

  it('is said in Arabic with Arabic dates', () => {
    const of = { kind: 'amended', ...looks(at('2026-03-02'), at('2026-03-03')) } as const;
    expect(words(made(<Interval of={of} />, 'ar'))).toBe('بين 2 مارس 2026 و3 مارس 2026.');
  });
});

describe('what differs', () => {
  const told = (field: PublicDifference['field'], before: unknown, after: unknown) =>
    words(made(<Differences of={[{ field, before, after }]} />));

  it.each([
    ['birthDate', '1979', '1979-06-14', 'Date of birthwas 1979, now 14 June 1979'],
    ['birthDate', null, '1979', 'Date of birthwas not published, now 1979'],
    ['nationalities', ['UA'], ['RU', 'UA'], 'Nationalityadded: Russia'],
    ['height', null, 1.8, 'Heightwas not published, now 1.8 m'],
    ['thumbnail', 'no picture', 'a picture', 'Picturea picture was added (pictures are not kept here)'],
    ['sex', 'U', 'M', 'Sexwas Unknown, now Male'],
  ] as const)('%s', (field, before, after, sentence) => {
    expect(told(field, before, after)).toBe(sentence);
  });

  it('in a charge is marked in its place; a new warrant is an addition', () => {
    const warrant = (charge: string) => ({ issuingCountry: 'KZ', charge, chargeTranslation: null });
    expect(told('warrants', [warrant('fraud')], [warrant('large-scale fraud')])).toBe(
      'Chargesadded: large-scale fraud',
    );
    expect(told('warrants', [warrant('fraud')], [warrant('fraud'), warrant('theft')])).toContain(
      'added: theft',
    );
  });
});

describe('a hit', () => {
  const content = {
    name: 'PÉREZ',
    forename: 'ANA',
    warrants: [
      { issuingCountry: 'AR', charge: `${'robo '.repeat(30)}y estafa agravada`, chargeTranslation: null },
    ],
  };

  it('shows the words around what was found in the charge', () => {
    const html = made(<WhyFound content={content} wanted="estaf" />);
    expect(html).toContain('<mark>estafa</mark>');
    expect(words(html).length).toBeLessThan(80);
  });

  it('says where the spelling does not show why', () => {
    expect(words(made(<WhyFound content={content} wanted="ПЕРЕС" />))).toContain(
      'Found under another spelling.',
    );
    expect(words(made(<WhyFound content={content} wanted="perez" />))).not.toContain('another spelling');
  });

  it('short forms say what is there', () => {
    expect(nameOf({ name: null, forename: 'ANA' })).toBe('ANA');
    expect(nameOf({ name: null, forename: null })).toBeNull();
    expect(firstWords(content, 20)).toBe('robo robo robo robo …');
    expect(firstWords({})).toBeNull();
  });
});

describe('charts', () => {
  const days = (marks: string): DayOfLooking[] =>
    [...marks].map((mark, at) => ({
      day: `2026-09-${String(at + 1).padStart(2, '0')}` as DayOfLooking['day'],
      mark: ({ w: 'whole', p: 'partial', f: 'failed', h: 'held' } as const)[mark] ?? 'not-looked',
      sweeps: mark === '.' ? [] : [at],
    }));

  it('tell every day aloud and in a table, from the first look on', () => {
    const html = made(<DayStrip days={days('..wpfh.w')} />);
    expect(html).toContain(
      'aria-label="6 days. read whole: 2; read in part: 1; tried in vain: 1; held back: 1; not looked at: 1."',
    );
    expect(html.match(/<th scope="row">/g)).toHaveLength(6);
  });

  it('draw nothing where there is no course', () => {
    expect(made(<Spark points={[{ x: 0, y: 1 }]} label="x" />)).toBe('');
    expect(
      made(
        <Spark
          points={[
            { x: 0, y: 5 },
            { x: 3, y: 5 },
          ]}
          label="x"
        />,
      ),
    ).toContain('spark-line');
  });

  it('never draw more than the list, and hatch what was not seen', () => {
    const part = (yielded: number) =>
      ({ purpose: 'partition', total: yielded, yielded, outcome: 'whole', note: null, label: 'x' }) as const;
    const html = made(
      <CutBar partitions={[part(60), part(60)]} total={200} otherwise={20} unseen={60} label="x" />,
    );
    const right = [...html.matchAll(/class="cut[^"]*" x="([\d.]+)"[^>]*? width="([\d.]+)"/g)].map(
      ([, x, width]) => Number(x) + Number(width),
    );
    expect(Math.max(...right)).toBeLessThanOrEqual(1000);
    expect(html).toContain('url(#hatch)');
  });

  it('know every state of the map by its code, small ones by a point', () => {
    const { shapes, points } = worldMap();
    const drawn = new Set(shapes.map(({ code }) => code));
    for (const code of ['RU', 'FR', 'NO', 'TJ']) expect(drawn.has(code)).toBe(true);
    for (const code of ['SG', 'MT', 'BH', 'LI', 'MV']) expect(points.has(code)).toBe(true);
    expect([0, 1, 9, 10, 49, 50, 200, 999, 1000].map(stepOf)).toEqual([0, 1, 1, 2, 2, 3, 4, 4, 5]);
    const html = made(
      <WorldMap
        isWhole
        counts={
          new Map([
            ['SG', 3],
            ['914', 2],
          ])
        }
        caption=""
        aloud="x"
        foot=""
      />,
    );
    expect(html).toContain('<title>Singapore: 3 notices</title>');
    expect(html).toMatch(/Not on the map:.*Criminal Court/);
  });
});
