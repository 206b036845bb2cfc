import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCountries, readIssuer } from './country-words.ts';
import { inAnotherCalendar, readDates } from './dates.ts';
import labels from './labels.json' with { type: 'json' };
import { headingsIn } from './labels.ts';
import { readPaper } from './read-paper.ts';
import { foldText } from './words.ts';

/** One paper in each language: headings in the order of the fields, and the values as that language writes them. */
const PAPERS = {
  en: ['File No', 'Family name', 'Forename', 'Date of birth', 'Nationality', 'Wanted by', 'Charges'],
  fr: [
    'Numéro de dossier',
    'Nom de famille',
    'Prénom(s)',
    'Date de naissance',
    'Nationalité',
    'Recherchée par',
    'Infraction(s)',
  ],
  es: [
    'Número de expediente',
    'Apellidos',
    'Nombre',
    'Fecha de nacimiento',
    'Nacionalidad',
    'Buscada por',
    'Delito',
  ],
  ar: ['رقم الملف', 'اسم العائلة', 'الاسم الأول', 'تاريخ الميلاد', 'الجنسية', 'الدولة الطالبة', 'التهمة'],
  ru: ['Номер дела', 'Фамилия', 'Имя', 'Дата рождения', 'Гражданство', 'Разыскивается', 'Обвинение'],
  tr: ['DOSYA NO', 'SOYADI', 'ADI', 'DOĞUM TARİHİ', 'UYRUĞU', 'ARAYAN ÜLKE', 'SUÇ'],
  zh: ['红色通报编号', '姓', '名', '出生日期', '国籍', '通缉国', '罪名'],
  de: [
    'Aktenzeichen',
    'Familienname',
    'Vorname(n)',
    'Geburtsdatum',
    'Staatsangehörigkeit',
    'Gesucht von',
    'Straftat',
  ],
  pt: [
    'N.º do processo',
    'Nome de família',
    'Nome próprio',
    'Data de nascimento',
    'Nacionalidade',
    'Procurada por',
    'Crime',
  ],
  fa: ['شماره پرونده', 'نام خانوادگی', 'نام', 'تاریخ تولد', 'تابعیت', 'کشور درخواست‌کننده', 'اتهام'],
} as const;
const DATES: Record<keyof typeof PAPERS, string> = {
  en: '14 June 1979',
  fr: '14 juin 1979',
  es: '14 de junio de 1979',
  ar: '١٤ يونيو ١٩٧٩',
  ru: '14 июня 1979 г.',
  tr: '14 Haziran 1979',
  zh: '1979年6月14日',
  de: '14. Juni 1979',
  pt: '14 de junho de 1979',
  fa: '۱۴ ژوئن ۱۹۷۹',
};
const COUNTRY: Record<keyof typeof PAPERS, string> = {
  en: 'Kazakhstan',
  fr: 'Kazakhstan',
  es: 'Kazajistán',
  ar: 'كازاخستان',
  ru: 'Казахстан',
  tr: 'Kazakistan',
  zh: '哈萨克斯坦',
  de: 'Kasachstan',
  pt: 'Cazaquistão',
  fa: 'قزاقستان',
};
const languages = Object.keys(PAPERS) as (keyof typeof PAPERS)[];

