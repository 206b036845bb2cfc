import { expect, it } from 'vitest';
import { inventedLaw } from '../../test/support/invented-law.ts';
import { compile, faultLine, type Rulebook, readTranslations, sentencesOf, translationGaps } from './law.ts';

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

it('refuses two renderings of one sentence', () => {
  const twice = 'language: fr\nsentences:\n  - { en: A., to: B. }\n  - { en: A., to: C. }\n';
  expect(french(twice).faults.map(faultLine)).toEqual([
    'translations/fr/rules.yaml:4: “A.” is rendered twice. Keep one rendering.',
  ]);
});
