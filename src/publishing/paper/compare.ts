/** One paper against one revision, field by field: agrees, differs, or cannot be compared. */
import type { Revision } from '../../archive/archive.ts';
import { differ, type NoticeContent, type Warrant } from '../../notice/notice.ts';
import { readCountries, readIssuer } from './country-words.ts';
import { oneLanguage } from './language.ts';
import type { Paper, PaperAnswer } from './paper.ts';
import { foldText, scriptsDiffer, withoutAccents } from './words.ts';

export type ComparedField = PaperAnswer['fields'][number];
type Agrees = ComparedField['agrees'];

/** Every field in the order of `PaperAnswer`; one that was neither given nor read from the paper is `not-read`, whatever the archive has. */
export function compare(
  paper: Paper,
  births: readonly string[],
  revision: Pick<Revision, 'content' | 'inPart'>,
): ComparedField[] {
  const { content } = revision;
  const fields: ComparedField[] = [];
  const add = (field: ComparedField['field'], archive: string | null | undefined, agrees: () => Agrees) => {
    const told = paper[field];
    const known = archive === undefined || archive === '' ? null : archive;
    if (told === undefined || told === '')
      fields.push({ field, paper: null, archive: known, agrees: 'not-read' });
    else fields.push({ field, paper: told, archive: known, agrees: known === null ? 'unknown' : agrees() });
  };
  add('name', nameShown(paper, content), () => nameAgrees('name', paper, content));
  add('forename', forenameShown(paper, content), () => nameAgrees('forename', paper, content));
  add('birthDate', content.birthDate, () => birthAgrees(births, content.birthDate ?? ''));
  add('nationality', content.nationalities?.join(', '), () => {
    const codes = readCountries(paper.nationality ?? '');
    if (codes === null) return 'unknown';
    const inPart = revision.inPart.includes('nationalities') ? (['nationalities'] as const) : [];
    return differ({ nationalities: codes }, { nationalities: content.nationalities ?? [] }, { after: inPart })
      .length === 0
      ? 'yes'
      : 'no';
  });
  const issuers = [
    ...new Set((content.warrants ?? []).flatMap(({ issuingCountry }) => issuingCountry ?? [])),
  ];
  add('issuer', issuers.join(', '), () => {
    const code = readIssuer(paper.issuer ?? '');
    return code === null ? 'unknown' : issuers.includes(code) ? 'yes' : 'no';
  });
  add('charge', chargesShown(content.warrants), () =>
    chargeAgrees(paper.charge ?? '', content.warrants ?? []),
  );
  return fields;
}

/** With no forename told, the paper's name may be the whole name. */
function nameShown(paper: Paper, content: NoticeContent): string | null | undefined {
  return paper.forename === undefined && wholeNameAgrees(paper.name, content)
    ? wholeName(content)
    : content.name;
}

/** With no family name told, what a paper calls the name (`Nombre`, `Имя`) may be the whole name too. */
function forenameShown(paper: Paper, content: NoticeContent): string | null | undefined {
  return paper.name === undefined && wholeNameAgrees(paper.forename, content)
    ? wholeName(content)
    : content.forename;
}

function wholeName({ name, forename }: NoticeContent): string {
  return [name, forename].filter(Boolean).join(', ');
}

function wholeNameAgrees(told: string | undefined, content: NoticeContent): boolean {
  if (content.name === undefined || content.forename === undefined || !told) return false;
  return agree({ name: plain(told), forename: null }, named(content));
}

function nameAgrees(field: 'name' | 'forename', paper: Paper, content: NoticeContent): Agrees {
  const told = paper[field] ?? '';
  if (scriptsDiffer(told, content[field] ?? '')) return 'unknown';
  const alone = paper[field === 'name' ? 'forename' : 'name'] === undefined;
  if (alone && wholeNameAgrees(told, content)) return 'yes';
  const both = {
    ...(paper.name && { name: plain(paper.name) }),
    ...(paper.forename && { forename: plain(paper.forename) }),
  };
  return differ(both, named(content)).some((difference) => difference.field === field) ? 'no' : 'yes';
}

function named(content: NoticeContent): NoticeContent {
  return {
    ...(content.name !== undefined && { name: content.name && withoutAccents(content.name) }),
    ...(content.forename !== undefined && { forename: content.forename && withoutAccents(content.forename) }),
  };
}

/** `AMIROV, Daniyar` as its words. */
function plain(name: string): string {
  return withoutAccents(name).replaceAll(',', ' ');
}

function birthAgrees(births: readonly string[], archive: string): Agrees {
  if (births.length === 0) return 'unknown';
  return births.some((birth) => archive.startsWith(birth) || birth.startsWith(archive)) ? 'yes' : 'no';
}

function chargesShown(warrants: readonly Warrant[] | undefined): string | undefined {
  return warrants
    ?.map(({ charge, chargeTranslation }) => charge ?? chargeTranslation)
    .filter((text) => text !== null)
    .join('; ');
}

/**
 * The same words, whatever the order and punctuation, as one warrant, its translation, or all warrants together. Other words are another
 * charge only where both are in one language; in another script or language they may be a translation, and that cannot be told.
 */
function chargeAgrees(told: string, warrants: readonly Warrant[]): Agrees {
  const charges = warrants.flatMap(({ charge, chargeTranslation }) =>
    [charge, chargeTranslation, charge && chargeTranslation && `${charge} ${chargeTranslation}`].filter(
      Boolean,
    ),
  ) as string[];
  const together = [
    warrants.map(({ charge }) => charge ?? '').join(' '),
    warrants.map(({ chargeTranslation }) => chargeTranslation ?? '').join(' '),
  ].filter((text) => text.trim() !== '');
  const all = [...charges, ...together];
  if (all.some((text) => sameWords(told, text))) return 'yes';
  return all.some((text) => !scriptsDiffer(told, text) && (oneLanguage(told, text) ?? shareWords(told, text)))
    ? 'no'
    : 'unknown';
}

/** Whether a word of four letters or more stands in both: too little text to tell a language, enough to tell that it is one. */
function shareWords(one: string, other: string): boolean {
  const of = (text: string) =>
    new Set(
      foldText(text)
        .split(/[^\p{L}]+/u)
        .filter((word) => word.length > 3),
    );
  const words = of(other);
  return [...of(one)].some((word) => words.has(word));
}

function sameWords(one: string, other: string): boolean {
  const of = (text: string): NoticeContent => ({
    warrants: [{ issuingCountry: null, charge: withoutAccents(text), chargeTranslation: null }],
  });
  return (
    agree(of(one), of(other), { before: ['warrants'] }) && agree(of(one), of(other), { after: ['warrants'] })
  );
}

function agree(...sides: Parameters<typeof differ>): boolean {
  return differ(...sides).length === 0;
}
