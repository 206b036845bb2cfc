import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDay } from '../kernel/kernel.ts';
import type { NoticeContent, NoticeId, RelatedNotice } from '../notice/notice.ts';
import { speaksOfMinorAccused } from './minor-words.ts';
import { maySay, publicContent } from './policy.ts';

const TODAY = readDay('2026-11-24');
const of = (content: NoticeContent, status: 'listed' | 'unlisted' | 'seen' = 'listed') => {
  const said = maySay({ status, content }, TODAY);
  return said.named ? 'named' : said.why;
};
const charged = (charge: string | null, chargeTranslation: string | null = null): NoticeContent => ({
  birthDate: null,
  warrants: [{ issuingCountry: 'JM', charge, chargeTranslation }],
});
const related = (colour: string): RelatedNotice => ({
  colour,
  id: '2020/61204' as NoticeId,
  name: 'CANARYNAME',
  forename: 'MILICA',
});

describe('who may be named', () => {
  it.each<[string, string, NoticeContent]>([
    ['an adult', 'named', { birthDate: '1979-06-14' }],
    ['on the eighteenth birthday', 'named', { birthDate: '2008-11-24' }],
    ['the day before it', 'minor', { birthDate: '2008-11-25' }],
    ['a child', 'minor', { birthDate: '2015-01-01' }],
    ['a year that leaves it open', 'may-be-a-minor', { birthDate: '2008' }],
    ['a month that leaves it open', 'may-be-a-minor', { birthDate: '2008-11' }],
    ['a year that does not', 'minor', { birthDate: '2009' }],
    ['a year of an adult', 'named', { birthDate: '2007' }],
    ['born on a day to come', 'may-be-a-minor', { birthDate: '2027-01-01' }],
    ['a date that cannot be read', 'may-be-a-minor', { birthDate: 'soon' }],
    ['an adult of small stature', 'named', { birthDate: '1979-06-14', height: 1.3, weight: 35 }],
    ['no birth date, a charge of no child', 'named', charged('Fraud')],
    ['no birth date, a detail without a charge', 'named', { birthDate: null, warrants: [] }],
    ['no birth date, and the charge not read yet', 'may-be-a-minor', { birthDate: null }],
    ['birth date never seen, nothing else', 'may-be-a-minor', { name: 'ARDEN' }],
    ['no birth date, small and light', 'may-be-a-minor', { birthDate: null, height: 1.4, weight: 35 }],
    [
      'no birth date, small, weight unknown',
      'may-be-a-minor',
      { birthDate: null, height: 0.6, weight: null },
    ],
    ['birth date never seen, small', 'may-be-a-minor', { height: 1.44 }],
    ['no birth date, small but heavy', 'named', { ...charged('Fraud'), height: 1.4, weight: 70 }],
    ['no birth date, tall', 'named', { ...charged('Fraud'), height: 1.45, weight: 38 }],
    [
      'no birth date, related yellow notice',
      'may-be-a-minor',
      { birthDate: null, related: [related('Yellow')] },
    ],
    ['no birth date, related red notice', 'named', { ...charged('Fraud'), related: [related('RED')] }],
    ['an adult with a related yellow notice', 'named', { birthDate: '1969', related: [related('YELLOW')] }],
    ['no birth date, charge of a minor', 'may-be-a-minor', charged('Burglary in a group of juveniles')],
    ['no birth date, translation of a minor', 'may-be-a-minor', charged('Einbruch', 'Burglary by a minor')],
    ['no birth date, minor as victim', 'named', charged('Rape of a minor')],
  ])('%s: %s', (_who, expected, content) => expect(of(content)).toBe(expected));

  it('is nobody who left the list or was only seen in a file or a partial sweep', () => {
    const adult = { birthDate: '1979-06-14' };
    expect([of(adult, 'unlisted'), of(adult, 'seen')]).toEqual(['no-longer-listed', 'seen-only-in-a-file']);
  });

  it('remembers a birth date that was taken away again', () => {
    const record = { status: 'listed' as const, content: { birthDate: null } };
    expect(maySay(record, TODAY, [{ birthDate: '2010-02-01' }])).toEqual({
      named: false,
      why: 'may-be-a-minor',
    });
    expect(maySay(record, TODAY, [{ birthDate: '1980-02-01' }])).toEqual({ named: true });
  });

  it.each<[boolean, string]>([
    [true, 'absconding, being a pupil of about 15, from a place of safety'],
    [true, 'Robbery, the accused being 16 years old'],
    [true, 'theft committed by a minor'],
    [true, 'vol commis par un mineur'],
    [true, 'HURTO COMETIDO POR ADOLESCENTES'],
    [true, 'кража, несовершеннолетний'],
    [true, 'سرقة من قبل قاصر'],
    [true, 'At the age of 16 he joined an armed gang'],
    [true, 'committed murder when he was 15'],
    [true, 'Being 17, took part in a riot'],
    [true, 'under 18 years of age, robbery'],
    [true, 'robbery, under the age of eighteen'],
    [true, 'girl aged fifteen joined terrorist organisation'],
    [true, 'The child took part in the killing'],
    [true, 'theft committed by children'],
    [true, 'child soldier'],
    [true, 'Young offender, robbery'],
    [true, 'a youth of 17'],
    [true, '17yo, robbery'],
    [true, '16 y/o, robbery'],
    [true, 'born in 2010, robbery'],
    [true, 'high-school student, terrorism'],
    [true, 'le prévenu, âgé de 16 ans, a volé'],
    [true, 'Vol en réunion avec des mineurs'],
    [true, 'enfant soldat'],
    [true, 'el acusado, de 16 años de edad'],
    [true, 'кража, совершенная несовершеннолетним'],
    [true, 'убийство, совершённое подростком'],
    [true, 'Straftat eines Jugendlichen'],
    [true, 'Raub durch Minderjährigen'],
    [true, 'murder committed by a minor'],
    [true, 'minorenne, rapina'],
    [true, 'diefstal door minderjarige'],
    [true, 'nieletni sprawca'],
    [true, 'çocuk, hırsızlık'],
    [true, '未成年人盗窃'],
    [true, 'حدث جانح'],
    [true, 'سرقة من قبل الأحداث'],
    [false, 'gang rape of a minor girl'],
    [false, 'child abuse'],
    [false, 'possession of child pornography'],
    [false, 'sexual exploitation of children'],
    [false, 'murder of two children'],
    [false, 'изнасилование несовершеннолетней'],
    [false, 'sexueller Missbrauch von Kindern'],
    [false, 'abducting a boy of 9 years'],
    [false, 'fraud in a company, 2010, of 15 million'],
    [false, 'minor theft'],
    [false, 'enlèvement d’enfants'],
    [false, 'sexual assault of a minor girl'],
    [false, 'Viol sur mineur de 15 ans'],
    [false, 'ABUSO SEXUAL CONTRA UNA MENOR DE 18 AÑOS'],
    [false, 'Rape of juvenile (under 14 years old)'],
    [false, 'taking a minor from lawful guardian'],
    [false, 'minor bodily injury'],
    [false, 'LESIONES MENORES'],
    [false, 'sentenced to 12 years of imprisonment for fraud'],
    [false, 'participation in the activity of a banned extremist association; large-scale fraud'],
  ])('%s for the accused in "%s"', (expected, charge) =>
    expect(speaksOfMinorAccused(charge, TODAY)).toBe(expected),
  );
});

describe('what is left of a content', () => {
  it('holds no picture number, only how many there are', () => {
    fc.assert(
      fc.property(fc.option(fc.stringMatching(/^6\d{7}$/)), (thumbnail) => {
        const left = publicContent({ thumbnail, name: 'ARDEN' }, () => true);
        expect(left).toEqual({ name: 'ARDEN', pictures: thumbnail === null ? 0 : 1 });
      }),
    );
  });

  it('names a related person only under a red notice that may be named', () => {
    const left = (colour: string, may: boolean) =>
      publicContent({ related: [related(colour)] }, () => may).related?.[0]?.name;
    expect([left('RED', true), left('RED', false), left('YELLOW', true), left('BLUE', true)]).toEqual([
      'MILICA CANARYNAME',
      null,
      null,
      null,
    ]);
  });

  it('keeps unseen apart from seen and empty', () => {
    expect(publicContent({ name: null }, () => true)).toEqual({ name: null });
    expect('pictures' in publicContent({}, () => true)).toBe(false);
  });
});
