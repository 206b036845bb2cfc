/** Orders of papers out of an invented notice, screened under this checkout's own rulebook. */
import type { Day, Instant } from '../../src/kernel/kernel.ts';
import { lawOn, readTranslations } from '../../src/law/law.ts';
import type { NoticeId } from '../../src/notice/notice.ts';
import type { PaperOrder } from '../../src/publishing/publishing.ts';
import { screenExtract } from '../../src/screening/screening.ts';
import { ourChargeReader, ourRulebook } from './law-book.ts';

const ON = '2026-11-24' as Day;
const SEEN = '2026-11-23T05:00:00Z' as Instant;

/** What a test says otherwise of the invented notice: its charge, its forename. */
export interface InventedNotice {
  readonly charge?: string;
  readonly forename?: string;
}

export function paperOrder(language: PaperOrder['language'], notice: InventedNotice = {}): PaperOrder {
  const law = lawOn(ourRulebook(), ON);
  const charge =
    notice.charge ?? 'participation in the activity of a banned extremist association; large-scale fraud';
  const content = {
    name: 'AMIROV',
    forename: notice.forename ?? 'DANIYAR SERIKOVICH',
    birthDate: '1979-06-14',
    sex: 'M' as const,
    nationalities: ['KZ'],
    warrants: [{ issuingCountry: 'KZ', charge, chargeTranslation: null }],
  };
  const { facts, assessment, marks } = screenExtract(content, law, ourChargeReader());
  return {
    language,
    subject: { from: 'notice', id: '2024/10482' as NoticeId, content, seen: { from: SEEN, to: SEEN } },
    facts,
    assessment,
    marks,
    law,
    translations: readTranslations([]).translations,
    version: '0.1.0',
    invented: false,
  };
}

/** The same with `count` rules raised, each in a long sentence of its own. */
export function manyRaised(order: PaperOrder, count: number): PaperOrder {
  const findings = order.assessment.findings.map((finding, at) =>
    at >= count
      ? finding
      : {
          ...finding,
          outcome: 'concern' as const,
          says: `Objection ${at}: ${'the acts behind these words of the charge are not told anywhere '.repeat(3)}.`,
        },
  );
  return { ...order, assessment: { ...order.assessment, findings } };
}
