import { expect, it } from 'vitest';
import { inventedLaw } from '../../test/support/invented-law.ts';
import { ourRulebook, rulebookFiles } from '../../test/support/law-book.ts';
import { compile, faultLine, type Rulebook, readTranslations, sentencesOf, translationGaps } from './law.ts';
import { inLanguage, translated } from './translation.ts';

const rulebook = compile(inventedLaw()).rulebook as Rulebook;
const french = (text: string) => readTranslations([{ path: 'translations/fr/rules.yaml', text }]);

it('renders the very sentences of the rulebook, and says what is missing or stale', () => {
  expect(sentencesOf(rulebook).rules).toContain('The penalty is too light.');
  const { translations, faults } = french(
    'language: fr\nsentences:\n  - en: The penalty is too light.\n    to: La peine est trop légère.\n  - en: Gone.\n    to: Parti.\n',
  );
  expect(faults).toEqual([]);
  expect(translations.fr.get('The penalty is too light.')).toBe('La peine est trop légère.');
  const gaps = translationGaps(rulebook, translations, 'fr');
  expect(gaps.stale).toEqual(['Gone.']);
  expect(gaps.missing).toContain('Acts told');
  expect(gaps.missing).not.toContain('The penalty is too light.');
});

it('asks for what each rule is about', () => {
  const { rules } = sentencesOf(ourRulebook());
  for (const { about } of ourRulebook().rules) expect(rules).toContain(about);
});

it('asks for the help of a fact and the wording of every option', () => {
  const { facts } = sentencesOf(ourRulebook());
  expect(facts).toContain('A red notice.');
  for (const { help } of ourRulebook().facts) if (help !== undefined) expect(facts).toContain(help);
});

it('asks for what every edition of a provision says and what follows from it, and for nothing where it is repealed', () => {
  const { provisions } = sentencesOf(ourRulebook());
  expect(provisions).not.toContain('');
  for (const { name, provisions: of } of ourRulebook().instruments) {
    expect(provisions).toContain(name);
    for (const { gist, repealed, consequence } of of.flatMap(({ editions }) => editions)) {
      if (!repealed) expect(provisions).toContain(gist);
      if (consequence !== undefined) expect(provisions).toContain(consequence);
    }
  }
});

it('asks for what timings and parameters say', () => {
  const { timings, parameters } = sentencesOf(ourRulebook());
  for (const { title, missed, seen } of ourRulebook().timings)
    for (const one of [title, missed ?? title, ...seen.map(({ says }) => says)])
      expect(timings).toContain(one);
  expect(parameters).toEqual(ourRulebook().parameters.map(({ says }) => says));
});

it.each(translated)('has every sentence of this rulebook in %s, and none of another one', (language) => {
  const { translations, faults } = readTranslations(rulebookFiles());
  expect(faults).toEqual([]);
  expect(translationGaps(ourRulebook(), translations, language)).toEqual({ missing: [], stale: [] });
});

it('says a cited provision in a language whole: its instrument, heading and gist', () => {
  const { id, name, provisions } = ourRulebook().instruments[0]!;
  const { heading, editions } = provisions[0]!;
  const cited = { id, instrument: name, heading, gist: editions[0]!.gist };
  const { fr } = readTranslations(rulebookFiles()).translations;
  expect(inLanguage({ cites: [cited] }, fr)).toEqual({
    cites: [{ id, instrument: fr.get(name), heading: fr.get(heading), gist: fr.get(cited.gist) }],
  });
});

it('keeps the no-break spaces of French', () => {
  const { translations } = french('language: fr\nsentences:\n  - en: Why?\n    to: "Pourquoi\u00a0?"\n');
  expect(translations.fr.get('Why?')).toBe('Pourquoi\u00a0?');
});

it('refuses two renderings of one sentence', () => {
  const twice = 'language: fr\nsentences:\n  - { en: A., to: B. }\n  - { en: A., to: C. }\n';
  expect(french(twice).faults.map(faultLine)).toEqual([
    'translations/fr/rules.yaml:4: “A.” is rendered twice. Keep one rendering.',
  ]);
});
