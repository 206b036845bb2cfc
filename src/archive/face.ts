/** The columns of a notice that search, sort and facets need, made from what is known of it. */

import { bagOfWords, foldWords } from '../names/names.ts';
import type { NoticeContent } from '../notice/notice.ts';

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
    ...(content.nationalities ?? []).map((code) => ({ role: 'n' as const, code })),
    ...(content.warrants ?? []).flatMap((warrant) =>
      warrant.issuingCountry === null ? [] : [{ role: 'w' as const, code: warrant.issuingCountry }],
    ),
    ...(content.countryOfBirth ? [{ role: 'b' as const, code: content.countryOfBirth }] : []),
  ];
  return {
    sortName: foldWords(`${name} ${forename}`).join(' '),
    birthDate,
    sex: content.sex ?? null,
    personKey: bag === '' || birthDate === null ? null : `${bag}|${birthDate}`,
    words: [
      ...unique(foldWords(`${name} ${forename}`)).map((word) => ({ word, kind: 'n' as const })),
      ...unique(charges.flatMap(foldWords)).map((word) => ({ word, kind: 'c' as const })),
    ],
    countries: [...new Map(countries.map((country) => [`${country.role}${country.code}`, country])).values()],
  };
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
