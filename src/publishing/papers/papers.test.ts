import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { ourRulebook, rulebookFiles } from '../../../test/support/law-book.ts';
import { manyRaised, paperOrder } from '../../../test/support/paper-order.ts';
import type { Day } from '../../kernel/kernel.ts';
import { assess, type FactDefinition, type Facts, lawOn, readTranslations } from '../../law/law.ts';
import { memorandum } from './memorandum.ts';
import { NOTE_ROOMS, note } from './note.ts';
import { PAPER_KINDS, PAPER_LANGUAGES } from './paper.ts';
import { makePaper, NOTE_PAGES } from './papers.ts';
import { type Phrase, phrases } from './say.ts';
import type { Block, Line, Sheet } from './sheet.ts';

const inLine = (line: Line) => line.map(({ text }) => text).join('');
const inBlock = (block: Block): string => {
  if (block.kind === 'list') return block.items.map(inLine).join('\n');
  if (block.kind !== 'table') return inLine(block.line);
  return [...(block.head ?? []), ...block.rows.flat(2)].map(inLine).join('\n');
};
const textOf = ({ blocks }: Sheet) => blocks.map(inBlock).join('\n');
/** A statement of every fact; choices and sets take their option at a place, or the last one. */
const statedEach = (definitions: readonly FactDefinition[], at: number): Facts =>
  Object.fromEntries(
    definitions.map(({ name, type, options }) => {
      const words = Object.keys(options ?? {});
      const word = words[Math.min(at, words.length - 1)]!;
      const value = {
        'yes-no': at % 2 === 0,
        number: 6 * at,
        day: '2026-01',
        choice: word,
        several: { has: [word], whole: at % 2 === 0 },
        word: 'KZ',
      }[type];
      return [name, { value, source: { from: 'statement' as const } }];
    }),
  );
const fullNote = NOTE_ROOMS[0]!;
const opened = async (bytes: Uint8Array) => getDocumentProxy(new Uint8Array(bytes));
const printedIn = async (bytes: Uint8Array) => {
  const { text } = await extractText(await opened(bytes), { mergePages: true });
  return text.normalize('NFKC').replace(/\s+/g, ' ');
};

