/** An assessment in the words of the API: names in place of traces, each value beside where it comes from. */
import type { Finding, SpokenPoint } from '../../law/law.ts';
import type { NoticeContent } from '../../notice/notice.ts';
import type { PublicContent } from '../../publishing/publishing.ts';
import type { ScreenedExtract } from '../../screening/screening.ts';

export const NOTE =
  'Each finding stands by itself with its reason. None is a verdict on a person or a notice, and they are not added up. A public extract shows little of a notice, so most questions stay open. Where nothing was found, that never means “not political”.';

const BASIS = {
  read: 'The official text itself was read.',
  secondary: 'Known through others who have it, or read in part.',
  recall: 'Recalled and not read: check it before you rely on it.',
};

/** What may be said of a notice, as screening reads it: of pictures it asks only whether anybody looked for one, of related notices nothing. */
export function contentOf({
  pictures,
  related: _,
  ...rest
}: Omit<PublicContent, 'related'> & { readonly related?: unknown }): NoticeContent {
  return { ...rest, ...(pictures !== undefined && { thumbnail: null }) };
}

/** A screened extract, or facts that were screened alone, as the API tells it. The same gives the same bytes. */
export function screenedAnswer({ facts, charges, assessment }: ScreenedExtract) {
  return {
    rulebook: assessment.rulebook,
    on: assessment.on,
    basis: BASIS,
    findings: assessment.findings.map(findingAnswer),
    questions: assessment.questions,
    worksheet: assessment.worksheet.map(({ factor, political, ordinary, open }) => ({
      factor,
      political: political.map(weight),
      ordinary: ordinary.map(weight),
      open,
    })),
    facts: Object.entries(facts).map(([name, { value, why, source }]) => ({
      name,
      value,
      why: why ?? null,
      source: { from: source.from, words: source.words ?? null, at: source.at ?? null },
    })),
    charges: charges.map(({ warrant, field, issuingCountry, text, reading }) => ({
      at: `warrants.${warrant}.${field}`,
      issuingCountry,
      text,
      language: {
        code: reading.language.language,
        name: reading.language.name,
        reading: reading.language.reading,
      },
      families: reading.families,
      spans: reading.spans.map(({ start, end, words, family }) => ({ start, end, words, family })),
      unread: reading.unread.map(({ start, end, words }) => ({ start, end, words })),
      article3: { signal: reading.article3.signal, because: reading.article3.because },
    })),
    note: NOTE,
  };
}

function findingAnswer({ cites, speaks, appliesPresumed, objections, ...finding }: Finding) {
  const { rule, family, title, edition, outcome, says, basis, decided, missing } = finding;
  return {
    rule,
    family,
    title,
    edition,
    outcome,
    says,
    basis,
    cites: cites.map(({ id, heading, source, basis }) => ({ id, heading, source, basis })),
    presumed: [
      ...new Set([
        ...(appliesPresumed === undefined ? [] : [appliesPresumed]),
        ...objections
          .filter(({ when }) => when.answer !== 'no')
          .flatMap(({ unless }) => unless.flatMap(({ presumed }) => presumed?.because ?? [])),
      ]),
    ],
    speaks: {
      for: speaks.for.map(point),
      against: speaks.against.map(point),
      open: speaks.open.map((one) => ({ ...point(one), speaks: one.speaks })),
    },
    decided,
    missing,
  };
}

function point({ says, factor, cites, facts }: SpokenPoint) {
  return { says, factor: factor ?? null, cites, facts };
}

function weight({ rule, says, cites, facts }: SpokenPoint & { readonly rule: string }) {
  return { rule, says, cites, facts };
}
