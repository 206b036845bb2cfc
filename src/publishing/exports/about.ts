/** What every export says of itself: as of when, from which sweep, and what it is not. */
import type { PublishedHead } from '../../archive/archive.ts';
import type { Clock, Instant } from '../../kernel/kernel.ts';
import { ALLEGATION, INVENTED, NOT_FOUND_IS_NOT_SAFE } from '../sayings.ts';
import type { PublicArchive, Searched } from '../shapes.ts';

export interface About {
  readonly what: string;
  readonly invented: boolean;
  /** A sentence to heed before anything else: that the people are invented; null where they are real. */
  readonly heed: string | null;
  /** When the list was last read whole, and by which sweep; null when it never was. */
  readonly asOf: Searched['lastWhole'];
  readonly madeAt: Instant;
  /** The chain's head of its newest day, so that a copy can be held against the archive; null where there is none. */
  readonly head: Pick<PublishedHead, 'day' | 'seq' | 'chain'> | null;
  /** Listed notices left out because the person is or may be a minor. */
  readonly withheld: number;
  readonly isNot: readonly string[];
  readonly dictionary: string;
}

export interface ExportWish {
  readonly open: PublicArchive;
  readonly clock: Clock;
  /** Address of the site without a slash at its end. */
  readonly base: string;
  readonly invented: boolean;
}

export async function aboutExport(wish: ExportWish, what: 'notices' | 'changes'): Promise<About> {
  const { open, clock, base, invented } = wish;
  const { searched, withheld } = await open.notices({ limit: 1 });
  const [head] = await open.chain();
  return {
    what:
      what === 'notices'
        ? 'Red notices on INTERPOL’s public list whose person may be named, as this archive last read them'
        : 'Changes on INTERPOL’s public list of red notices, each between two looks',
    invented,
    heed: invented ? `${INVENTED}: nobody in this file is wanted. For demonstration only.` : null,
    asOf: searched.lastWhole,
    madeAt: clock.now(),
    head: head === undefined ? null : { day: head.day, seq: head.seq, chain: head.chain },
    withheld,
    isNot: [
      ALLEGATION,
      NOT_FOUND_IS_NOT_SAFE,
      'It holds no date of publication or withdrawal: INTERPOL gives none.',
      `People who are or may be under eighteen are left out (${withheld} now), and so are people no longer listed. Whoever leaves the list should leave your copy too.`,
      'It is not INTERPOL’s and not endorsed by it.',
    ],
    dictionary: `${base}/data`,
  };
}

/** The same in lines of text. */
export function aboutLines(about: About): string[] {
  const { asOf } = about;
  return [
    ...(about.heed === null ? [] : [about.heed]),
    `${about.what}.`,
    asOf === null
      ? 'The list has not been read whole yet.'
      : `As of ${asOf.at}: the list was last read whole then, by sweep ${asOf.sweepNo}, with ${asOf.total} notices.`,
    `Made at ${about.madeAt}.`,
    ...(about.head === null
      ? []
      : [
          `Head of the archive’s chain on ${about.head.day}, after observation ${about.head.seq}: ${about.head.chain}`,
        ]),
    ...about.isNot,
    `What the fields mean: ${about.dictionary}`,
  ];
}