describe.each(languages)('a paper in %s', (language) => {
  const values = [
    '2024/10482',
    'ARDEN',
    'MIRA',
    DATES[language],
    COUNTRY[language],
    COUNTRY[language],
    'large-scale fraud; forgery of number plates',
  ];
  const pairs = PAPERS[language].map((heading, at) => [heading, values[at] ?? ''] as const);
  const joined = (within: string, between: string) =>
    pairs.map(([heading, value]) => `${heading}${within}${value}`).join(between);
  const shapes: [string, string][] = [
    ['on lines', joined(': ', '\n')],
    ['with values below their headings', joined('\n', '\n\n')],
    ['in columns', joined('\t', '\n')],
    ['on one line, by semicolons', joined(': ', '; ')],
    ['on one line, by commas', joined(': ', ', ')],
    ['on one line, by bars', joined(': ', ' | ')],
    ['on one line, one after the other', joined(': ', ' ')],
    // One sign of Chinese is no heading without a colon.
    ...(language === 'zh' ? [] : [['on one line, without a colon', joined(' ', ' ')] as [string, string]]),
  ];

  it.each(shapes)('%s is read whole', (_shape, text) => {
    const { paper, unreadable } = readPaper({ text });
    expect(paper).toMatchObject({
      number: '2024/10482',
      name: 'ARDEN',
      forename: 'MIRA',
      birthDate: '1979-06-14',
      charge: 'large-scale fraud; forgery of number plates',
    });
    expect([readCountries(paper.nationality ?? ''), readIssuer(paper.issuer ?? '')]).toEqual([['KZ'], 'KZ']);
    expect(unreadable).toEqual([]);
  });

  it('has a heading for every field', () => {
    const kinds = [
      'number',
      'name',
      'forename',
      'birthDate',
      'placeOfBirth',
      'nationality',
      'sex',
      'issuer',
      'charge',
      'control',
      'other',
    ];
    expect(Object.keys(labels[language]).filter((kind) => kind !== 'patronymic')).toEqual(kinds);
  });
});

describe('headings', () => {
  it('stand over one field in all languages', () => {
    const over = new Map<string, string>();
    for (const fields of Object.values(labels))
      for (const [field, names] of Object.entries(fields))
        for (const name of names) {
          expect(over.get(foldText(name)) ?? field, name).toBe(field);
          over.set(foldText(name), field);
        }
    expect(over.size).toBeGreaterThan(600);
  });

  it.each<[string, string, object]>([
    [
      'Chinese without spaces',
      '姓名王伟性别男出生日期一九八〇年一月二日国籍中国罪名诈骗',
      { name: '王伟', birthDate: '1980-01-02', nationality: '中国', charge: '诈骗' },
    ],
    [
      'numbered on one line',
      '1.1 Family name: ARDEN 1.2 Forename: MIRA 1.3 Nationality: Kazakhstan',
      { name: 'ARDEN', forename: 'MIRA', nationality: 'Kazakhstan' },
    ],
    [
      'in two languages',
      'Family name / Nom de famille\nARDEN\nForename / Prénom: MIRA',
      { name: 'ARDEN', forename: 'MIRA' },
    ],
    [
      'after words that are none, on one line',
      'Rotecke Aktenzeichen 2024/10482 Familienname: ARDEN Vorname: MIRA Geburtsdatum: 14.06.1979 Staatsangehörigkeit: Kasachstan',
      {
        number: '2024/10482',
        name: 'ARDEN',
        forename: 'MIRA',
        birthDate: '1979-06-14',
        nationality: 'Kasachstan',
      },
    ],
    ['a surname that is a heading', 'Family name: BORN\nForename: MAX', { name: 'BORN', forename: 'MAX' }],
    [
      'a parent’s name',
      'Father’s name: PETER\nSurname: ARDEN\nИмя отца: Пётр\nнام پدر: علی',
      { name: 'ARDEN' },
    ],
    ['a patronymic', 'Имя: MIRA\nОтчество: ELENOVNA', { forename: 'MIRA ELENOVNA' }],
    [
      'an unknown heading after a separator',
      'Forename: MIRA; Blood group: A | Nationality: KZ',
      { forename: 'MIRA', nationality: 'KZ' },
    ],
    [
      'a charge that speaks of crimes',
      'Charge: fraud, crime: bribery, number plates',
      { charge: 'fraud, crime: bribery, number plates' },
    ],
    [
      'a charge in prose',
      'Charge: theft\nof a country house, sex unknown, by name',
      { charge: 'theft of a country house, sex unknown, by name' },
    ],
  ])('%s', (_what, text, paper) => expect(readPaper({ text }).paper).toEqual(paper));

  it('of columns side by side are not taken for values', () => {
    const { paper } = readPaper({ text: 'Family name\tForename\tDate of birth\nARDEN\tMIRA\t14/06/1979' });
    expect(paper).toEqual({});
  });

  it('that are not known and run into a value make it unread, and say so', () => {
    const { paper, unreadable } = readPaper({ text: 'Forename: MIRA Blood group: A+ Nationality: KZ' });
    expect(paper).toEqual({ nationality: 'KZ' });
    expect(unreadable.join()).toContain('was not read');
  });

  it.each(['Прізвище: АРДЕН\nДата народження: 14.06.1979', 'We look for ARDEN Mira, who stole a horse.'])(
    'that are not known, in “%s”, are said to be so',
    (text) => expect(readPaper({ text }).unreadable.join()).toContain('Little of the pasted text'),
  );

  it('are looked for in any text quickly, and values come from the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        for (const line of [text, `Name: ${text}`, `${text} Nationality ${text}`])
          for (const { value } of headingsIn(line)) expect(line).toContain(value);
      }),
      { seed: 20261124 },
    );
    const begun = performance.now();
    for (const part of ['name ', 'name: ', ' ', 'family ', 'a\t ', '姓名：', 'date of birth '])
      readPaper({ text: part.repeat(Math.floor(20_000 / part.length)) });
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

