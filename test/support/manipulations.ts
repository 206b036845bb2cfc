/** Hand-made manipulations of an archive's database, each with what `verify` says of it. */
import { type RawBuilder, sql } from 'kysely';

/** What somebody with the database in hand may try, and what `verify` then says. */
export type Manipulation = readonly [what: string, spoil: readonly RawBuilder<unknown>[], found: RegExp];

export const sweepRow = (set: RawBuilder<unknown>, no: number) => [
  sql`update sweep set ${set} where no = ${no}`,
];
export const otherwise = (what: string) =>
  new RegExp(`${what}: what is on record is not what the chain tells`);

/** Sweeps: 1 whole, 2 whole (8 unlisted, 9 listed), 3 partial, 4 held, 5 rejected, 6 a file, 7 failed without an answer, 8 whole. */
export const WITHOUT_ERASURE: readonly Manipulation[] = [
  [
    'partitions deleted',
    [sql`delete from partition where sweep_no = 2`],
    otherwise('sweep 2: its partitions'),
  ],
  [
    'a partition edited',
    [sql`update partition set yielded = 0 where sweep_no = 3`],
    otherwise('its partitions'),
  ],
  [
    'a partition invented',
    [
      sql`insert into partition select 3, 9, filter, purpose, total, yielded, outcome, note, found from partition where sweep_no = 2`,
    ],
    otherwise('its partitions'),
  ],
  [
    'last readings taken away, and the reading of the detail moved',
    [sql`update notice set reads = null, detail_seen = '2026-03-08T06:00:00.000Z' where id = '2024/1'`],
    /^notice 2024\/1: the moments it was seen at/,
  ],
  [
    'last readings made to begin with one of no known sweep',
    [
      sql`update notice set reads = '[["2026-03-08T06:00:00.000Z",null,4095,0]]', detail_seen = '2026-03-08T06:00:00.000Z' where id = '2024/1'`,
    ],
    /^notice 2024\/1: the moments it was seen at/,
  ],
  [
    'an item made of a kind that none has',
    [sql`update blob set kind = 'postcard' where id = (select min(id) from blob)`],
    /^item .*of the kind "postcard", which no item has/,
  ],
  ['a report edited', sweepRow(sql`report = '{}'`, 3), otherwise('sweep 3: its report')],
  ['counts edited', sweepRow(sql`listed = 0`, 2), otherwise('sweep 2: how much it changed')],
  ['requests edited', sweepRow(sql`requests = 44`, 1), otherwise('its number of requests')],
  [
    'the source edited',
    sweepRow(sql`source = 'https://ws-public.interpol.int/notices/v1'`, 1),
    otherwise('its source'),
  ],
  [
    'the opening moved',
    sweepRow(sql`opened_at = '2020-01-01T00:00:00.000Z'`, 1),
    otherwise('when it was opened'),
  ],
  [
    'the closing moved',
    sweepRow(sql`closed_at = '2020-01-01T00:00:00.000Z'`, 1),
    otherwise('when it was closed'),
  ],
  [
    'a file made a sweep',
    sweepRow(sql`origin = 'service'`, 6),
    otherwise('sweep 6: whether it is a file or of the service'),
  ],
  ['a whole sweep made partial', sweepRow(sql`verdict = 'partial'`, 8), otherwise('sweep 8: its verdict')],
  [
    'a partial sweep made whole',
    sweepRow(sql`verdict = 'complete', total_before = 6, total_after = 6`, 3),
    otherwise('sweep 3: its verdict'),
  ],
  [
    'totals edited',
    sweepRow(sql`total_before = 6, total_after = 6`, 3),
    otherwise('sweep 3: its total before'),
  ],
  [
    'a held sweep rejected',
    sweepRow(sql`gate = 'rejected', judged_by = 'Alice', judged_at = '2026-03-20T00:00:00.000Z'`, 4),
    otherwise('at the gate'),
  ],
  [
    'a passed sweep confirmed',
    sweepRow(sql`gate = 'confirmed', judged_by = 'Mallory'`, 2),
    otherwise('at the gate'),
  ],
  ['a held sweep passed', sweepRow(sql`gate = 'passed'`, 4), otherwise('at the gate')],
  ['the reason to hold edited', sweepRow(sql`gate_reason = 'none'`, 4), otherwise('why it was held back')],
  ['a judge exchanged', sweepRow(sql`judged_by = 'Bob'`, 5), otherwise('who judged it')],
  [
    'a judgement moved',
    sweepRow(sql`judged_at = '2026-03-20T00:00:00.000Z'`, 5),
    otherwise('when it was judged'),
  ],
  ['its reason exchanged', sweepRow(sql`judged_why = 'no reason'`, 5), otherwise('why it was judged so')],
  [
    'a closed sweep called open',
    sweepRow(sql`state = 'open'`, 7),
    /sweep 7: the chain tells of it, but it is not on record/,
  ],
  [
    'a whole sweep invented',
    [
      sql`insert into sweep (no, origin, source, state, opened_at, closed_at, seen_from, seen_to, verdict, total_before, total_after, seen, requests, gone, report, gate, applied, applied_at) select 99, origin, source, 'closed', opened_at, closed_at, seen_from, seen_to, 'complete', 0, 0, 0, 50, '[]', '{}', 'passed', 99, applied_at from sweep where no = 8`,
    ],
    /sweep 99: it is closed, but the chain tells of no such thing/,
  ],
  [
    'a notice called erased',
    [sql`update sighting set notice_id = 'erased:7' where notice_id = '2024/2'`],
    /sighting in observation 1: it is not of the notice/,
  ],
  [
    'a sighting of another notice',
    [sql`update sighting set notice_id = '2024/777' where notice_id = '2024/2' and sweep_no = 8`],
    /it is not of the notice/,
  ],
  [
    'a sighting of a held sweep',
    [sql`update sighting set notice_id = '2024/777' where notice_id = '2024/1' and sweep_no = 4`],
    /it is not of the notice/,
  ],
  [
    'a sighting in another sweep',
    [sql`update sighting set sweep_no = 1 where sweep_no = 2 and notice_id = '2024/9'`],
    /it is not of the notice/,
  ],
  ['the size of an item', [sql`update blob set size = 1 where id = 3`], /its size on record/],
  ['an item called erased', [sql`update blob set erasure_no = 1 where id = 3`], /its bytes stand/],
  [
    'changes swapped',
    [
      sql`update change set no = -1 where no = 1`,
      sql`update change set no = 1 where no = 2`,
      sql`update change set no = 2 where no = -1`,
    ],
    /change 1: it does not have the number/,
  ],
  [
    'a change renumbered',
    [sql`update change set no = 500 where no = 2`],
    /change \d+: it does not have the number/,
  ],
  [
    'a head removed',
    [sql`delete from chain_head where day = '2026-03-02'`],
    /chain head of 2026-03-02: it is not on record/,
  ],
  ['every head removed', [sql`delete from chain_head`], /chain head of .*: it is not on record/],
  [
    'a head moved to another day',
    [sql`update chain_head set day = '2026-02-01' where day = '2026-03-02'`],
    /chain head of 2026-02-01: nothing was closed/,
  ],
  [
    'a head dated back',
    [sql`insert into chain_head select '2025-01-01', seq, chain from observation where seq = 2`],
    /chain head of 2025-01-01: nothing was closed/,
  ],
  [
    'an earlier head of the day',
    [
      sql`update chain_head set seq = 1, chain = (select chain from observation where seq = 1) where day = '2026-03-01'`,
    ],
    /chain head of 2026-03-01: the last act of that day/,
  ],
  [
    'a succession invented',
    [
      sql`insert into succession (old_id, new_id, reasons, proposed_at, sweep_no, status, judged_by) values ('2024/1', '2024/9', '[]', '2026-03-02T06:00:00.000Z', 2, 'confirmed', 'Bob')`,
    ],
    /succession \d+: it is on record, but the chain tells of no such thing/,
  ],
  ['a succession removed', [sql`delete from succession where no = 2`], /succession 2: the chain tells of it/],
  [
    'its reasons edited',
    [sql`update succession set reasons = '[]' where no = 2`],
    /succession 2: what is on record/,
  ],
  [
    'a succession confirmed',
    [sql`update succession set status = 'confirmed', judged_by = 'Bob' where no = 2`],
    /the word on succession 2: it is on record, but/,
  ],
  [
    'the word on one edited',
    [sql`update succession set why = 'x' where no = 1`],
    /the word on succession 1: what is on record/,
  ],
  [
    'the word on one removed',
    [sql`update succession set status = 'proposed' where no = 1`],
    /the word on succession 1: the chain tells of it/,
  ],
  [
    'an erasure invented',
    [
      sql`insert into erasure (notice_digest, reason, erased_by, erased_at, blobs, keep_out) values ('ab', 'x', 'y', '2026-03-20T00:00:00.000Z', 1, 1)`,
    ],
    /erasure \d+: it is on record, but/,
  ],
  [
    'a fact edited',
    [sql`update meta set value = 'no' where key = 'invented'`],
    /the fact invented: what is on record/,
  ],
  ['a fact removed', [sql`delete from meta`], /the fact invented: the chain tells of it/],
  [
    'a fact invented',
    [sql`insert into meta values ('other', 'yes')`],
    /the fact other: it is on record, but/,
  ],
  [
    'an act edited',
    [
      sql`update observation set frame = (select frame from observation where seq = 1) where what = 'closing' and sweep_no = 4`,
    ],
    /observation \d+: its body is not the one/,
  ],
];

