/** The columns of a notice that search, sort and facets need, made from what is known of it. */

import { digestOf } from '../kernel/kernel.ts';
import { bagOfWords, foldWords } from '../names/names.ts';
import type { NoticeContent } from '../notice/notice.ts';

/**
 * The most bytes of a word, of all words of a name, and of a code that are kept in columns with an index: an index of PostgreSQL takes
 * 2,704 bytes in all its columns, and a source can give any number.
 */
const [WORD_BYTES, NAME_BYTES, CODE_BYTES] = [1_000, 1_000, 40];

export interface Face {
  readonly sortName: string;
  readonly birthDate: string | null;
  readonly sex: string | null;
  readonly personKey: string | null;
  readonly words: readonly { readonly word: string; readonly kind: 'n' | 'c' }[];
  readonly countries: readonly { readonly role: 'n' | 'w' | 'b'; readonly code: string }[];
}

export function faceOf(content: NoticeContent): Face {
  const name = content.name ?? '';
  const forename = content.forename ?? '';
  const charges = (content.warrants ?? []).flatMap((warrant) => [
    warrant.charge ?? '',
    warrant.chargeTranslation ?? '',
  ]);
  const birthDate = content.birthDate ?? null;
  const bag = bagOfWords(`${name} ${forename}`);
  const countries = [
    ...(content.nationalities ?? []).map((code) => ({ role: 'n' as const, code: indexedCode(code) })),
    ...(content.warrants ?? []).flatMap((warrant) =>
      warrant.issuingCountry === null
        ? []
        : [{ role: 'w' as const, code: indexedCode(warrant.issuingCountry) }],
    ),
    ...(content.countryOfBirth ? [{ role: 'b' as const, code: indexedCode(content.countryOfBirth) }] : []),
  ];
  return {
    sortName: cut(foldWords(`${name} ${forename}`).join(' '), NAME_BYTES),
    birthDate,
    sex: content.sex ?? null,
    personKey:
      bag === '' || birthDate === null
        ? null
        : `${bag.length > NAME_BYTES ? digestOf(bag) : bag}|${birthDate}`,
    words: [
      ...unique(foldWords(`${name} ${forename}`)).map((word) => ({ word, kind: 'n' as const })),
      ...unique(charges.flatMap(foldWords)).map((word) => ({ word, kind: 'c' as const })),
    ],
    countries: [...new Map(countries.map((country) => [`${country.role}${country.code}`, country])).values()],
  };
}

/** A folded word as it stands in the index of words; a search cuts what it looks for in the same way. */
export function indexedWord(word: string): string {
  return cut(word, WORD_BYTES);
}

/** A code of a country as it stands in the index of countries. */
export function indexedCode(code: string): string {
  return cut(code, CODE_BYTES);
}

/** So much of a text as fits in so many bytes of UTF-8, in whole characters, and without NUL, which PostgreSQL takes in no text. */
function cut(text: string, bytes: number): string {
  const plain = text.toWellFormed().replaceAll('\0', '');
  if (Buffer.byteLength(plain) <= bytes) return plain;
  let taken = 0;
  let kept = '';
  for (const character of plain) {
    taken += Buffer.byteLength(character);
    if (taken > bytes) break;
    kept += character;
  }
  return kept;
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words.map(indexedWord))];
}
