/** The rulebook's sentences in other languages: each translation stands beside the very English sentence it renders, so that a changed sentence falls back to English instead of to a stale translation. */
import { z } from 'zod';
import { SAID_BY_NO_RULE } from './finding.ts';
import { sentence } from './read/parts.ts';
import { type Fault, fault, type RulebookFile, readYaml } from './read/yaml.ts';
import type { Rulebook } from './rulebook.ts';

/** Languages besides English in which papers for courts and INTERPOL are written. */
export const translated = ['fr', 'es', 'ar'] as const;
export type Translated = (typeof translated)[number];

/** Sentences of one language by the English ones. */
export type Translations = Readonly<Record<Translated, ReadonlyMap<string, string>>>;

const file = z.strictObject({
  language: z.enum(translated),
  sentences: z.array(z.strictObject({ en: sentence, to: sentence })),
});

/** Reads `translations/<language>/<part>.yaml`. A sentence that is rendered twice in one language is a fault. */
export function readTranslations(files: readonly RulebookFile[]): {
  readonly translations: Translations;
  readonly faults: readonly Fault[];
} {
  const translations = {
    fr: new Map<string, string>(),
    es: new Map<string, string>(),
    ar: new Map<string, string>(),
  };
  const faults: Fault[] = [];
  const inOrder = files
    .filter(({ path }) => /^translations\/.+\.yaml$/.test(path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  for (const one of inOrder) {
    const read = readYaml(one, file);
    faults.push(...read.faults);
    if (!('placeOf' in read)) continue;
    const into = translations[read.value.language];
    for (const [at, { en, to }] of read.value.sentences.entries()) {
      if (into.has(en))
        faults.push(
          fault(read.placeOf(['sentences', at, 'en']), `“${en}” is rendered twice.`, 'Keep one rendering.'),
        );
      into.set(en, to);
    }
  }
  return { translations, faults };
}

/** Keys under which plain data about a screening holds a sentence of the rulebook. */
const SPOKEN = new Set([
  'title',
  'says',
  'asks',
  'instrument',
  'heading',
  'gist',
  'because',
  'appliesPresumed',
]);

/**
 * Plain data, such as an assessment, with the rulebook's sentences in a language. A sentence without a rendering stays English.
 * @param sentences renderings by the English sentences
 */
export function inLanguage<Data>(data: Data, sentences: ReadonlyMap<string, string>): Data {
  const said = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return SPOKEN.has(key) ? (sentences.get(value) ?? value) : value;
    if (Array.isArray(value)) return value.map((one) => said(one, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, said(one, name)]));
  };
  return said(data, '') as Data;
}

/** Every sentence of a rulebook that a reader of an assessment may meet, each once, by where it stands. */
export function sentencesOf(
  rulebook: Rulebook,
): Readonly<Record<'rules' | 'facts' | 'provisions' | 'timings' | 'parameters', readonly string[]>> {
  const rules = rulebook.rules.flatMap(({ title, about, editions }) => [
    title,
    about,
    ...editions.flatMap(({ objections, says, points, appliesPresumed }) => [
      ...objections.flatMap((objection) => [
        objection.says,
        ...objection.unless.flatMap((exception) => [
          exception.says,
          ...(exception.presume ? [exception.presume.because] : []),
        ]),
      ]),
      ...Object.values(says).filter((one) => one !== undefined),
      ...points.map((point) => point.says),
      ...(appliesPresumed ? [appliesPresumed] : []),
    ]),
  ]);
  return {
    rules: [...new Set([...rules, ...SAID_BY_NO_RULE])],
    facts: [
      ...new Set(
        rulebook.facts.flatMap(({ asks, help, options }) => [
          asks,
          ...(help === undefined ? [] : [help]),
          ...Object.values(options ?? {}),
        ]),
      ),
    ],
    provisions: [
      ...new Set(
        rulebook.instruments.flatMap(({ name, provisions }) => [
          name,
          ...provisions.flatMap(({ heading, editions }) => [
            heading,
            ...editions.flatMap(({ repealed, gist, consequence }) => [
              ...(repealed ? [] : [gist]),
              ...(consequence === undefined ? [] : [consequence]),
            ]),
          ]),
        ]),
      ),
    ],
    timings: [
      ...new Set(
        rulebook.timings.flatMap(({ title, missed, seen }) => [
          title,
          ...(missed === undefined ? [] : [missed]),
          ...seen.map(({ says }) => says),
        ]),
      ),
    ],
    parameters: [...new Set(rulebook.parameters.map(({ says }) => says))],
  };
}

/** Sentences of the rulebook that a language lacks, and renderings of sentences that the rulebook no longer has. */
export function translationGaps(
  rulebook: Rulebook,
  translations: Translations,
  language: Translated,
): { readonly missing: readonly string[]; readonly stale: readonly string[] } {
  const wanted = new Set(Object.values(sentencesOf(rulebook)).flat());
  const given = translations[language];
  return {
    missing: [...wanted].filter((one) => !given.has(one)),
    stale: [...given.keys()].filter((one) => !wanted.has(one)),
  };
}
