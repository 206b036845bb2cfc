/** Findings in the margin of a notice: each with its mark, its word, its article and its reason; folded open to what speaks for and against. */
import type { FC, PropsWithChildren } from 'hono/jsx';
import type { LawBook } from '../../../house/house.ts';
import type { Finding, Question } from '../../../law/law.ts';
import type { ScreenedExtract } from '../../../screening/screening.ts';
import type { MessageKey } from '../../messages/messages.ts';
import { DateInWords } from '../parts/date.tsx';
import { ShortDigest } from '../parts/digest.tsx';
import { Folded } from '../parts/folded.tsx';
import { EnglishText, T } from '../parts/text.tsx';
import { type Beside, Notes } from './finding-note.tsx';

/** Where a finding is shown on the page: beside the passage that it speaks of. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  identity: ['identity'],
  gaps: [
    'facts-described',
    'law-stated',
    'penalty-stated',
    'penalty-prosecution',
    'penalty-sentence',
    'warrant-stated',
    'retention',
    'extradition-assured',
  ],
};
/** Families whose findings on a charge stand beside it. */
const OF_CHARGES = ['article3', 'private'];

/** The findings of a page, sorted to their passages, and what stands beside each. */
export interface PlacedFindings extends Beside {
  readonly identity: readonly Finding[];
  readonly charge: readonly Finding[];
  readonly gaps: readonly Finding[];
  readonly others: readonly Finding[];
  /** Nobody knows whether these rules concern the notice at all. */
  readonly perhaps: readonly Finding[];
}

export function placed({ assessment, marks, facts }: ScreenedExtract, book: LawBook): PlacedFindings {
  const asked = assessment.findings.filter(({ outcome }) => outcome !== 'not-asked');
  const perhaps = asked.filter(
    ({ outcome, applies }) => outcome === 'unknown' && applies?.answer === 'unknown',
  );
  const certain = asked.filter((finding) => !perhaps.includes(finding));
  const marked = new Set(marks.flatMap(({ rules }) => rules));
  const named = (passage: string) =>
    (BESIDE[passage] ?? []).flatMap((rule) => certain.find((finding) => finding.rule === rule) ?? []);
  const identity = named('identity');
  const gaps = named('gaps');
  const charge = certain.filter(
    ({ rule, family, outcome }) =>
      rule === 'charges-stated' ||
      (OF_CHARGES.includes(family) && (marked.has(rule) || outcome === 'concern' || outcome === 'breach')),
  );
  const shown = new Set([...identity, ...gaps, ...charge]);
  return {
    questions: assessment.questions,
    marks,
    decided: (rule) => book.decidedOn(rule, facts),
    definitions: new Map(book.rulebook.facts.map((fact) => [fact.name, fact])),
    identity,
    charge: charge.toSorted((a, b) => gravity(b) - gravity(a)),
    gaps,
    others: certain.filter((finding) => !shown.has(finding)),
    perhaps,
  };
}

function gravity({ outcome }: Finding): number {
  return ['not-asked', 'met', 'unknown', 'concern', 'breach'].indexOf(outcome);
}

/** How findings come about, for the margin. */
export const HowFindings: FC = () => (
  <>
    <h2>
      <T k="findings.how" />
    </h2>
    <p>
      <T k="findings.how.what" />
    </p>
    <p>
      <T k="findings.how.never" />
    </p>
  </>
);

/** What would change the answers, and every finding that has no place beside a passage. */
export const Beyond: FC<{ placed: PlacedFindings; screened: ScreenedExtract }> = ({ placed, screened }) => {
  const { others, perhaps } = placed;
  const { questions, on, rulebook } = screened.assessment;
  const [first, rest] = [questions.slice(0, 6), questions.slice(6)];
  return (
    <>
      <Heading k="questions.change" />
      <p>
        <T k="questions.change.what" values={{ count: questions.length }} />
      </p>
      <Questions of={first} />
      {rest.length > 0 && (
        <Folded summary={<T k="questions.change.more" values={{ count: rest.length }} />}>
          <Questions of={rest} />
        </Folded>
      )}
      <Heading k="findings.others" />
      <Notes of={others} beside={placed} />
      <Folded summary={<T k="findings.perhaps" values={{ count: perhaps.length }} />}>
        <p>
          <T k="findings.perhaps.what" />
        </p>
        <ul class="perhaps">
          {perhaps.map(({ rule, title }) => (
            <li id={`finding-${rule}`}>
              <EnglishText text={title} />
            </li>
          ))}
        </ul>
      </Folded>
      <p class="caveat">
        <T k="findings.caveat" />
      </p>
      <p class="quiet">
        <T
          k="findings.law"
          values={{ day: () => <DateInWords date={on} />, digest: () => <ShortDigest of={rulebook} /> }}
        />
      </p>
    </>
  );
};

const Heading: FC<{ k: MessageKey }> = ({ k }) => (
  <h2>
    <T k={k} />
  </h2>
);

const Questions: FC<PropsWithChildren<{ of: readonly Question[] }>> = ({ of }) => (
  <ol class="open-questions">
    {of.map(({ asks, answerers }) => (
      <li>
        <EnglishText text={asks} />{' '}
        <span class="quiet">
          {answerers.map((one, at) => (
            <>
              {at > 0 && <T k="list.comma" />}
              <T k={`answerer.${one}`} />
            </>
          ))}
        </span>
      </li>
    ))}
  </ol>
);
