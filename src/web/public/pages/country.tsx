/** One country on one long page: whom it asks for, who asks for its nationals, ages, changes, and what none of it can tell. */
import type { Context, Hono } from 'hono';
import type { Child, FC } from 'hono/jsx';
import type { PublicHouse } from '../../../house/house.ts';
import type {
  CountryContext as ContextOf,
  CountryPage as CountryOf,
} from '../../../publishing/publishing.ts';
import type { PoliticalOffence } from '../../../screening/screening.ts';
import type { MessageKey } from '../../messages/messages.ts';
import { show } from '../layout.tsx';
import { Bars } from '../parts/bars.tsx';
import { ChangeLines } from '../parts/change-lines.tsx';
import { inFigures } from '../parts/count.ts';
import { Country } from '../parts/country.tsx';
import { CountAsked, Figure, FigureFrom } from '../parts/figure.tsx';
import { Noted, Sheet } from '../parts/margin.tsx';
import { Searched } from '../parts/searched.tsx';
import { T } from '../parts/text.tsx';
import { type Env, lawFor, useReading } from '../reading.ts';
import { CountryContext } from './country-context.tsx';
import { notFoundPage } from './errors.tsx';
import { FilterValue } from './notices-facets.tsx';
import { needsArchive } from './unread.tsx';

const parts = ['asks', 'sought', 'ages', 'changes', 'context', 'cannot'] as const;

export function countryPages(site: Hono<Env>, house: PublicHouse): void {
  site.get(
    '/countries/:code',
    needsArchive('countries', 'nav.countries', async (c, archive) => {
      const code = c.req.param('code') ?? '';
      if (/^[a-z]{2,4}$/.test(code)) return c.redirect(`/countries/${code.toUpperCase()}`, 308);
      const page = /^[A-Z0-9]{2,4}$/.test(code) ? await archive.country(code) : null;
      if (page === null) return notFoundPage(c);
      const { words } = c.get('reading');
      return show(
        c,
        {
          title: page.name,
          description: words.text('country.description', { name: page.name }),
          section: 'countries',
        },
        <CountryPage
          page={page}
          context={house.casebook.countryContext(code)}
          offences={await offencesOf(c, code)}
        />,
      );
    }),
  );
}

/** Null while no rulebook can be read: the rest of the page stands without it. */
async function offencesOf(c: Context<Env>, code: string): Promise<readonly PoliticalOffence[] | null> {
  const law = await lawFor(c).catch(() => null);
  return law?.offencesOf(code) ?? null;
}

