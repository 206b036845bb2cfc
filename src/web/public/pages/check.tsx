/** Check a paper: what a presented notice says, held against what INTERPOL published under its number. Never a seal. */
import type { Hono } from 'hono';
import type { Child, FC } from 'hono/jsx';
import { readNoticeId } from '../../../notice/notice.ts';
import type { Paper, PaperAnswer } from '../../../publishing/publishing.ts';
import { show } from '../layout.tsx';
import { Country } from '../parts/country.tsx';
import { DateInWords } from '../parts/date.tsx';
import { Noted, Sheet } from '../parts/margin.tsx';
import { DayOrMoment, Within } from '../parts/moment.tsx';
import { NoticeLink } from '../parts/person.tsx';
import { NeverSafe, Searched } from '../parts/searched.tsx';
import { T } from '../parts/text.tsx';
import { type Env, useReading } from '../reading.ts';
import { needsArchive } from './unread.tsx';

const fields = ['number', 'name', 'forename', 'birthDate', 'nationality', 'issuer'] as const;
const longest = { text: 20_000, charge: 5_000 } as const;

export function checkPages(site: Hono<Env>): void {
  site.get(
    '/check',
    needsArchive('check', 'check.title', async (c, archive) =>
      show(
        c,
        {
          title: c.get('reading').words.text('check.title'),
          description: c.get('reading').words.text('check.description'),
          section: 'check',
        },
        <CheckPage
          paper={numberGiven(c.req.query('number'))}
          answer={null}
          empty={false}
          searched={await archive.searched()}
        />,
      ),
    ),
  );
  site.post(
    '/check',
    needsArchive('check', 'check.title', async (c, archive) => {
      c.header('Cache-Control', 'no-store');
      const form = await c.req.parseBody();
      const paper = readPaper((name) => (typeof form[name] === 'string' ? form[name] : ''));
      const empty = Object.keys(paper).length === 0;
      const answer = empty ? null : await archive.checkPaper(paper);
      return show(
        c,
        { title: c.get('reading').words.text('check.title'), section: 'check', noindex: true },
        <CheckPage
          paper={paper}
          answer={answer}
          empty={empty}
          searched={answer?.searched ?? (await archive.searched())}
        />,
      );
    }),
  );
}

/** A number may stand in an address, for it is no name; whatever else stands there is left out. */
function numberGiven(text = ''): Paper {
  const id = readNoticeId(text);
  return id === null ? {} : { number: id };
}

function readPaper(field: (name: string) => string): Paper {
  const given = [...fields, 'charge', 'text'].flatMap((name) => {
    const value = field(name)
      .trim()
      .slice(0, name === 'text' ? longest.text : name === 'charge' ? longest.charge : 300);
    return value === '' ? [] : [[name, value]];
  });
  return Object.fromEntries(given) as Paper;
}

const CheckPage: FC<{
  paper: Paper;
  answer: PaperAnswer | null;
  empty: boolean;
  searched: PaperAnswer['searched'];
}> = ({ paper, answer, empty, searched }) => (
  <Sheet class="check-page">
    <Noted aside={<Aside searched={searched} />}>
      <h1>
        <T k="check.title" />
      </h1>
      <p class="lead">
        <T k="check.lead" />
      </p>
      {empty && (
        <p class="told" role="alert">
          <T k="check.empty" />
        </p>
      )}
      {!answer && <Form paper={paper} />}
    </Noted>
    {answer && (
      <>
        <Answer answer={answer} />
        <Noted>
          <h2>
            <T k="check.again" />
          </h2>
          <Form paper={paper} />
        </Noted>
      </>
    )}
  </Sheet>
);

const Aside: FC<{ searched: PaperAnswer['searched'] }> = ({ searched }) => (
  <div class="aside">
    <h2>
      <T k="check.how" />
    </h2>
    <p>
      <T k="check.never" />
    </p>
    <h2>
      <T k="check.lookup" />
    </h2>
    <p>
      <T k="check.lookup.how" />
    </p>
    <p>
      <T k="check.languages" />
    </p>
    <p>
      <T k="check.privacy" />
    </p>
    {useReading().house.screeningOpen && (
      <p>
        <T k="check.screen" values={{ screen: (inside) => <a href="/screen">{inside as string[]}</a> }} />
      </p>
    )}
    <Searched searched={searched} />
  </div>
);

