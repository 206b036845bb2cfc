/** The screening desk: a charge, a document and stated facts, held against INTERPOL's rules. Everything lives in the request; nothing is kept. */
import type { Context, Hono } from 'hono';
import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import type { LawBook, PublicHouse } from '../../../../house/house.ts';
import { type Day, dayOf } from '../../../../kernel/kernel.ts';
import type { ScreenedExtract } from '../../../../screening/screening.ts';
import { show } from '../../layout.tsx';
import { Noted, Sheet } from '../../parts/margin.tsx';
import { Marked } from '../../parts/marked.tsx';
import { T } from '../../parts/text.tsx';
import { UnreadCharges } from '../../parts/unread-charges.tsx';
import { type Env, lawFor } from '../../reading.ts';
import { Notes } from '../finding-note.tsx';
import { Beyond, HowFindings, placed } from '../notice-findings.tsx';
import { DocumentTold } from './document-told.tsx';
import { type Filled, Form, filledFrom } from './form.tsx';
import { Outcome, outcomeFile, type Review, reviewFrom } from './outcome.tsx';
import { posted } from './posted.ts';

/** The most that a form with a document may hold, in bytes. */
export const documentFormLimit = 31 * 1024 * 1024;

const nothing = (on: Day): Filled => ({ charge: '', country: '', on, facts: {} });

export function screenPages(site: Hono<Env>, house: PublicHouse): void {
  const today = () => dayOf(house.clock.now());
  site.get('/screen', async (c) => {
    if (!house.screeningOpen) return closed(c);
    return page(c, <ScreenPage book={await lawFor(c)} filled={nothing(today())} screened={null} />);
  });
  site.post('/screen', async (c) => {
    c.header('Cache-Control', 'no-store');
    if (!house.screeningOpen) return closed(c);
    const book = await lawFor(c);
    const form = await c.req.parseBody({ all: true });
    const { filled, told, read, charge, something } = await posted(form, house, book, today());
    const screened = something ? screenedFrom(book, { ...filled, charge }) : null;
    return page(
      c,
      <ScreenPage book={book} filled={filled} screened={screened}>
        <DocumentTold told={told} read={read} />
      </ScreenPage>,
    );
  });
  site.post('/screen/outcome', async (c) => {
    c.header('Cache-Control', 'no-store');
    if (!house.screeningOpen) return closed(c);
    const book = await lawFor(c);
    const form = await c.req.parseBody({ all: true });
    const { filled, wrong } = filledFrom(form, book, today());
    const screened = screenedFrom(book, filled);
    const review = reviewFrom(form, screened);
    if (review.wrong.length > 0 || wrong.length > 0) {
      return page(
        c,
        <ScreenPage book={book} filled={filled} screened={screened} review={review}>
          <DocumentTold told={[...wrong, ...review.wrong].map((text) => ({ text }))} read={null} />
        </ScreenPage>,
        422,
      );
    }
    return c.body(outcomeFile(review, screened, filled.on), 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="review.json"',
    });
  });
}

function screenedFrom(book: LawBook, { charge, country, on, facts }: Filled): ScreenedExtract {
  return book.screenTyped({ charge, country: country === '' ? null : country }, on, facts);
}

function page(c: Context<Env>, content: Child, status: 200 | 422 = 200): Response | Promise<Response> {
  return show(
    c,
    { title: c.get('reading').words.text('screen.title'), section: 'check', noindex: true, status },
    content,
  );
}

function closed(c: Context<Env>): Response | Promise<Response> {
  return show(
    c,
    { title: c.get('reading').words.text('screen.title'), section: 'check', noindex: true, status: 403 },
    <Sheet>
      <Noted>
        <h1>
          <T k="screen.title" />
        </h1>
        <p class="lead">
          <T k="screen.closed" />
        </p>
        <p>
          <T
            k="screen.closed.next"
            values={{ code: (inside: unknown[]) => <code>{inside as string[]}</code> }}
          />
        </p>
      </Noted>
    </Sheet>,
  );
}

const ScreenPage: FC<
  PropsWithChildren<{
    book: LawBook;
    filled: Filled;
    screened: ScreenedExtract | null;
    /** A reviewer's outcome that could not be taken as it was. */
    review?: Review;
  }>
> = ({ book, filled, screened, review, children }) => (
  <Sheet class="screen">
    <Noted aside={<Aside />}>
      <h1>
        <T k="screen.title" />
      </h1>
      <p class="lead">
        <T k="screen.lead" />
      </p>
      {children}
    </Noted>
    {screened && <Result screened={screened} filled={filled} book={book} />}
    <Noted>
      <Form facts={book.rulebook.facts} filled={filled} again={screened !== null} />
    </Noted>
    {screened && (
      <Noted class="topic">
        <Outcome screened={screened} filled={filled} review={review} />
      </Noted>
    )}
  </Sheet>
);

const Aside: FC = () => (
  <div class="aside">
    <h2>
      <T k="screen.privacy" />
    </h2>
    <p>
      <T k="screen.privacy.what" />
    </p>
    <HowFindings />
  </div>
);

const Result: FC<{ screened: ScreenedExtract; filled: Filled; book: LawBook }> = ({
  screened,
  filled,
  book,
}) => {
  const findings = placed(screened, book);
  return (
    <>
      <article class="annotated full">
        <div class="passage">
          <div class="passage-text">
            <h2>
              <T k="screen.charge" />
            </h2>
            <blockquote class="charge" dir="auto">
              {filled.charge ? (
                <Marked text={filled.charge} marks={screened.marks} />
              ) : (
                <T k="screen.noCharge" />
              )}
            </blockquote>
          </div>
          <div class="gloss">
            <UnreadCharges of={screened.charges} />
            <Notes of={[...findings.charge, ...findings.identity, ...findings.gaps]} beside={findings} />
          </div>
        </div>
      </article>
      <Noted class="topic" id="questions">
        <Beyond placed={findings} screened={screened} />
      </Noted>
    </>
  );
};
