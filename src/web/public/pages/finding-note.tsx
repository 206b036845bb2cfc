/** A finding in a margin: its mark, its word and its reason; folded open to what speaks, what was decided, and what would change it. */
import type { FC } from 'hono/jsx';
import type { DecidedOn, FactDefinition, Finding, Held, Question } from '../../../law/law.ts';
import type { Mark } from '../../../screening/screening.ts';
import type { MessageKey } from '../../messages/messages.ts';
import { DecidedBy, precedentHref, provisionHref, ruleHref } from '../parts/law.tsx';
import { wordsId } from '../parts/marked.tsx';
import { Outcome } from '../parts/outcome.tsx';
import { English, EnglishText, inOwnWords, T } from '../parts/text.tsx';
import { useReading } from '../reading.ts';
import { Differs } from './law/differs.tsx';

/** What the notes of a page are written from, beside their findings. */
export interface Beside {
  readonly questions: readonly Question[];
  readonly marks: readonly Mark[];
  readonly definitions: ReadonlyMap<string, FactDefinition>;
  decided(rule: string): DecidedOn;
}

/** Notes in a margin; those that are unknown or met say no more than their name until they are opened. */
export const Notes: FC<{ of: readonly Finding[]; beside: Beside }> = ({ of, beside }) => (
  <ol class="findings">
    {of.map((finding) => (
      <li class={`finding ${finding.outcome}`} id={`finding-${finding.rule}`}>
        <Note finding={finding} beside={beside} />
        <Sources finding={finding} marks={beside.marks} />
      </li>
    ))}
  </ol>
);

const Note: FC<{ finding: Finding; beside: Beside }> = ({ finding, beside }) => {
  const { outcome, title, says, basis, speaks, missing } = finding;
  const raised = outcome === 'breach' || outcome === 'concern';
  const asked = beside.questions.filter(({ fact }) => missing.includes(fact));
  return (
    <details>
      <summary>
        <Outcome of={outcome} />{' '}
        <span class="finding-title">
          <EnglishText text={title} />
        </span>
        {raised && (
          <span class="finding-says">
            <EnglishText text={says} />
          </span>
        )}
      </summary>
      <div class="finding-more">
        {!raised && (
          <p>
            <EnglishText text={says} />
          </p>
        )}
        <Reasons k="finding.for" of={speaks.for.map((point) => point.says)} />
        <Reasons k="finding.against" of={speaks.against.map((point) => point.says)} />
        {raised && <Decided rule={finding.rule} beside={beside} />}
        <Reasons k="finding.missing" of={asked.map(({ asks }) => asks)} />
        {basis !== 'read' && (
          <p class={basis === 'recall' ? 'basis recall' : 'basis'}>
            <T k={`finding.basis.${basis}`} />
          </p>
        )}
      </div>
    </details>
  );
};

/** One click from the finding: its articles, the words it stands on, its rule with its YAML. */
const Sources: FC<{ finding: Finding; marks: readonly Mark[] }> = ({ finding, marks }) => {
  const reading = useReading();
  const { rule, title, cites } = finding;
  const words = marks.find(({ rules }) => rules.includes(rule));
  const of = (k: MessageKey) => `${reading.words.text(k)}: ${inOwnWords(reading, title)}`;
  return (
    <p class="finding-sources">
      {cites.map(({ id }) => (
        <a class="code" dir="ltr" href={provisionHref(id)}>
          {id}
        </a>
      ))}
      {words && (
        <a href={`#${wordsId(words)}`} aria-label={of('finding.words')}>
          <T k="finding.words" />
        </a>
      )}
      <a href={ruleHref(rule)} aria-label={of('finding.rule')}>
        <T k="finding.rule" />
      </a>
      <a class="code" href={`${ruleHref(rule)}#file`} aria-label={of('finding.file')}>
        <T k="finding.file" />
      </a>
    </p>
  );
};

const Reasons: FC<{ k: MessageKey; of: readonly string[] }> = ({ k, of }) =>
  of.length === 0 ? null : (
    <div class="reasons">
      <p class="kicker">
        <T k={k} />
      </p>
      <ul>
        {of.map((says) => (
          <li>
            <EnglishText text={says} />
          </li>
        ))}
      </ul>
    </div>
  );

/** How the rule was decided elsewhere, with the nearest decision of each side where a known fact is shared. */
const Decided: FC<{ rule: string; beside: Beside }> = ({ rule, beside }) => {
  const { alike, otherwise, nearest } = beside.decided(rule);
  if (alike + otherwise === 0) return null;
  return (
    <div class="reasons decided">
      <p>
        <a href={`${ruleHref(rule)}#precedents`}>
          <T k="finding.decided" values={{ alike, otherwise }} />
        </a>
      </p>
      <Nearest k="finding.decided.alike" held={nearest.alike} definitions={beside.definitions} />
      <Nearest k="finding.decided.otherwise" held={nearest.otherwise} definitions={beside.definitions} />
      <p class="quiet">
        <T k="law.noOdds" />
      </p>
    </div>
  );
};

const Nearest: FC<{
  k: MessageKey;
  held: Held | null;
  definitions: ReadonlyMap<string, FactDefinition>;
}> = ({ k, held, definitions }) =>
  held && (
    <>
      <p class="kicker">
        <T k={k} />
      </p>
      <English>
        <p>
          <a href={precedentHref(held.precedent.id)}>
            <EnglishText text={held.precedent.title} />
          </a>
        </p>
        <DecidedBy precedent={held.precedent} />
      </English>
      {held.differs.length === 0 ? (
        <p class="quiet">
          <T k="law.beside.noDifference" values={{ count: held.same.length }} />
        </p>
      ) : (
        <Differs of={held.differs} facts={definitions} />
      )}
    </>
  );
