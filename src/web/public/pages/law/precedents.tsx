/** The library of precedents, searched by words, topic, outcome and kind through the address, without a script. */
import type { Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { LawBook } from '../../../../house/house.ts';
import type { Precedent, PrecedentSearch } from '../../../../law/law.ts';
import type { MessageKey } from '../../../messages/messages.ts';
import { show } from '../../layout.tsx';
import { inFigures } from '../../parts/count.ts';
import { DecidedBy, LawBasis, LawNav, precedentHref, Topics } from '../../parts/law.tsx';
import { type LeftOut, LeftOutOf, leftOut } from '../../parts/left-out.tsx';
import { Noted, Sheet } from '../../parts/margin.tsx';
import { English, EnglishText, T } from '../../parts/text.tsx';
import { type Env, lawFor, useReading } from '../../reading.ts';

const kinds = ['ccf', 'repository', 'public'] as const satisfies readonly Precedent['kind'][];
const outcomes = [
  'non-compliant',
  'compliant',
  'compliant-with-update',
  'partly',
  'inadmissible',
  'deleted-before-decision',
  'other',
] as const satisfies readonly Precedent['outcome'][];
const PAGE = 40;

/** What was asked in the address; what could not be read stands in `left`. */
interface Asked {
  readonly words: string;
  readonly topic: string | undefined;
  readonly outcome: Precedent['outcome'] | undefined;
  readonly kind: Precedent['kind'] | undefined;
  readonly page: number;
  readonly left: LeftOut;
}

export function lawPrecedentsPages(site: Hono<Env>): void {
  site.get('/law/precedents', async (c) => {
    const { words } = c.get('reading');
    const book = await lawFor(c);
    const asked = readAsked(c, book);
    return show(
      c,
      {
        title: words.text('law.precedents'),
        description: words.text('law.precedents.description'),
        section: 'rules',
        noindex: new URL(c.req.url).search !== '',
      },
      <PrecedentsPage book={book} asked={asked} />,
    );
  });
}

function readAsked(c: Context<Env>, { precedents }: LawBook): Asked {
  const given = c.req.query();
  const read = {
    words: (given.q ?? '').trim().slice(0, 200),
    topic: Object.hasOwn(precedents.topics, given.topic ?? '') ? given.topic : undefined,
    outcome: outcomes.find((one) => one === given.outcome),
    kind: kinds.find((one) => one === given.kind),
    page: /^[1-9]\d{0,3}$/.test(given.page ?? '') ? Number(given.page) : 1,
  };
  return {
    ...read,
    left: leftOut(given, {
      q: { name: 'law.find.words', read: true },
      topic: { name: 'law.find.topic', read: read.topic !== undefined },
      outcome: { name: 'law.find.outcome', read: read.outcome !== undefined },
      kind: { name: 'law.find.kind', read: read.kind !== undefined },
      page: { name: 'address.page', read: /^[1-9]\d{0,3}$/.test(given.page ?? '') },
    }),
  };
}

function searchOf({ words, topic, outcome, kind }: Asked): PrecedentSearch {
  return {
    ...(words !== '' && { words }),
    ...(topic !== undefined && { topic }),
    ...(outcome !== undefined && { outcome }),
    ...(kind !== undefined && { kind }),
  };
}

/** The address of the same search, at another page. */
function addressOf({ words, topic, outcome, kind }: Asked, page: number): string {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries({ q: words, topic, outcome, kind }))
    if (value) fields.set(name, value);
  if (page > 1) fields.set('page', String(page));
  return `/law/precedents${fields.size === 0 ? '' : `?${fields}`}`;
}