const Form: FC<{ paper: Paper }> = ({ paper }) => {
  return (
    <form class="paper" method="post" action="/check">
      <fieldset>
        <legend>
          <T k="check.paste" />
        </legend>
        <label>
          <span class="unseen">
            <T k="check.paste" />
          </span>
          <textarea name="text" rows={7} maxlength={longest.text} spellcheck={false} dir="auto">
            {paper.text ?? ''}
          </textarea>
        </label>
      </fieldset>
      <fieldset>
        <legend>
          <T k="check.type" />
        </legend>
        <div class="paper-fields">
          {fields.map((name) => (
            <label>
              <T k={`check.field.${name}`} />
              <input
                name={name}
                value={paper[name] ?? ''}
                maxlength={300}
                autocomplete="off"
                spellcheck={false}
                dir="auto"
              />
            </label>
          ))}
          <label class="paper-charge">
            <T k="check.field.charge" />
            <textarea name="charge" rows={3} maxlength={longest.charge} spellcheck={false} dir="auto">
              {paper.charge ?? ''}
            </textarea>
          </label>
        </div>
      </fieldset>
      <button type="submit" class="do">
        <T k="check.do" />
      </button>
    </form>
  );
};

const Answer: FC<{ answer: PaperAnswer }> = ({ answer }) => {
  const { words } = useReading();
  const { id, verdict, fields: compared, revision, unreadable } = answer;
  const number = () => (id === null ? '' : <NoticeLink id={id} />);
  return (
    <Noted class="check-answer" id="answer" aside={revision && <Revision of={revision} />}>
      <h2>
        <T k={`check.verdict.${verdict}`} values={{ id: number }} />
      </h2>
      <p>
        <T k={`check.verdict.${verdict}.means`} />
      </p>
      {id !== null && answer.foundBy === 'name-and-birth-date' && (
        <p class="told">
          <T k="check.byPerson" values={{ id: number }} />
          {answer.alike.length > 0 && (
            <>
              {' '}
              <T k="check.alike" values={{ count: answer.alike.length }} />{' '}
              {answer.alike.map((other, at) => (
                <>
                  {at > 0 && ', '}
                  <NoticeLink id={other} />
                </>
              ))}
              {'.'}
            </>
          )}
        </p>
      )}
      {compared.length > 0 && (
        <table class="index compare">
          <caption class="unseen">
            <T k="check.compare" />
          </caption>
          <thead>
            <tr>
              {(['head.field', 'head.paper', 'head.archive', 'head.agrees'] as const).map((head) => (
                <th scope="col">
                  <T k={head} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {compared.map(({ field, paper, archive, agrees }) => (
              <tr class={`agrees-${agrees}`}>
                <th scope="row">
                  <T k={`check.field.${field}`} />
                </th>
                <td data-head={words.text('head.paper')}>
                  {paper === null ? (
                    <span class="not-published">
                      <T k="check.nothingRead" />
                    </span>
                  ) : (
                    <bdi>{said(field, paper)}</bdi>
                  )}
                </td>
                <td data-head={words.text('head.archive')}>
                  {archive === null ? (
                    <span class="not-published">
                      <T k="check.nothingThere" />
                    </span>
                  ) : (
                    <bdi>{said(field, archive)}</bdi>
                  )}
                </td>
                <td class="agreement" data-head={words.text('head.agrees')}>
                  <span class="agreement-mark" aria-hidden="true" />
                  <T k={`check.agrees.${agrees}`} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {unreadable.length > 0 && (
        <p class="caveat">
          <T k="check.unreadable" /> <span lang="en">{unreadable.join(' ')}</span>
        </p>
      )}
      <p class="caveat">
        <T k="check.never" />
      </p>
      {(verdict === 'not-on-record' ||
        verdict === 'no-number' ||
        verdict === 'no-such-person' ||
        verdict === 'withheld') && <NeverSafe />}
    </Noted>
  );
};

/** Dates in words, countries by name, where they are written so that this can be told. */
function said(field: string, text: string): Child {
  if (field === 'birthDate' && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return <DateInWords date={text} />;
  if ((field === 'nationality' || field === 'issuer') && /^[A-Z]{2}(, [A-Z]{2})*$/.test(text))
    return text.split(', ').map((code, at) => (
      <>
        {at > 0 && ', '}
        <Country code={code} />
      </>
    ));
  return text;
}

const Revision: FC<{ of: NonNullable<PaperAnswer['revision']> }> = ({
  of: { fromAfter, fromBy, byFrom, current },
}) => {
  return (
    <div class="aside">
      <h2>
        <T k="check.revision" />
      </h2>
      <p>
        <T
          k={fromAfter === null ? 'check.revision.from' : 'check.revision.between'}
          values={{
            by: () =>
              fromAfter === null ? (
                <Within from={byFrom} to={fromBy} />
              ) : (
                <DayOrMoment at={fromBy} besides={fromAfter} />
              ),
            after: () => (fromAfter === null ? '' : <DayOrMoment at={fromAfter} besides={fromBy} />),
          }}
        />
      </p>
      <p>
        <T k={current ? 'check.revision.current' : 'check.revision.earlier'} />
      </p>
    </div>
  );
};
