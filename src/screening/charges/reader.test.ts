import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chargeLists } from '../../../test/support/charge-lists.ts';
import { chargeReader } from './reader.ts';
import { chargeRow } from './row.ts';

const reader = chargeReader(chargeLists());
const read = (text: string, country?: string) => reader.read(text, country);
const families = (text: string) => read(text).families.join(' ');
const signal = (text: string) => read(text).article3.signal;

describe('families', () => {
  it.each([
    ['wilful murder of a shopkeeper', 'homicide'],
    ['causing grievous bodily harm', 'assault'],
    ['sexual assault on a colleague', 'sexual'],
    ['sexual assault on a girl under 12 years', 'child_sexual'],
    ['unlawful imprisonment of a witness’s brother', 'kidnapping justice'],
    ['abduction of his own child by the father', 'family'],
    ['burglary at night', 'robbery_theft'],
    ['criminal breach of trust', 'fraud'],
    ['offering a bribe', 'corruption'],
    ['laundering the gains', 'money_laundering'],
    ['evasion of taxes', 'tax_customs'],
    ['smuggling of tobacco', 'tax_customs'],
    ['smuggling of heroin', 'drugs'],
    ['trafficking in persons', 'trafficking_persons'],
    ['smuggling of migrants', 'migrant_smuggling'],
    ['possession of a pistol', 'arms_explosives'],
    ['terrorist attack', 'terrorism_act'],
    ['joining an illegal armed formation', 'terrorism_membership'],
    ['belonging to a criminal organisation', 'organised_crime'],
    ['genocide', 'international_crimes'],
    ['high treason', 'state_security'],
    ['public calls for extremist activity', 'expression_assembly'],
    ['blasphemy', 'religion'],
    ['illegal proselytism', 'religion'],
    ['desertion', 'military'],
    ['evading military service', 'military'],
    ['illegal crossing of the frontier', 'border_documents'],
    ['forged passport', 'border_documents'],
    ['hacking', 'cybercrime'],
    ['arson', 'property_damage'],
    ['escape from lawful custody', 'justice'],
    ['drunk driving', 'traffic'],
    ['poaching of wild animals', 'environment'],
    ['issuing a bounced cheque', 'private_dispute'],
    ['breach of contract', 'private_dispute'],
    ['illegal gambling', 'public_order_morals'],
    ['causing death by negligence', 'negligence'],
    ['violation of article 12', 'unclear'],
  ])('%s: %s', (text, wanted) => expect(families(text)).toBe(wanted));

  it.each([
    ['detention of weapons', 'arms_explosives'],
    ['unlawful detention', 'kidnapping'],
    ['corruption of minors', 'child_sexual'],
    ['assault with a firearm', 'assault'],
    ['murder with mercenary motives', 'homicide'],
    ['violación de domicilio', 'unclear'],
    ['robo en poblado y en banda con armas', 'robbery_theft'],
    ['infliction of minor injuries', 'assault'],
    ['theft of a passport', 'robbery_theft'],
    ['computer sabotage', 'cybercrime'],
    ['violation of traffic rules causing the death of a person by negligence', 'traffic'],
    ['fraud committed by an organised group', 'fraud'],
    ['conspiracy to murder', 'homicide'],
    ['criminal conspiracy', 'organised_crime'],
  ])('what stands around decides: %s: %s', (text, wanted) => expect(families(text)).toBe(wanted));

  it('lets an enumeration share what is said of it, and a separate charge keep to itself', () => {
    expect(families('rape and murder of a child')).toBe('homicide child_sexual');
    expect(families('rape; cruelty to a child')).toBe('assault sexual');
    const [first, second] = read('theft and murder of a child').charges;
    expect([first?.words, second?.words]).toEqual(['theft', 'and murder of a child']);
    expect(read('rape of a boy').spans[0]?.family).toBe('child_sexual');
    expect(read('lewd acts, committed in May on a boy').spans[0]?.turned?.by.words).toBe('boy');
  });

  it('forgives common misspellings of long words only', () => {
    expect(families('extorsion and kidnaping, embezlement')).toBe('kidnapping robbery_theft fraud');
    expect(families('robe; manor')).toBe('unclear');
  });
});

