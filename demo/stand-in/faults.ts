/** What can go wrong with the service, each with its own switch. Kinds seen in the field, and some that a careful reader must survive. */

/** Every kind of fault, with what it does. */
export const FAULTS = {
  forbidden: 'answers 403 with a block page',
  'too-many': 'answers 429 with Retry-After',
  'error-500': 'answers 500',
  'error-502': 'answers 502',
  'error-503': 'answers 503',
  'heavy-504': 'answers 504 to patterns of more than 40 characters',
  truncated: 'cuts the body in the middle, with a fitting length',
  'wrong-length': 'announces more bytes than it sends and hangs up',
  reset: 'hangs up without an answer',
  'block-page': 'answers 200 with an HTML page',
  'not-json': 'answers 200 with words that are no JSON',
  'empty-body': 'answers 200 with nothing',
  'wrong-encoding': 'sends Latin-1 bytes where UTF-8 is promised',
  'first-page-only': 'answers page 1 whatever page was asked',
  'empty-past-end': 'answers an empty page past the end instead of the last page',
  'plain-substring': 'takes patterns as plain text',
  'no-alternation': 'takes | as a letter',
  'no-anchors': 'overlooks ^ and $',
  'name-ignored': 'ignores name',
  'forename-ignored': 'ignores forename',
  'ages-ignored': 'ignores ageMin and ageMax',
  'nationality-ignored': 'ignores nationality',
  'sex-ignored': 'ignores sexId',
  'issuer-ignored': 'ignores arrestWarrantCountryId',
  slow: 'answers late',
  'repeated-page': 'sends the answer before once more',
  duplicates: 'names some people twice on one page and others not at all',
  'unknown-field': 'adds a field nobody knows',
  'wrong-detail': 'answers a detail with that of another notice',
  'details-disagree': 'answers a detail without the thumbnail that the list has, or with one that it lacks',
  'missing-id': 'leaves out the number of one person',
  'wrong-total': 'counts seven people too many',
  'clamped-totals': 'counts no more people than it shows of any question',
  'moving-list': 'takes two people off the list and puts three on it',
  swap: 'takes one person with an old number off the list and puts another with an old number on it, so that no total changes',
  midnight: 'moves to the next day',
} as const;

export type FaultName = keyof typeof FAULTS;

/** A switch: the fault strikes requests `after + 1` to `after + count`, at every `every`th of them. */
export interface Fault {
  readonly name: FaultName;
  /** How often it strikes; without it always, but once for what moves the list or the day. */
  readonly count?: number;
  /** The last request that is spared. */
  readonly after?: number;
  readonly every?: number;
}

/** Reads `name`, `name:count` or `name:count:after` (an empty count is unlimited). @throws Error on an unknown name */
export function readFault(text: string): Fault {
  const [name = '', count, after] = text.split(':');
  if (!(name in FAULTS))
    throw new Error(`No fault is called ${name}. There are: ${Object.keys(FAULTS).join(', ')}.`);
  return {
    name: name as FaultName,
    ...(count ? { count: Number(count) } : {}),
    ...(after ? { after: Number(after) } : {}),
  };
}

const ONCE: readonly FaultName[] = ['moving-list', 'swap', 'midnight'];

/** The faults that strike request number `request` (counted from 1). */
export function striking(faults: readonly Fault[], request: number): ReadonlySet<FaultName> {
  return new Set(
    faults
      .filter(
        ({ name, count = ONCE.includes(name) ? 1 : Number.POSITIVE_INFINITY, after = 0, every = 1 }) => {
          const turn = request - after;
          return turn > 0 && turn % every === 0 && turn / every <= count;
        },
      )
      .map(({ name }) => name),
  );
}