const PrecedentsPage: FC<{ book: LawBook; asked: Asked }> = ({ book, asked }) => {
  const found = book.findPrecedents(searchOf(asked));
  return (
    <Sheet class="law law-precedents">
      <Noted aside={<Filter asked={asked} book={book} />}>
        <LawNav />
        <h1>
          <T k="law.precedents" />
        </h1>
        <p class="lead">
          <T k="law.precedents.lead" />
        </p>
        <LeftOutOf of={asked.left} />
      </Noted>
      <Noted>
        {book.precedents.precedents.length === 0 ? (
          <p class="told">
            <T k="law.precedents.notKept" />
          </p>
        ) : (
          <Counts found={found} />
        )}
        <Found found={found} asked={asked} />
      </Noted>
    </Sheet>
  );
};

const Filter: FC<{ asked: Asked; book: LawBook }> = ({ asked, book }) => {
  const { words } = useReading();
  const topics = Object.entries(book.precedents.topics).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const any = <option value="">{words.text('filter.any')}</option>;
  return (
    <form class="filter law-filter" method="get" action="/law/precedents">
      <label>
        <T k="law.find.words" />
        <input type="search" name="q" value={asked.words} maxlength={200} autocomplete="off" />
      </label>
      <label>
        <T k="law.find.topic" />
        <select name="topic">
          {any}
          {topics.map(([topic]) => (
            <option value={topic} selected={topic === asked.topic} lang="en">
              {topic.replaceAll('-', ' ')}
            </option>
          ))}
        </select>
      </label>
      <label>
        <T k="law.find.outcome" />
        <select name="outcome">
          {any}
          {outcomes.map((outcome) => (
            <option value={outcome} selected={outcome === asked.outcome}>
              {words.text(`law.decided.${outcome}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <T k="law.find.kind" />
        <select name="kind">
          {any}
          {kinds.map((kind) => (
            <option value={kind} selected={kind === asked.kind}>
              {words.text(`law.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="do">
        <T k="filter.do" />
      </button>
      <p class="law-small">
        <T k="law.find.noNames" />
      </p>
      {asked.topic !== undefined && (
        <English>
          <p class="law-small">
            <strong>{asked.topic.replaceAll('-', ' ')}:</strong> {book.precedents.topics[asked.topic]?.means}
          </p>
        </English>
      )}
    </form>
  );
};

/** How many of each outcome; with the warning that nobody may read odds from them. */
const Counts: FC<{ found: readonly Precedent[] }> = ({ found }) => (
  <div class="law-counts">
    <p>
      <strong>
        <T k="law.found" values={{ count: found.length }} />
      </strong>{' '}
      {outcomes
        .map((outcome) => [outcome, found.filter((one) => one.outcome === outcome).length] as const)
        .filter(([, count]) => count > 0)
        .map(([outcome, count], at) => (
          <>
            {at > 0 && <T k="list.semicolon" />}
            <T k={`law.decided.${outcome}` as MessageKey} />: <span class="figures">{inFigures(count)}</span>
          </>
        ))}
    </p>
    <p class="law-warning">
      <T k="law.noOdds" />
    </p>
  </div>
);

const Found: FC<{ found: readonly Precedent[]; asked: Asked }> = ({ found, asked }) => {
  const first = (asked.page - 1) * PAGE;
  const shown = found.slice(first, first + PAGE);
  return (
    <>
      <ol class="law-list law-found" start={first + 1}>
        {shown.map((precedent) => (
          <li>
            <h2>
              <a href={precedentHref(precedent.id)}>
                <EnglishText text={precedent.title} />
              </a>
            </h2>
            <DecidedBy precedent={precedent} />
            <p class="law-small">
              <Topics of={precedent.topics} />
            </p>
            <p class="law-small">
              <LawBasis of={precedent.basis} />
            </p>
          </li>
        ))}
      </ol>
      {found.length > PAGE && (
        <p class="pages">
          {asked.page > 1 && (
            <a rel="prev" href={addressOf(asked, asked.page - 1)}>
              <T k="law.page.before" />
            </a>
          )}
          {first + PAGE < found.length && (
            <a class="next" rel="next" href={addressOf(asked, asked.page + 1)}>
              <T k="pages.next" />
            </a>
          )}
        </p>
      )}
    </>
  );
};