describe('dates', () => {
  it.each<[string, string[]]>([
    ['14 июня 1979 года', ['1979-06-14']],
    ['«14» мая 1979 г.', ['1979-05-14']],
    ['14 Mayıs 1979', ['1979-05-14']],
    ['14 AĞUSTOS 1979', ['1979-08-14']],
    ['1980年1月2日', ['1980-01-02']],
    ['一九八〇年十二月二十一日', ['1980-12-21']],
    ['1980 年 10 月', ['1980-10']],
    ['14. März 1979', ['1979-03-14']],
    ['1º de março de 1979', ['1979-03-01']],
    ['۱۹۷۹/۰۶/۱۴', ['1979-06-14']],
    ['۱۴ آوریل ۱۹۷۹', ['1979-04-14']],
    ['14-Jun-1979', ['1979-06-14']],
    ['1980年13月1日', []],
    ['31 июня 1979', []],
  ])('%s', (written, days) => expect(readDates(written)).toEqual(days));

  it.each(['۱۳۵۸/۰۳/۲۴', '24 خرداد 1358', '24/03/1358', '١٤٠٠/٠٥/٠٣ هـ', '14 มิถุนายน 2522'])(
    '%s is of another calendar, and never converted',
    (written) => {
      expect(readDates(written)).toEqual([]);
      expect(inAnotherCalendar(written)).toBe(true);
      expect(readPaper({ birthDate: written }).unreadable.join()).toContain('not comparable');
    },
  );

  it('of two calendars side by side are read by the one that can be compared', () => {
    expect(readDates('۱۳۵۸/۰۳/۲۴ (14 June 1979)')).toEqual(['1979-06-14']);
    expect(inAnotherCalendar('unknown')).toBe(false);
  });
});

describe('countries', () => {
  it.each<[string, string[] | null]>([
    ['Российская Федерация', ['RU']],
    ['Rusya Federasyonu ve Türkiye', ['RU', 'TR']],
    ['中国、俄罗斯', ['CN', 'RU']],
    ['Russland und Kasachstan', ['KZ', 'RU']],
    ['Brasil e Portugal', ['BR', 'PT']],
    ['ایران، ترکیه', ['IR', 'TR']],
    ['гражданка Атлантиды', null],
    ['KZ, is', null],
    ['KAZ / us', null],
    ['IS', ['IS']],
  ])('%s', (written, codes) => expect(readCountries(written)).toEqual(codes));
});

it.each([
  ['THE JUDICIAL AUTHORITIES OF KAZAKHSTAN FOR PROSECUTION', 'KZ'],
  ['the judicial authorities of Kazakhstan for prosecution / to serve a sentence', 'KZ'],
  ['JUDICIAL AUTHORITIES OF BOSNIA AND HERZEGOVINA TO SERVE A SENTENCE', 'BA'],
  ['THE JUDICIAL AUTHORITIES OF NOWHERELAND', null],
])('who asks is read out of %j', (text, code) => {
  expect(readIssuer(text)).toBe(code);
});
