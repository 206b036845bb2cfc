/** Notices held against INTERPOL's own rules: a public one by its number, any other as it is sent. What is sent is read and forgotten. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { type LawBook, PAPER_LANGUAGES, type PublicHouse, readingOfNotice } from '../../../house/house.ts';
import { type Day, dayOf, RescindError } from '../../../kernel/kernel.ts';
import type { Facts } from '../../../law/law.ts';
import type { NoticeContent } from '../../../notice/notice.ts';
import type { ScreenedExtract } from '../../../screening/screening.ts';
import { answers, refuseOthers } from '../asking.ts';
import { answerOf, archiveOf, searchAnswerOf, told, toldOfPeople } from '../envelope.ts';
import { dayIn, noticeParam } from '../parameters.ts';
import { Problem, type WrongParameter } from '../problems.ts';
import { contentOf, screenedAnswer } from '../screened.ts';
import { contentShape } from '../shapes/notice.ts';
import { assessedFields, screenedFields } from '../shapes/screening.ts';
import { withheldNotice } from './notice.ts';
import { given } from './notices.ts';

export const SCREEN_PATH = '/screen';
/** The service's own details have four. */
const MOST_LEVELS = 12;

const dayOfLaw = dayIn('The day whose law applies; today unless told otherwise.', '2026-03-01').optional();

const spoken = z.enum(PAPER_LANGUAGES).optional().openapi({
  description: 'The language of the rulebook’s sentences; English unless told otherwise.',
  example: 'fr',
});

const assessed = searchAnswerOf(assessedFields).openapi('AssessedNotice', {
  description: 'A notice whose person may be named, held against every rule in force on a day.',
});

const assessmentRoute = createRoute({
  method: 'get',
  path: '/notices/{id}/assessment',
  tags: ['Screening'],
  summary: 'A public notice held against INTERPOL’s own rules, with reasons',
  description:
    'Of its present form, and only where its person may be named. Read `note`: no finding, and no number of them, is a verdict, and nothing found is not “not political”.',
  request: {
    params: z.strictObject({ id: noticeParam }),
    query: z.strictObject({ on: dayOfLaw, lang: spoken }),
  },
  responses: answers(
    z.discriminatedUnion('known', [assessed, withheldNotice]),
    'The assessment, or the notice’s presence only.',
  ),
});

const screenRoute = createRoute({
  method: 'post',
  path: SCREEN_PATH,
  tags: ['Screening'],
  summary: 'A notice or facts that you send, held against INTERPOL’s own rules',
  description:
    'Send `notice`, or `content` as GET /notices/{id} gives it; or `facts` alone or beside one of them. Nothing of it is kept or logged. Unless the operator opened it, a public installation answers 403; `rescind screen` does the same on your own machine. GET /law/facts has the vocabulary.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .strictObject({
              notice: z
                .record(z.string(), z.unknown(), { error: 'must be a JSON object' })
                .refine((notice) => within(notice, MOST_LEVELS), {
                  error: `must not be nested deeper than ${MOST_LEVELS} levels`,
                })
                .optional()
                .openapi({ description: 'A red notice’s detail as INTERPOL’s service gives it.' }),
              content: contentShape.optional(),
              facts: z
                .record(z.string(), z.unknown(), { error: 'must be a JSON object' })
                .optional()
                .openapi({
                  description:
                    'Facts by name; they take the place of what the notice tells. Each is a value, or `{value, from, words, at, why}` with where it comes from: `from` is notice, charge, document, statement, record or derived. Null or `unknown`: unknown.',
                  example: { 'wanted.for': 'prosecution' },
                }),
              on: dayOfLaw,
              lang: spoken,
            })
            .refine(({ notice, content }) => notice === undefined || content === undefined, {
              error: 'must not be given beside `notice`',
              path: ['content'],
            })
            .refine(
              ({ notice, content, facts }) =>
                notice !== undefined || content !== undefined || facts !== undefined,
              { error: 'must be given, or `content`, or `facts`', path: ['notice'] },
            )
            .openapi('ScreenOrder'),
        },
      },
    },
  },
  responses: answers(answerOf(screenedFields).openapi('Screened'), 'The assessment.'),
});

