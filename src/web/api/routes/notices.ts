/** The list as last read whole: filtered in an address, or searched by words that never stand in one. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { PublicHouse } from '../../../house/house.ts';
import { answers, linkNext, refuseOthers } from '../asking.ts';
import { archiveOf, searchAnswerOf, toldOfPeople } from '../envelope.ts';
import { code, findingParam, noticeCursor, oneOf, whole } from '../parameters.ts';
import { foundFields } from '../shapes/notice.ts';

const MOST = 200;
const OLDEST = 130;
const found = searchAnswerOf(foundFields).openapi('FoundNotices');
const ages = { least: 0, most: OLDEST };
const upside = { error: 'must not be below `ageFrom`', path: ['ageTo'] };
const inOrder = ({ ageFrom, ageTo }: { ageFrom?: number | undefined; ageTo?: number | undefined }) =>
  ageFrom === undefined || ageTo === undefined || ageFrom <= ageTo;

const codes = {
  nationality: code('Only nationals of this country.'),
  issuer: code('Only notices that this country asked for.'),
  sex: oneOf(['M', 'F', 'U'], 'As published; `U` is unknown.'),
  finding: findingParam,
  sort: oneOf(['name', 'number', 'first-seen'], 'The order; numbers and days run newest first.'),
  after: noticeCursor,
};
const about = {
  ageFrom: 'Least age today, in completed years.',
  ageTo: 'Greatest age today, in completed years.',
  year: 'The year in the notice’s number; no date of publication.',
  limit: 'How many on one page; 50 unless told otherwise.',
};

const listRoute = createRoute({
  method: 'get',
  path: '/notices',
  tags: ['Notices'],
  summary: 'Notices on the list as last read whole, with counts by facet',
  description: 'Everything given must hold. The next page is in `Link` and in `next`.',
  request: {
    query: z
      .strictObject({
        nationality: codes.nationality.optional(),
        issuer: codes.issuer.optional(),
        sex: codes.sex.optional(),
        finding: codes.finding.optional(),
        ageFrom: whole(ages.least, ages.most, about.ageFrom).optional(),
        ageTo: whole(ages.least, ages.most, about.ageTo).optional(),
        year: whole(1900, 2199, about.year).optional(),
        sort: codes.sort.optional(),
        after: codes.after.optional(),
        limit: whole(1, MOST, about.limit, 5).optional(),
      })
      .refine(inOrder, upside),
  },
  responses: answers(found, 'One page.'),
});

const age = (text: string) => z.int().min(0).max(OLDEST).openapi({ description: text });

const searchRoute = createRoute({
  method: 'post',
  path: '/notices/search',
  tags: ['Notices'],
  summary: 'The same, searched by words of a name or a charge',
  description:
    'Posted, because names must not stand in addresses. Accents and order of the words do not matter; each must begin a word on record, as it is spelt there. Names on the list stand in Latin letters: Cyrillic, Greek, Armenian and Georgian words are turned into them letter by letter, so another spelling is not found; words in Arabic, Hebrew, Chinese and other scripts cannot be compared with names at all, and are found in charges only. `caveats` says which of this befell the words. The next page: the same body with `after`.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .strictObject({
              words: z
                .string({ error: 'must be text of at most 200 characters' })
                .max(200, { error: 'must have at most 200 characters' })
                .optional()
                .openapi({ description: 'Words, or a notice number.', example: 'fraud' }),
              nationality: codes.nationality.optional(),
              issuer: codes.issuer.optional(),
              sex: codes.sex.optional(),
              finding: codes.finding.optional(),
              ageFrom: age(about.ageFrom).optional(),
              ageTo: age(about.ageTo).optional(),
              year: z.int().min(1900).max(2199).optional().openapi({ description: about.year }),
              sort: codes.sort.optional(),
              after: codes.after.optional(),
              limit: z.int().min(1).max(MOST).optional().openapi({ description: about.limit }),
            })
            .refine(inOrder, upside)
            .openapi('NoticeSearch'),
        },
      },
    },
  },
  responses: answers(found, 'One page.'),
});

export function noticeListRoutes(api: OpenAPIHono, house: PublicHouse): void {
  api.openapi(listRoute, async (c) => {
    const asked = c.req.valid('query');
    const answer = await archiveOf(house).notices(given(asked));
    if (answer.next !== null) linkNext(c, { ...asked, after: answer.next });
    return c.json(toldOfPeople(house, answer), 200);
  });
  refuseOthers(api, listRoute);

  api.openapi(searchRoute, async (c) => {
    const answer = await archiveOf(house).notices(given(c.req.valid('json')));
    return c.json(toldOfPeople(house, answer), 200);
  });
  refuseOthers(api, searchRoute);
}

type Given<Asked> = { [Key in keyof Asked]?: Exclude<Asked[Key], undefined> };
/** What was given; a parameter that was not is left out rather than undefined. */
export function given<Asked extends object>(asked: Asked): Given<Asked> {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as Given<Asked>;
}
