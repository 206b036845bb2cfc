/** Findings as a filter of the list: what is raised first, what is met folded under it, and how many are not screened, which is unknown and not nothing. */
import type { FC } from 'hono/jsx';
import type { FindingFacet, FoundNotices } from '../../../publishing/publishing.ts';
import { inFigures } from '../parts/count.ts';
import { Folded } from '../parts/folded.tsx';
import { Outcome } from '../parts/outcome.tsx';
import { EnglishText, T } from '../parts/text.tsx';
import { type Looking, looksFor } from './looking.ts';
import { Go } from './notices-go.tsx';

export const FindingsFacet: FC<{ looking: Looking; found: FoundNotices }> = ({
  looking,
  found: { facets, unscreened },
}) => {
  const raised = facets.finding.filter(({ outcome }) => outcome !== 'met');
  const met = facets.finding.filter(({ outcome }) => outcome === 'met');
  return (
    <section class="facet facet-findings">
      <h2>
        <T k="facet.finding" />
      </h2>
      {unscreened === null ? (
        <p class="explain">
          <T k="facet.finding.none" />
        </p>
      ) : (
        <>
          {raised.length > 0 ? (
            <Rows of={raised} looking={looking} />
          ) : (
            <p class="explain">
              <T k="facet.finding.nothing" />
            </p>
          )}
          {met.length > 0 && (
            <Folded
              summary={<T k="facet.finding.met" values={{ count: met.length }} />}
              open={looking.finding.endsWith(':met')}
            >
              <Rows of={met} looking={looking} />
            </Folded>
          )}
          {unscreened > 0 && (
            <p class="explain" role="status">
              <T k="facet.finding.unscreened" values={{ count: unscreened }} />
            </p>
          )}
        </>
      )}
      <p class="explain">
        <T
          k="facet.finding.what"
          values={{ a: (inside: unknown[]) => <a href="/findings">{inside as string[]}</a> }}
        />
      </p>
    </section>
  );
};

const Rows: FC<{ of: readonly FindingFacet[]; looking: Looking }> = ({ of, looking }) => (
  <ul>
    {of.map(({ value, title, outcome, count }) => (
      <li>
        <span>
          {looking.finding === value ? (
            <strong aria-current="true">
              <EnglishText text={title} />
            </strong>
          ) : (
            <Go from={looking} to={looksFor(looking, { finding: value })}>
              <EnglishText text={title} />
            </Go>
          )}{' '}
          <Outcome of={outcome} />
        </span>
        <span class="figures quiet">{inFigures(count)}</span>
      </li>
    ))}
  </ul>
);

/** A finding that is asked for, in words; the rule by its title where one of the matches tells it. */
export const FindingValue: FC<{ value: string; facets: readonly FindingFacet[] }> = ({ value, facets }) => {
  const [rule, outcome] = value.split(':');
  const title = facets.find((facet) => facet.rule === rule)?.title ?? rule ?? value;
  return (
    <>
      <EnglishText text={title} />
      {(outcome === 'breach' || outcome === 'concern' || outcome === 'met') && (
        <>
          {' '}
          <Outcome of={outcome} />
        </>
      )}
    </>
  );
};