export function screeningRoutes(api: OpenAPIHono, house: PublicHouse): void {
  const today = () => dayOf(house.clock.now());

  api.openapi(assessmentRoute, async (c) => {
    const { id } = c.req.valid('param');
    const page = await archiveOf(house).notice(id);
    if (page.known === 'no') throw new Problem('not-on-record');
    if (page.known === 'withheld') return c.json(toldOfPeople(house, page), 200);
    const book = await lawOf(house);
    const on = c.req.valid('query').on ?? today();
    refuseLawlessDay(book, on, 'query');
    const screened = book.screen(contentOf(page.notice.content), on);
    const { searched } = page;
    const inWords = <Data>(data: Data) => book.inLanguage(data, c.req.valid('query').lang ?? 'en');
    return c.json(
      toldOfPeople(house, { known: 'yes' as const, id, ...inWords(screenedAnswer(screened)), searched }),
      200,
    );
  });
  refuseOthers(api, assessmentRoute);

  api.openapi(screenRoute, async (c) => {
    const { notice, content, facts = {}, on = today(), lang = 'en' } = c.req.valid('json');
    const reading = notice === undefined ? null : readingOfNotice(Buffer.from(JSON.stringify(notice)));
    const wrong: WrongParameter[] =
      notice !== undefined && reading === null
        ? [
            {
              in: 'body',
              name: 'notice',
              detail: '`notice` must be the detail of a red notice, with its number as `entity_id`.',
            },
          ]
        : [];
    const book = await lawOf(house);
    refuseLawlessDay(book, on, 'body');
    const stated = book.statedFacts(facts);
    wrong.push(...stated.wrong.map(wrongFact));
    if (stated.facts === null || wrong.length > 0) throw new Problem('invalid-request', { errors: wrong });
    const extract = reading?.content ?? (content === undefined ? null : contentOf(given(content)));
    return c.json(
      await told(house, {
        id: reading?.id ?? null,
        ...book.inLanguage(screenedAnswer(screen(book, extract, stated.facts, on)), lang),
        notRead: reading?.anomalies ?? [],
      }),
      200,
    );
  });
  refuseOthers(api, screenRoute);
}

/** Whether a value has at most so many levels; one that has far more would exhaust whoever walks it. */
function within(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((part) => within(part, levels - 1));
}

/** The rulebook in force. @throws Problem `no-rulebook` where none ever compiled */
export async function lawOf(house: PublicHouse): Promise<LawBook> {
  return house.law().catch((cause: unknown) => {
    if (cause instanceof RescindError && ['rulebook-broken', 'no-rulebook'].includes(cause.code))
      throw new Problem('no-rulebook', { cause });
    throw cause;
  });
}

/** @throws Problem `invalid-request` for a day on which no rule holds: an answer without findings would read as “fine” */
function refuseLawlessDay(book: LawBook, on: Day, at: 'query' | 'body'): void {
  if (book.lawOn(on).rules.length > 0) return;
  const detail = 'No rule of the rulebook holds on this day. GET /api/v1/law shows since when each does.';
  throw new Problem('invalid-request', { errors: [{ in: at, name: 'on', detail }] });
}

function screen(book: LawBook, content: NoticeContent | null, facts: Facts, on: Day): ScreenedExtract {
  if (content !== null) return book.screen(content, on, facts);
  return { facts, charges: [], marks: [], assessment: book.assess(on, facts) };
}

function wrongFact({ fact, must }: { readonly fact: string | null; readonly must: string }): WrongParameter {
  if (fact === null)
    return {
      in: 'body',
      name: null,
      detail: 'What stands in `facts` is not all named as facts are; GET /api/v1/law/facts lists them.',
    };
  return { in: 'body', name: `facts.${fact}`, detail: `\`facts.${fact}\` must ${must}.` };
}
