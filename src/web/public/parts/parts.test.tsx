import fc from 'fast-check';
import type { Child } from 'hono/jsx';
import { describe, expect, it } from 'vitest';
import { openPublicHouse } from '../../../house/house.ts';
import { type Language, wordsIn } from '../../messages/messages.ts';
import { type Reading, ReadingProvider } from '../reading.ts';
import { DateInWords, dateInWords } from './date.tsx';
import { External, webAddress } from './external.tsx';
import { Figure } from './figure.tsx';
import { Noted } from './margin.tsx';
import { Source } from './source.tsx';
import { Table } from './table.tsx';
import { EnglishText, T, typeset } from './text.tsx';

const house = openPublicHouse();
const assets = { stylesheet: '', icon: '', script: () => null, find: () => null };

function made(content: Child, language: Language = 'en'): string {
  const reading: Reading = {
    house,
    assets,
    language,
    words: wordsIn(language),
    sentences: null,
    theme: 'system',
    url: new URL('http://site.test/'),
    address: 'https://example.org',
    notes: { last: 0 },
  };
  return String(<ReadingProvider value={reading}>{content}</ReadingProvider>);
}

describe('links that leave', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'JaVaScRiPt:alert(1)',
    ' vbscript:x',
    '//elsewhere',
    'nonsense',
  ])('makes no link of %s', (href) => {
    expect(made(<External href={href}>words</External>)).toBe('words');
  });

  it('gives only http and https, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'http:', 'https://', 'javascript:', 'data:', 'ftp://'),
        fc.string(),
        (head, rest) => {
          expect(webAddress(head + rest) ?? 'http:').toMatch(/^https?:/);
        },
      ),
    );
  });

  it('tells the other side nothing', () => {
    expect(made(<External href="https://press.test/a">words</External>)).toContain(
      'rel="external noopener noreferrer"',
    );
  });
});

describe('dates', () => {
  it.each([
    ['2020-08-16', 'day', '<time datetime="2020-08-16">16 August 2020</time>'],
    ['2020-08', 'month', '<time datetime="2020-08">August 2020</time>'],
    ['2020', 'approximate', 'about <time datetime="2020">2020</time>'],
    ['2011/2014', 'range', 'between <time datetime="2011">2011</time> and <time datetime="2014">2014</time>'],
    [null, 'unknown', '<span class="date-unknown">date not known</span>'],
    ['2026-11-24T04:24:35.123Z', 'day', '<time datetime="2026-11-24T04:24:35.123Z">24 November 2026</time>'],
  ] as const)('says %s (%s) in words', (date, precision, html) => {
    expect(made(<DateInWords date={date} precision={precision} />)).toBe(html);
  });

  it('names the months of the reader', () => {
    expect(dateInWords(wordsIn('ar'), '2020-08-16')).toBe('16 أغسطس 2020');
  });
});

describe('text', () => {
  it('escapes what others wrote', () => {
    const html = made(
      <Source
        source={{ url: 'https://press.test/', publisher: '<img src=x onerror=alert(1)>', basis: 'read' }}
      />,
    );
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).not.toContain('<img');
  });

  it('escapes values inside a message', () => {
    expect(made(<T k="method.after" values={{ name: '<script>x</script>' }} />)).toBe(
      'Next: &lt;script&gt;x&lt;/script&gt;',
    );
  });

  it('marks English on an Arabic page', () => {
    expect(made(<T k="chain.notice" />, 'ar')).toBe('<span lang="en" dir="ltr">Notice</span>');
    expect(made(<T k="nav.notices" />, 'ar')).toBe('النشرات');
  });

  it('sets quotation marks and changes nothing else', () => {
    expect(typeset(`The report is by 'the Commission', China's "own"`)).toBe(
      'The report is by ‘the Commission’, China’s “own”',
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeset(text).replace(/[“”]/g, '"').replace(/[‘’]/g, "'")).toBe(
          text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"),
        );
      }),
    );
  });
});

describe('a source', () => {
  it('flags what was not verified, and only that', () => {
    const source = { url: 'https://law.test/', publisher: 'Law', date: '2021-12' } as const;
    expect(made(<Source source={{ ...source, basis: 'recall', basisNote: 'Check it.' }} />)).toContain(
      '<span class="basis basis-open">from memory, not yet read at the source. <span>Check it.</span></span>',
    );
    expect(made(<Source source={{ ...source, basis: 'read' }} />)).toContain(
      '<span class="source-date">, December 2021</span> <span class="basis">read at the source</span>',
    );
  });
});

describe('a sentence of the program’s own', () => {
  const text = <EnglishText text={'It was last seen 2026-11-04; see `rescind sweeps`.'} />;

  it('has its days in words and its code as code', () => {
    expect(made(text)).toBe(
      '<span>It was last seen <time datetime="2026-11-04">4 November 2026</time>; see <code>rescind sweeps</code>.</span>',
    );
  });

  it('stays English, from left to right, on a page of the other direction', () => {
    expect(made(text, 'ar')).toMatch(/^<span lang="en" dir="ltr">It was.*>4 November 2026</);
  });
});

describe('margin, figure, table', () => {
  it('numbers notes through the page', () => {
    const html = made(
      <>
        <Noted notes={['a', 'b']}>one</Noted>
        <Noted notes={['c']}>two</Noted>
      </>,
    );
    expect([...html.matchAll(/id="(note-\d)"/g)].map(([, id]) => id)).toEqual(['note-1', 'note-2', 'note-3']);
  });

  it('says of a figure as of when and from where', () => {
    const html = made(
      <Figure value="6,934" label="notices" asOf="2026-11-24" from="the whole sweep of that day" />,
    );
    expect(html).toContain(
      'As of <time datetime="2026-11-24">24 November 2026</time>. the whole sweep of that day',
    );
  });

  it('heads rows and columns', () => {
    const html = made(
      <Table
        caption="Notices by country"
        rows={[{ name: 'Freedonia', count: 12 }]}
        columns={[
          { head: 'Country', cell: ({ name }) => name },
          { head: 'Notices', cell: ({ count }) => count, figures: true },
        ]}
      />,
    );
    expect(html).toContain('<th scope="row">Freedonia</th>');
    expect(html).toContain('<td class="figures" data-head="Notices">12</td>');
  });
});
