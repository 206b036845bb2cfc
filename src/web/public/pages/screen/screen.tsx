/** The screening desk: a charge, a document and stated facts, held against INTERPOL's rules. Everything lives in the request; nothing is kept. */
import type { Context, Hono } from 'hono';
import type { Child, FC } from 'hono/jsx';
import type { LawBook, PublicHouse } from '../../../../house/house.ts';
import { type Day, dayOf, RescindError } from '../../../../kernel/kernel.ts';
import type { Facts } from '../../../../law/law.ts';
import type { ScreenedExtract } from '../../../../screening/screening.ts';
import { show } from '../../layout.tsx';
import { Noted, Sheet } from '../../parts/margin.tsx';
import { Marked } from '../../parts/marked.tsx';
import { EnglishText, T } from '../../parts/text.tsx';
import { UnreadCharges } from '../../parts/unread-charges.tsx';
import { type Env, lawFor } from '../../reading.ts';
import { Notes } from '../finding-note.tsx';
import { Beyond, HowFindings, placed } from '../notice-findings.tsx';
import { type Filled, Form, filledFrom } from './form.tsx';
import { Outcome, outcomeFile, type Review, reviewFrom } from './outcome.tsx';

/** The most that a form with a document may hold, in bytes. */
export const documentFormLimit = 31 * 1024 * 1024;

const nothing = (on: Day): Filled => ({ charge: '', country: '', on, facts: {} });

export function screenPages(site: Hono<Env>, house: PublicHouse): void {
  const today = () => dayOf(house.clock.now());
  site.get('/screen', async (c) => {
    if (!house.screeningOpen) return closed(c);
    return page(c, <ScreenPage book={await lawFor(c)} filled={nothing(today())} screened={null} told={[]} />);
  });
  site.post('/screen', async (c) => {
    c.header('Cache-Control', 'no-store');
    if (!house.screeningOpen) return closed(c);
    const book = await lawFor(c);
    const { filled, told } = await posted(c, house, book);
    return page(
      c,
      <ScreenPage book={book} filled={filled} screened={screenedFrom(book, filled)} told={told} />,
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
        <ScreenPage
          book={book}
          filled={filled}
          screened={screened}
          told={[...wrong, ...review.wrong]}
          review={review}
        />,
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

/** What a form and its document hold; what could not be taken is told, and the rest is taken. */
async function posted(
  c: Context<Env>,
  house: PublicHouse,
  book: LawBook,
): Promise<{ filled: Filled; told: readonly string[] }> {
  const form = await c.req.parseBody({ all: true });
  const { filled: typed, wrong } = filledFrom(form, book, dayOf(house.clock.now()));
  const file = form.document;
  if (!(file instanceof File) || file.size === 0) return { filled: typed, told: wrong };
  try {
    const reading = await house.readDocument(new Uint8Array(await file.arrayBuffer()));
    const read = book.documentFacts(reading);
    const kept: Facts = Object.fromEntries(
      Object.entries(read.facts).filter(([name]) => !name.startsWith('charge.') && name !== 'charges.stated'),
    );
    const filled = { ...typed, facts: { ...kept, ...typed.facts } };
    const charge = typed.charge || read.charges.map(({ text }) => text).join('\n');
    return { filled: { ...filled, charge }, told: wrong };
  } catch (fault) {
    if (!(fault instanceof RescindError)) throw fault;
    return { filled: typed, told: [...wrong, `${fault.message} ${fault.next}`] };
  }
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

const ScreenPage: FC<{
  book: LawBook;
  filled: Filled;
  screened: ScreenedExtract | null;
  told: readonly string[];
  /** A reviewer's outcome that could not be taken as it was. */
  review?: Review;
}> = ({ book, filled, screened, told, review }) => (
  <Sheet class="screen">
    <Noted aside={<Aside />}>
      <h1>
        <T k="screen.title" />
      </h1>
      <p class="lead">
        <T k="screen.lead" />
      </p>
      {told.map((one) => (
        <p class="told" role="alert">
          <EnglishText text={one} />
        </p>
      ))}
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