describe('languages', () => {
  it.each([
    ['es', 'Estafa agravada y asociación ilícita', 'fraud organised_crime'],
    ['fr', '- escroquerie\r\n- détention non autorisée d’armes', 'fraud arms_explosives'],
    ['pt', 'Roubo majorado e tráfico de drogas', 'robbery_theft drugs'],
    ['de', 'Mord in zwei Fällen; gewerbsmäßiger Betrug', 'homicide fraud'],
    ['ru', 'Незаконное хранение оружия, кража', 'robbery_theft arms_explosives'],
    ['ru', 'uchastie v nezakonnom vooruzhennom formirovanii', 'terrorism_membership'],
    ['tr', 'Silahlı terör örgütüne üye olmak', 'terrorism_membership'],
    ['ar', 'القتل العمد والسرقة', 'homicide robbery_theft'],
    ['zh', '受贿罪、贪污罪', 'corruption'],
    ['zh', '煽动颠覆国家政权罪', 'state_security'],
  ])('%s: %s', (language, text, wanted) => {
    expect(read(text).language.language).toBe(language);
    expect(families(text)).toBe(wanted);
  });

  it.each([
    ['it', 'omicidio volontario e rapina aggravata'],
    ['pl', 'udział w zorganizowanej grupie przestępczej'],
    ['uk', 'незаконне заволодіння чужим майном'],
    ['fa', 'اجتماع و تبانی برای بر هم زدن امنیت کشور چ'],
    ['ja', '殺人の罪'],
    ['el', 'κλοπή και απάτη'],
    ['und', 'qwrtz plmk'],
    ['und', ''],
  ])('what is not read is unknown and never none: %s', (language, text) => {
    const reading = read(text);
    expect(reading.language.language).toBe(language);
    expect(reading.families).toEqual(['unclear']);
    expect(reading.article3.signal).toBe('unknown');
    expect(chargeRow('x', reading)).toMatchObject({ families: ['unclear'], article3: null, article83: null });
    if (text !== '') expect(reading.unread.length).toBe(1);
  });
});

describe('Article 3, by the words alone', () => {
  it.each([
    ['sedition', 'strong'],
    ['murder; high treason', 'strong'],
    ['participation in a terrorist organisation', 'possible'],
    ['participation in a terrorist organisation; illegal storage of firearms', 'possible'],
    ['participation in a terrorist organisation; kidnapping', 'none'],
    ['participation in a terrorist organisation; robbery', 'none'],
    ['participation in a terrorist organisation; theft', 'possible'],
    ['participation in a terrorist organisation; public justification of terrorism; murder', 'strong'],
    ['agrupaciones ilícitas', 'possible'],
    ['agrupaciones ilícitas y homicidio', 'none'],
    ['abuse of power by an official', 'possible'],
    ['riot', 'strong'],
    ['riot; murder', 'possible'],
    ['anti terrorism act', 'possible'],
    ['violation of article 12 of the penal code', 'unknown'],
    ['committing a crime', 'unknown'],
    ['embezzlement; bribery', 'none'],
  ])('%s: %s', (text, wanted) => expect(signal(text)).toBe(wanted));

  it('never says that a case is not political', () => {
    expect(read('bribery').article3.because).toContain('does not say that the case is not political');
  });

  it('has no signal where no offence could be made out, which the codes of a row call none', () => {
    for (const text of ['Committing a crime', 'Tráfico ilícito', 'Article 220 of the Criminal Code']) {
      const reading = read(text);
      expect(reading).toMatchObject({ legible: true, families: ['unclear'] });
      expect(reading.article3).toMatchObject({ signal: 'unknown' });
      expect(chargeRow('x', reading)).toMatchObject({
        families: ['unclear'],
        article3: 'none',
        article83: 'none',
      });
    }
    expect(read('qwrtz plmk').legible).toBe(false);
  });

  it('names the excluded families that the words call for', () => {
    expect(read('violation of custody rights').article83.family).toBe('family_private');
    expect(read('unfunded cheque').article83.family).toBe('administrative_private_dispute');
    expect(read('possession of cannabis for personal use').article83.family).toBe('behavioural');
    expect(read('child pornography').article83.family).toBe('none');
    expect(read('theft').article83).toMatchObject({ family: 'none' });
  });
});

