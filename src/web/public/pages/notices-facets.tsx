/** Filters beside the list, each value with how many it would leave, and what is chosen above it. */
import type { Child, FC } from 'hono/jsx';
import type { Facet } from '../../../archive/archive.ts';
import { codeName } from '../../../notice/notice.ts';
import type { FoundNotices } from '../../../publishing/publishing.ts';
import { inFigures } from '../parts/count.ts';
import { Country } from '../parts/country.tsx';
import { Folded } from '../parts/folded.tsx';
import { T } from '../parts/text.tsx';
import { useReading } from '../reading.ts';
import { type Filter, filters, type Looking, looksFor } from './looking.ts';
import { FindingsFacet, FindingValue } from './notices-findings.tsx';
import { Go } from './notices-go.tsx';

const shown = 8;

export const FacetsBeside: FC<{ looking: Looking; found: FoundNotices }> = ({ looking, found }) => (
  <aside class="facets" id="facets" aria-label={useReading().words.text('facets.label')}>
    {filters.map((filter) =>
      filter === 'finding' ? (
        <FindingsFacet looking={looking} found={found} />
      ) : (
        <FacetGroup filter={filter} looking={looking} facets={found.facets[filter]} />
      ),
    )}
  </aside>
);

type PlainFilter = Exclude<Filter, 'finding'>;

/** A value of a filter in words; findings have their own (`FindingValue`). */
export const FilterValue: FC<{ filter: PlainFilter; value: string }> = ({ filter, value }) => {
  switch (filter) {
    case 'nationality':
    case 'issuer':
      return <Country code={value} />;
    case 'sex':
      return <>{codeName('sex', value) ?? value}</>;
    case 'age': {
      const [from = '', to = ''] = value.split('-');
      return <T k={to === '' ? 'age.from' : from === '' ? 'age.to' : 'age.between'} values={{ from, to }} />;
    }
    default:
      return <>{value}</>;
  }
};

const FacetGroup: FC<{ filter: PlainFilter; looking: Looking; facets: readonly Facet[] }> = ({
  filter,
  looking,
  facets,
}) => {
  const known = facets.filter(({ value, count }) => value !== '' && count > 0);
  const unknown = facets.find(({ value, count }) => value === '' && count > 0);
  if (known.length === 0) return null;
  const row = ({ value, count }: Facet): Child => (
    <li>
      {looking[filter] === value ? (
        <strong aria-current="true">
          <FilterValue filter={filter} value={value} />
        </strong>
      ) : (
        <Go from={looking} to={looksFor(looking, { [filter]: value })}>
          <FilterValue filter={filter} value={value} />
        </Go>
      )}
      <span class="figures quiet">{inFigures(count)}</span>
    </li>
  );
  return (
    <section class="facet">
      <h2>
        <T k={`facet.${filter}`} />
      </h2>
      <ul>{known.slice(0, shown).map(row)}</ul>
      {known.length > shown && (
        <Folded summary={<T k="facets.more" values={{ count: known.length - shown }} />}>
          <ul>{known.slice(shown).map(row)}</ul>
        </Folded>
      )}
      {unknown && (
        <p class="facet-unknown">
          <T k={`facet.${filter}.unknown`} /> <span class="figures">{inFigures(unknown.count)}</span>
        </p>
      )}
    </section>
  );
};

/** What is chosen, each with a way to leave it out. */
export const Chosen: FC<{ looking: Looking; found: FoundNotices }> = ({ looking, found }) => {
  const { words } = useReading();
  const set = filters.filter((filter) => looking[filter] !== '');
  if (set.length === 0) return null;
  return (
    <ul class="chosen">
      {set.map((filter) => (
        <li>
          <span class="quiet">
            <T k={`facet.${filter}`} />:{' '}
          </span>
          {filter === 'finding' ? (
            <FindingValue value={looking.finding} facets={found.facets.finding} />
          ) : (
            <FilterValue filter={filter} value={looking[filter]} />
          )}{' '}
          <Go
            from={looking}
            to={looksFor(looking, { [filter]: '' })}
            label={words.text('facets.without', { filter: words.text(`facet.${filter}`) })}
          >
            <T k="facets.remove" />
          </Go>
        </li>
      ))}
    </ul>
  );
};