describe('the fixed phrases', () => {
  const keys = Object.keys(phrases.en).sort();
  it.each(PAPER_LANGUAGES)('are whole in %s, with the same places', (language) => {
    const spoken: Record<string, string> = phrases[language];
    expect(Object.keys(spoken).sort()).toEqual(keys);
    const places = (message: string) => [...message.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort();
    for (const key of keys) {
      expect(spoken[key]?.trim(), key).not.toBe('');
      expect(places(spoken[key]!), key).toEqual(places((phrases.en as Record<string, string>)[key]!));
      if (language !== 'en' && /\p{L}{12}/u.test(spoken[key]!))
        expect(spoken[key], key).not.toBe((phrases.en as Record<string, string>)[key]);
    }
  });

  it('name every instrument of the rulebook, as its renderings do', () => {
    const { translations } = readTranslations(rulebookFiles());
    for (const { name } of ourRulebook().instruments) {
      expect(keys).toContain(`instrument.${name}`);
      for (const language of ['fr', 'es', 'ar'] as const)
        expect(phrases[language][`instrument.${name}` as Phrase]).toBe(translations[language].get(name));
    }
  });
});

describe('a memorandum', () => {
  const said = textOf(memorandum(paperOrder('en')));

  it('tells what was screened, every finding with its words, and what nobody knows', () => {
    expect(said).toContain('AMIROV, DANIYAR SERIKOVICH');
    expect(said).toContain('Concern: Speech, press, gatherings, extremism');
    expect(said).toContain('“participation in the activity of a banned extremist association”');
    expect(said).toContain(
      'Until it is shown it is taken as not so: A call for violence or hatred has to be told',
    );
    for (const { outcome, title } of paperOrder('en').assessment.findings)
      if (outcome !== 'not-asked') expect(said).toContain(title);
    for (const { asks } of paperOrder('en').assessment.questions) expect(said).toContain(asks);
  });

  it('has a line for each of the seven factors, with where a reason comes from', () => {
    for (const key of Object.keys(phrases.en).filter((one) => one.startsWith('factor.')))
      expect(said).toContain(phrases.en[key as 'factor.nature']);
    expect(said).toMatch(/worded as an ordinary offence of money or office\. \(the words of the charge: “/);
  });

  it('says of each provision how it is known, and which was only recalled', () => {
    expect(said).toContain('RPD/83(2)(a) Minimum identity data\nrecalled, not read');
    expect(said).toContain('ICPO-C/3 Neutrality\nread at the source');
  });

  it('that raises nothing does not say that anything is in order', () => {
    const order = paperOrder('en', { charge: 'theft' });
    const findings = order.assessment.findings.map((one) => ({
      ...one,
      outcome: one.outcome === 'concern' || one.outcome === 'breach' ? ('unknown' as const) : one.outcome,
    }));
    expect(textOf(memorandum({ ...order, assessment: { ...order.assessment, findings } }))).toContain(
      'That does not say that the notice is in order, nor that the case is not political',
    );
  });

  it('says a sentence in English, and marks it, only where there is no translation', () => {
    const order = paperOrder('fr');
    const asks = order.assessment.questions[0]!.asks;
    const bare = memorandum(order);
    expect(textOf(bare)).toContain(`${asks}\u00a0[EN]`);
    expect(textOf(bare)).toContain('ne sont pas encore traduites');
    const translations = { ...order.translations, fr: new Map([[asks, 'Question traduite ?']]) };
    const better = textOf(memorandum({ ...order, translations }));
    expect(better).toContain('Question traduite ?');
    expect(better).not.toContain(asks);
  });

  it.each(['fr', 'es', 'ar'] as const)(
    'has all its sentences in %s, whatever facts are stated',
    (language) => {
      const { rulebook, translations } = { rulebook: ourRulebook(), ...readTranslations(rulebookFiles()) };
      const law = lawOn(rulebook, '2026-11-24' as Day);
      const most = Math.max(...rulebook.facts.map(({ options }) => Object.keys(options ?? {}).length));
      for (let at = 0; at < most; at++) {
        const facts = statedEach(rulebook.facts, at);
        const order = {
          ...paperOrder(language),
          law,
          translations,
          facts,
          assessment: assess(law, facts),
          marks: [],
        };
        const subject = { from: 'facts' as const, id: null, content: null, seen: null };
        const said = textOf(memorandum({ ...order, subject }));
        expect(said.split('\n').filter((line) => line.includes('[EN]'))).toEqual([]);
      }
    },
  );

  it('says an answer in words: each choice without its full stop, months as the language counts them', () => {
    const facts: Facts = {
      'charge.families': { value: { has: ['drugs', 'fraud'], whole: true }, source: { from: 'statement' } },
      'penalty.maximum': { value: { from: 1, to: 24 }, source: { from: 'statement' } },
    };
    const order = { ...paperOrder('fr'), ...readTranslations(rulebookFiles()), facts };
    const said = textOf(memorandum(order));
    expect(said).toContain('Stupéfiants\u00a0; Fraude, faux dans un but lucratif, abus de confiance');
    expect(said).toContain('au moins 1\u00a0mois, au plus 24\u00a0mois');
  });

  it('of stated facts alone names no notice', () => {
    const order = paperOrder('en');
    const subject = { from: 'facts' as const, id: null, content: null, seen: null };
    const sheet = memorandum({ ...order, subject, marks: [] });
    expect(inLine(sheet.about)).toContain('no notice was read');
    expect(textOf(sheet)).not.toContain('AMIROV');
  });

  it('of invented people says so first', () => {
    expect(textOf(memorandum({ ...paperOrder('en'), invented: true }))).toMatch(/^Invented people/);
  });
});

describe('a note', () => {
  it('takes the thresholds from the law of the day and says what was only recalled', () => {
    const said = textOf(note(paperOrder('en'), fullNote));
    expect(said).toContain('a maximum penalty of at least 24 months; for a sentence, at least 6 months');
    expect(said).toMatch(/recalled, not read: check it before you rely on it: RPD\/80/);
    expect(said).toContain('It is not an international arrest warrant.');
  });

  it('with less room says that the memorandum has the rest', () => {
    const order = manyRaised(paperOrder('en'), 20);
    expect(textOf(note(order, NOTE_ROOMS[4]!))).toContain('The screening memorandum has the rest');
  });

  it.each(PAPER_LANGUAGES)(
    'has at most two pages in %s, with twenty findings and words without end',
    async (language) => {
      const forename = 'A NAME AS LONG AS NOBODY HAS '.repeat(60);
      const crowded = manyRaised(
        paperOrder(language, { charge: 'fraud, insult of officials, theft; '.repeat(300), forename }),
        20,
      );
      for (const order of [paperOrder(language), crowded]) {
        const { bytes } = await makePaper('note', 'pdf', { ...order, invented: true });
        expect((await opened(bytes)).numPages).toBeLessThanOrEqual(NOTE_PAGES);
      }
    },
    60_000,
  );
});

describe('a PDF', () => {
  it.each(PAPER_KINDS)(
    'is the same to the byte, tagged, and says its language and title: %s',
    async (kind) => {
      const [first, second] = [
        await makePaper(kind, 'pdf', paperOrder('es')),
        await makePaper(kind, 'pdf', paperOrder('es')),
      ];
      expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
      const pdf = await opened(first.bytes);
      expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
      const { info } = await pdf.getMetadata();
      expect(info).toMatchObject({ Language: 'es' });
      expect(info).not.toHaveProperty('CreationDate');
      expect(JSON.stringify(await (await pdf.getPage(1)).getStructTree())).toContain('"role":"H1"');
    },
  );

  it('in Arabic gives its words back', async () => {
    const text = await printedIn((await makePaper('note', 'pdf', paperOrder('ar'))).bytes);
    for (const word of ['الإنتربول', 'النشرة', 'الحمراء', 'توقيف', 'AMIROV', 'RPD/83(1)(a)(ii)'])
      expect(text).toContain(word);
  });

  it('prints what others wrote as it stands, never as Typst', async () => {
    const forename = '#panic("x") $a$ *b* <c> @d \\e';
    const text = await printedIn((await makePaper('note', 'pdf', paperOrder('en', { forename }))).bytes);
    expect(text).toContain('#panic("x") $a$ *b* <c> @d \\e');
  });

  it('tells of words in a script that it has no letters for, which the DOCX keeps', async () => {
    const order = paperOrder('en', { charge: 'fraud 诈骗罪 and theft' });
    const text = await printedIn((await makePaper('note', 'pdf', order)).bytes);
    expect(text).toContain(
      'fraud [words in a script that this PDF has no letters for; the DOCX has them] and theft',
    );
    const { bytes } = await makePaper('note', 'docx', order);
    expect(strFromU8(unzipSync(bytes)['word/document.xml']!)).toContain('诈骗罪');
  });
});

describe('a DOCX', () => {
  const parts = async (language: 'en' | 'ar') => {
    const { bytes } = await makePaper('memorandum', 'docx', paperOrder(language));
    return unzipSync(bytes);
  };

  it('is the same to the byte and carries no moment', async () => {
    const [first, second] = [
      await makePaper('memorandum', 'docx', paperOrder('fr')),
      await makePaper('memorandum', 'docx', paperOrder('fr')),
    ];
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
    expect(strFromU8(unzipSync(first.bytes)['docProps/core.xml']!)).not.toMatch(/20\d\d-\d\d/);
  });

  it('in Arabic runs from right to left: paragraphs, tables and runs, but for numbers of provisions', async () => {
    const arabic = strFromU8((await parts('ar'))['word/document.xml']!);
    expect(arabic).toContain('<w:bidi/>');
    expect(arabic).toContain('<w:bidiVisual/>');
    const runs = [...arabic.matchAll(/<w:r>.*?<\/w:r>/gs)].map(([one]) => one);
    expect(runs.filter((one) => /مذكرة فحص|RPD\/82/.test(one)).length).toBeGreaterThan(2);
    for (const run of runs.filter((one) => one.includes('مذكرة فحص'))) expect(run).toContain('<w:rtl/>');
    for (const run of runs.filter((one) => one.includes('RPD/82'))) expect(run).not.toContain('<w:rtl/>');
    expect(strFromU8((await parts('en'))['word/document.xml']!)).not.toContain('<w:bidi/>');
  });
});