describe('what a reading stands on', () => {
  it('gives the exact words of the original text and the entry of the list', () => {
    const text = '1) Aggravated rоbbery,\r\n2) ESTAFA';
    const spans = read(text).spans;
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['rоbbery', 'ESTAFA']);
    expect(spans[0]?.entry.place).toMatch(/^lists\/charges\/en\.yaml:\d+$/);
    expect(spans.every(({ words, start, end }) => text.slice(start, end) === words)).toBe(true);
  });

  it('says which parts could not be made out', () => {
    const reading = read('theft; gnarl of the frimble');
    expect(reading.unread.map(({ words }) => words)).toEqual(['gnarl of the frimble']);
    expect(reading.article3.because).toContain('Parts of the text could not be made out');
    expect(read('theft (two counts); fraud, second degree').unread).toEqual([]);
    expect(read('two counts').unread).toHaveLength(1);
    expect(read('theft; fraud').article3.because).not.toContain('could not be made out');
    const long = `theft; ${'fraud; '.repeat(20_000)}`;
    expect(read(long).unread.at(-1)).toMatchObject({ start: 100_000, end: long.length });
    expect(chargeRow('7', reading).spans.map(({ family }) => family)).toEqual(['robbery_theft', 'unclear']);
  });

  it('finds offences that the asking country uses against critics, by words and by article', () => {
    expect(read('subversion of state power', 'CN').offences.map(({ offence }) => offence.id)).toContain(
      'CN-001',
    );
    expect(read('subversion of state power').offences).toEqual([]);
    expect(read('subversion of state power', 'NO').offences).toEqual([]);
    const [match] = read('art. 299/1 TCK', 'tr').offences;
    expect(match).toMatchObject({ words: 'art. 299/1 TCK', matched: 'article 299' });
    expect(match?.offence).toMatchObject({ id: 'TR-001', basis: 'read' });
    expect(read('ст. 280.3 УК РФ', 'RU').offences.map(({ offence }) => offence.id)).toEqual(['RU-002']);
    expect(read('desertion', 'ER').offences.map(({ offence }) => offence.id)).toEqual(['XX-001']);
  });

  it('names statutes and articles', () => {
    const named = (text: string) => read(text).statutes.map(({ words, article }) => [words, article]);
    expect(named('theft, article 105 of the Criminal Code')).toEqual([
      ['article 105 of the Criminal Code', '105'],
    ]);
    expect(named('ст. 205.2 УК РФ')).toEqual([['ст. 205.2 УК РФ', '205.2']]);
    expect(named('(PC 187)')).toEqual([['PC 187', '187']]);
    expect(named('§ 263 StGB')).toEqual([['§ 263 StGB', '263']]);
    expect(named('ley 22.415')).toEqual([['ley 22.415', null]]);
    expect(named('刑法第一百零五条')).toEqual([['刑法第一百零五条', '一百零五']]);
    expect(named('theft of 3 cars')).toEqual([]);
  });
});

describe('any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          'murder',
          'terrorist',
          'and',
          ';',
          ',',
          '\n',
          'а',
          'of',
          'group',
          '1)',
          'no',
          '刑',
          'قتل',
          '-',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join(' ')),
  );

  it('is read without fault, alike each time, with spans in order within it', () => {
    fc.assert(
      fc.property(text, (given) => {
        const reading = read(given, 'RU');
        expect(reading.families.length).toBeGreaterThan(0);
        for (const one of [...reading.spans, ...reading.charges, ...reading.statutes, ...reading.unread]) {
          expect(one.start).toBeGreaterThanOrEqual(0);
          expect(one.end).toBeLessThanOrEqual(given.length);
          expect(given.slice(one.start, one.end)).toBe(one.words);
        }
        const starts = reading.spans.map(({ start }) => start);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        expect(JSON.stringify(read(given, 'RU'))).toBe(JSON.stringify(reading));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    'terrorist organization participation ',
    'illegal, ',
    'a. ',
    '1) ',
    'art. 1, ',
    '((((',
    'rape minor ',
    'X Y Z W ',
    'secuestro ',
    '-\n',
  ])('takes time in proportion to its length: %j', (piece) => {
    // The shortest of some turns: what else the machine does makes one longer, never shorter.
    const took = (count: number) => {
      const long = piece.repeat(count);
      return Math.min(
        ...Array.from({ length: 4 }, () => {
          const began = performance.now();
          read(long, 'TR');
          return performance.now() - began;
        }),
      );
    };
    took(200);
    const small = Math.max(took(400), 2);
    expect(took(3200)).toBeLessThan(small * 8 * 6 + 100);
  });
});
