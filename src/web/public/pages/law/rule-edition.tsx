/** One edition of a rule: whom it concerns, what it raises, what excuses, when it is met, what speaks for and against, on what it stands. */
import type { FC, PropsWithChildren } from 'hono/jsx';
import type { LawBook } from '../../../../house/house.ts';
import type { Day } from '../../../../kernel/kernel.ts';
import type { Exception, Footing, Objection, Point, RuleEdition } from '../../../../law/law.ts';
import type { MessageKey } from '../../../messages/messages.ts';
import { Cites, Holds, LawBasis, parameterHref, provisionHref, Says } from '../../parts/law.tsx';
import { Noted } from '../../parts/margin.tsx';
import { Outcome } from '../../parts/outcome.tsx';
import { EnglishText, T } from '../../parts/text.tsx';
import { ConditionOf, type Vocabulary } from './condition.tsx';

interface Props {
  readonly edition: RuleEdition;
  /** Whether it holds today. */
  readonly inForce: boolean;
  readonly book: LawBook;
  readonly today: Day;
  readonly words: Vocabulary;
}

export const Edition: FC<Props> = ({ edition, inForce, book, today, words }) => {
  const { applies, appliesPresumed, objections, met, says, points } = edition;
  return (
    <Noted
      class="law-part law-edition"
      id={`from-${edition.from}`}
      aside={<StandsOn edition={edition} footing={book.footingOf(edition, inForce ? today : edition.from)} />}
    >
      <h2>
        <Holds from={edition.from} until={edition.until} />
      </h2>
      <p class="law-small">
        <T k={inForce ? 'law.inForce' : 'law.notInForce'} />
      </p>
      <Block k="law.applies">
        {applies ? (
          <ConditionOf condition={applies} words={words} />
        ) : (
          <p>
            <T k="law.applies.everything" />
          </p>
        )}
        {appliesPresumed !== undefined && <Because k="law.applies.presumed" says={appliesPresumed} />}
        {says['not-asked'] !== undefined && <Because k="law.applies.not" says={says['not-asked']} />}
      </Block>
      {objections.map((objection) => (
        <Raises objection={objection} words={words} />
      ))}
      <Block k="law.met">
        {typeof met === 'object' ? (
          <ConditionOf condition={met.when} words={words} />
        ) : (
          <p>
            <T k={`law.met.${met}` as MessageKey} />
          </p>
        )}
        <Says text={says.met} class="law-sentence" />
      </Block>
      <Block k="law.unknown.head">
        <Says text={says.unknown} class="law-sentence" />
      </Block>
      <Points k="law.for" points={points.filter(({ speaks }) => speaks === 'for')} words={words} />
      <Points k="law.against" points={points.filter(({ speaks }) => speaks === 'against')} words={words} />
    </Noted>
  );
};

const Block: FC<PropsWithChildren<{ k: MessageKey }>> = ({ k, children }) => (
  <section class="law-block">
    <h3>
      <T k={k} />
    </h3>
    {children}
  </section>
);

/** A message, and the rulebook's own sentence after it: each reads in its own direction. */
const Because: FC<{ k: MessageKey; says: string }> = ({ k, says }) => (
  <p class="law-because">
    <T k={k} />{' '}
    <bdi>
      <EnglishText text={says} />
    </bdi>
  </p>
);

const Raises: FC<{ objection: Objection; words: Vocabulary }> = ({ objection, words }) => (
  <section class="law-block">
    <h3>
      <T k="law.raises" values={{ outcome: () => <Outcome of={objection.outcome} /> }} />
    </h3>
    <Says text={objection.says} class="law-sentence" />
    <ConditionOf condition={objection.when} words={words} />
    <Also cites={objection.cites} />
    {objection.unless.map((exception) => (
      <Unless exception={exception} words={words} />
    ))}
  </section>
);

const Unless: FC<{ exception: Exception; words: Vocabulary }> = ({
  exception: { when, presume, says, cites },
  words,
}) => (
  <div class="law-unless">
    <h4>
      <T k="law.unless" />
    </h4>
    <Says text={says} class="law-sentence" />
    <ConditionOf condition={when} words={words} />
    {presume && <Because k={`law.presume.${presume.answer}`} says={presume.because} />}
    <Also cites={cites} />
  </div>
);

const Also: FC<{ cites: readonly string[] }> = ({ cites }) =>
  cites.length === 0 ? null : (
    <p class="law-small">
      <T k="law.standsOn" /> <Cites ids={cites} />
    </p>
  );

const Points: FC<{ k: MessageKey; points: readonly Point[]; words: Vocabulary }> = ({ k, points, words }) =>
  points.length === 0 ? null : (
    <Block k={k}>
      <ul class="law-points">
        {points.map(({ says, when, factor, cites }) => (
          <li>
            <Says text={says} class="law-sentence" />
            {factor && (
              <p class="law-small">
                <T k={`law.factor.${factor}` as MessageKey} />
              </p>
            )}
            <ConditionOf condition={when} words={words} />
            <Also cites={cites} />
          </li>
        ))}
      </ul>
    </Block>
  );

/** Every provision and parameter that any part of the edition stands on, each with how it is known. */
const StandsOn: FC<{ edition: RuleEdition; footing: Footing }> = ({
  edition,
  footing: { provisions, parameters, basis },
}) => (
  <div class="aside">
    <h2>
      <T k="law.stands" />
    </h2>
    <ul class="law-stands">
      {provisions.map(({ id, citation }) => (
        <li>
          <a href={provisionHref(id)} dir="ltr">
            {id}
          </a>{' '}
          <EnglishText text={citation?.heading ?? ''} />
          <LawBasis of={citation?.basis ?? 'recall'} />
        </li>
      ))}
      {parameters.map(({ name, value }) => (
        <li>
          <a href={parameterHref(name)} dir="ltr">
            {name}
          </a>
          <LawBasis of={value?.basis ?? 'recall'} />
        </li>
      ))}
    </ul>
    {edition.basis && (
      <p>
        <T k="law.reading" /> <LawBasis of={edition.basis} />
      </p>
    )}
    <p>
      <T k="law.weakest" /> <LawBasis of={basis} />
    </p>
  </div>
);
