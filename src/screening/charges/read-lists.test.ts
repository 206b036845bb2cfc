import { describe, expect, it } from 'vitest';
import { chargeListFiles, chargeLists } from '../../../test/support/charge-lists.ts';
import { faultLine } from '../../law/law.ts';
import { familyCodes } from './codes.ts';
import { articlesOf } from './offences.ts';
import { readChargeLists } from './read-lists.ts';

const files = chargeListFiles();
const english = files.find(({ path }) => path.endsWith('charges/en.yaml'));
const faultsWith = (change: (text: string) => string) =>
  readChargeLists(
    files.map((file) => (file === english ? { path: file.path, text: change(file.text) } : file)),
  ).faults.map(faultLine);

describe('the lists as a lawyer writes them', () => {
  it('are whole: every family, nine languages, offences with their sources', () => {
    const lists = chargeLists();
    expect(lists.families.map(({ code }) => code)).toEqual([...familyCodes]);
    expect(lists.languages.map(({ language }) => language)).toEqual([
      'ar',
      'de',
      'en',
      'es',
      'fr',
      'pt',
      'ru',
      'tr',
      'zh',
    ]);
    for (const code of familyCodes)
      for (const { language } of lists.languages)
        expect(
          lists.entries.some((entry) => entry.family === code && entry.language === language),
          `${language} ${code}`,
        ).toBe(true);
    expect(new Set(lists.offences.map(({ id }) => id)).size).toBe(lists.offences.length);
    expect(lists.offences.every(({ id, country }) => id.startsWith(country))).toBe(true);
  });

  it('say file, line and what to do when something is wrong', () => {
    expect(faultsWith((text) => `${text}surprise: 1\n`)[0]).toMatch(
      /^lists\/charges\/en\.yaml:\d+: The key `surprise` is not known/,
    );
    expect(faultsWith((text) => text.replace('    - murder*', '    - murder* <nothing>'))[0]).toMatch(
      /^lists\/charges\/en\.yaml:\d+: There is no group <nothing>, in “murder\* <nothing>”\. Correct the phrase/,
    );
    expect(faultsWith((text) => text.replace('    - murder*', '    - .. murder'))[0]).toContain(
      'It begins or ends with a gap',
    );
    expect(faultsWith((text) => text.replace('    - murder*', '    - murder? murder?'))[0]).toContain(
      'Every word of it may be left out',
    );
    expect(faultsWith((text) => text.replace('    - murder*', '    - mur-der'))[0]).toContain(
      '“mur-der” is not a word',
    );
    expect(faultsWith((text) => text.replace('  homicide:', '  homicides:'))[0]).toContain('homicides');
    expect(faultsWith((text) => text.replace('  official: ', '  official: mur-der '))[0]).toContain(
      '“mur-der” is not a word',
    );
  });

  it('miss a file aloud', () => {
    const { faults } = readChargeLists(files.filter(({ path }) => !path.endsWith('families.yaml')));
    expect(faults.map(faultLine)).toContain(
      'lists/charges/families.yaml:1: The file is not there. Put it back: charges cannot be read without it.',
    );
  });

  it('know one article from two', () => {
    expect(articlesOf('216-1')).toEqual(['216-1']);
    expect(articlesOf('382-383')).toEqual(['382', '383']);
    expect(articlesOf('130 / 43')).toEqual(['130', '43']);
    expect(articlesOf('105(1)')).toEqual(['105']);
    expect(articlesOf('102 bis / 188')).toEqual(['102bis', '188']);
    expect(articlesOf('124A')).toEqual(['124a']);
  });
});