const CountryPage: FC<{
  page: CountryOf;
  context: ContextOf | null;
  offences: readonly PoliticalOffence[] | null;
}> = ({ page, context, offences }) => {
  const { words } = useReading();
  const { code, name, issued, nationals, searched, withheld, issuerUnread } = page;
  const ages = page.issuedAges.filter(({ value, count }) => value !== '' || count > 0);
  const asOf = searched.lastWhole?.at ?? null;
  const source = <T k="figure.fromOwn" />;
  const from = <FigureFrom at={asOf} withheld={withheld} unread={issuerUnread} />;
  return (
    <Sheet class="country-page">
      <Noted aside={<Contents code={code} />}>
        <p class="kicker">
          <T k="country.kicker" /> <span class="code">{code}</span>
        </p>
        <h1>
          <span lang="en" dir="ltr">
            {name}
          </span>
        </h1>
        <div class="figures-row figures-two">
          <Figure
            value={<CountAsked count={issued} unread={issuerUnread} />}
            label={<T k="country.issued" />}
            asOf={asOf}
            from={source}
          />
          <Figure
            value={inFigures(nationals)}
            label={<T k="country.nationals" />}
            asOf={asOf}
            from={source}
          />
        </div>
        {withheld > 0 && (
          <p class="explain">
            <T k="figure.withheld" values={{ count: withheld }} />
          </p>
        )}
        {issuerUnread > 0 && (
          <p class="explain">
            <T k="figure.unread" values={{ count: issuerUnread }} />
          </p>
        )}
        <p>
          <a href={`/notices?issuer=${code}`} rel="nofollow">
            <T k="country.listIssued" />
          </a>
          {' · '}
          <a href={`/notices?nationality=${code}`} rel="nofollow">
            <T k="country.listNationals" />
          </a>
        </p>
        <Searched searched={searched} />
      </Noted>
      <Part id="asks" from={from} unread={issuerUnread} empty={page.issuedByNationality.length === 0}>
        <Bars
          caption={<T k="country.asks.caption" />}
          heads={[words.text('head.nationality'), words.text('head.notices')]}
          rows={page.issuedByNationality.map(({ value, count }) => ({ label: place(value), count }))}
          shown={10}
        />
      </Part>
      <Part id="sought" from={from} unread={issuerUnread} empty={page.nationalsByIssuer.length === 0}>
        <Bars
          caption={<T k="country.sought.caption" />}
          heads={[words.text('head.country'), words.text('head.notices')]}
          rows={page.nationalsByIssuer.map(({ value, count }) => ({ label: place(value), count }))}
          shown={10}
        />
      </Part>
      <Part
        id="ages"
        from={from}
        unread={issuerUnread}
        empty={page.issuedAges.every(({ count }) => count === 0)}
      >
        <Bars
          caption={<T k="country.ages.caption" />}
          heads={[words.text('head.age'), words.text('head.notices')]}
          rows={ages.map(({ value, count }) => ({
            label: value === '' ? <T k="age.unknown" /> : <FilterValue filter="age" value={value} />,
            count,
          }))}
        />
      </Part>
      <Noted class="topic" id="changes">
        <h2>
          <T k="country.changes" />
        </h2>
        {page.changes.length === 0 ? (
          <p>
            <T k="country.changes.none" />
          </p>
        ) : (
          <ChangeLines changes={page.changes} brief />
        )}
        <p class="onward">
          <a href={`/changes?country=${code}`} rel="nofollow">
            <T k="country.changes.all" />
          </a>
          {' · '}
          <a href={`/feeds/country/${code}.atom`}>
            <T k="feeds.atom" />
          </a>
          {' · '}
          <a href={`/feeds/country/${code}.json`}>
            <T k="feeds.jsonFeed" />
          </a>
        </p>
      </Noted>
      <CountryContext context={context} offences={offences} />
      <Noted class="topic" id="cannot">
        <h2>
          <T k="country.cannot" />
        </h2>
        <ul class="points">
          {(['openness', 'share', 'nationality', 'guilt'] as const).map((point) => (
            <li>
              <T k={`country.cannot.${point}`} />
            </li>
          ))}
        </ul>
      </Noted>
    </Sheet>
  );
};

function place(code: string): Child {
  return code === '' ? <T k="value.empty" /> : <Country code={code} link />;
}

/** A section with its chart, or a sentence where there is nothing to draw; what the chart cannot tell stands beside it. */
const Part: FC<{
  id: (typeof parts)[number] & ('asks' | 'sought' | 'ages');
  /** As of when and from where its figures are. */
  from: Child;
  /** Notices of which nobody knows who asked for them: where there are some, nothing to draw is no zero. */
  unread: number;
  empty: boolean;
  children?: Child;
}> = ({ id, from, unread, empty, children }) => (
  <Noted class="topic" id={id} aside={!empty && <Aside k={`country.${id}.cannot`} />}>
    <h2>
      <T k={`country.${id}`} />
    </h2>
    {empty ? (
      <p>
        {unread > 0 ? <T k="country.notRead" values={{ count: unread }} /> : <T k={`country.${id}.none`} />}
      </p>
    ) : (
      <>
        {children}
        <p class="explain">{from}</p>
      </>
    )}
  </Noted>
);

const Aside: FC<{ k: MessageKey }> = ({ k }) => (
  <div class="aside">
    <h2>
      <T k="chart.cannot" />
    </h2>
    <p>
      <T k={k} />
    </p>
  </div>
);

const Contents: FC<{ code: string }> = () => (
  <nav class="page-contents" aria-label={useReading().words.text('contents.label')}>
    <ol>
      {parts.map((part) => (
        <li>
          <a href={`#${part}`}>
            <T k={`country.${part}`} />
          </a>
        </li>
      ))}
    </ol>
  </nav>
);