const ofErased = sql`(select observation_seq from sighting where notice_id = 'erased:1' order by observation_seq limit 1)`;

/** Besides, 2024/3 was erased, and sweep 9 read the list once more without its bytes. */
export const AFTER_AN_ERASURE: readonly Manipulation[] = [
  [
    'the bytes of another notice taken',
    [
      sql`delete from reading where blob_id = (select max(blob_id) from sighting where notice_id = '2024/9')`,
      sql`update blob set bytes = null, erasure_no = 1 where id = (select max(blob_id) from sighting where notice_id = '2024/9')`,
    ],
    /its bytes are gone, and no erasure tells that it took them/,
  ],
  [
    'a wrong erasure named',
    [sql`update blob set erasure_no = null where erasure_no = 1`],
    /no erasure says why|it is not of the notice/,
  ],
  [
    'another notice called erased',
    [sql`update sighting set notice_id = 'erased:1' where notice_id = '2024/2'`],
    /it is not of the notice/,
  ],
  ['its reason edited', [sql`update erasure set reason = 'zzz'`], /erasure 1: what is on record/],
  ['its author edited', [sql`update erasure set erased_by = 'nobody'`], /erasure 1: what is on record/],
  [
    'its moment edited',
    [sql`update erasure set erased_at = '2020-01-01T00:00:00.000Z'`],
    /erasure 1: what is on record/,
  ],
  ['kept out no more', [sql`update erasure set keep_out = 0`], /erasure 1: what is on record/],
  ['its number of items edited', [sql`update erasure set blobs = 77`], /erasure 1: what is on record/],
  ['the erasure removed', [sql`delete from erasure`], /nothing was ever erased/],
  ['questions blanked', [sql`update observation set asked = ''`], /the question on record is not the one/],
  [
    'a question of an act blanked',
    [sql`update observation set asked = '' where what = 'closing' and sweep_no = 1`],
    /the question on record is not the one/,
  ],
  [
    'the frame of its body exchanged',
    [
      sql`update observation set frame = (select frame from observation where seq = 2) where seq = ${ofErased}`,
    ],
    /what an erasure left of its body is not what stands/,
  ],
  [
    'the cuts of its body exchanged',
    [sql`update observation set cuts = '[]' where seq = ${ofErased}`],
    /an item of its body is missing/,
  ],
  [
    'another item put in its body',
    [
      sql`update sighting set blob_id = (select blob_id from sighting where notice_id = '2024/8' limit 1), notice_id = '2024/8' where notice_id = '2024/2' and observation_seq = ${ofErased}`,
    ],
    /what an erasure left of its body is not what stands/,
  ],
  [
    'an item taken from its body',
    [sql`delete from sighting where notice_id = '2024/2' and observation_seq = ${ofErased}`],
    /an item of its body is missing/,
  ],
  [
    'the size of its item edited',
    [sql`update blob set size = 1 where erasure_no = 1`],
    /its size on record is not what an erasure tells/,
  ],
  [
    'a reading of it invented',
    [
      sql`insert into reading select id, '2024/3', '{}', '[]', '[]' from blob where erasure_no = 1 and id = (select min(id) from blob where erasure_no = 1)`,
    ],
    /an erasure took it, and a reading of it is on record/,
  ],
  [
    'a reading that lost a name edited',
    [
      sql`update reading set content = replace(content, 'FAMILY5', 'OTHER') where notice_id = '2024/5' and blob_id in (select id from blob where bytes is null)`,
    ],
    /its reading is not the one that an erasure left/,
  ],
];

/** What is computed again from the answers themselves. */
export const UNTOLD: readonly Manipulation[] = [
  [
    'a partial sweep called whole',
    sweepRow(sql`verdict = 'complete', total_before = 8, total_after = 8`, 1),
    /sweep 1: it is called complete with a total of 8, but its last answer to the unfiltered question states 9/,
  ],
  [
    'a sweep with other totals called whole',
    sweepRow(sql`total_before = 9, total_after = 9, seen = 9, gone = '[]'`, 1),
    /sweep 1: it says that it saw 9/,
  ],
  [
    'a whole sweep without an answer',
    [
      sql`insert into sweep (no, origin, source, state, opened_at, closed_at, seen_from, seen_to, verdict, total_before, total_after, seen, requests, gone, report, gate, applied, applied_at) select 99, origin, source, 'closed', opened_at, closed_at, seen_from, seen_to, 'complete', 0, 0, 0, 50, '[]', '{}', 'passed', 99, applied_at from sweep where no = 1`,
    ],
    /sweep 99: it is called complete, but nothing that it received is on record/,
  ],
  ['counts edited', sweepRow(sql`listed = 3`, 1), /sweep 1: it says 3 listed; its sightings give 0/],
  ['a sweep not counted', sweepRow(sql`gate = 'held'`, 1), /it counts, although it is held/],
];
