/**
 * Stamps of heads (RFC 3161). A head is the SHA-256 of the canonical JSON of its link, so the head itself is the imprint of its stamp,
 * and the text of the link is what was stamped. Only the head of a day that is over is stamped: today's still moves.
 */
import {
  type Day,
  type Digest,
  dayOf,
  digestOf,
  type Instant,
  RescindError,
  wordsOf,
} from '../kernel/kernel.ts';
import type { ArchiveTables, Reader, Transactor } from '../ledger/ledger.ts';
import {
  checkReply,
  leadsTo,
  makeRequest,
  readAuthorities,
  readReply,
  type StampReply,
} from '../stamps/stamps.ts';
import { tellOfBefore, tellStamp } from './act.store.ts';
import { CHAIN_START, linkText } from './chain.ts';
import type { Break } from './verify-derived.store.ts';

/** A stamp on record. */
export interface Stamp {
  readonly no: number;
  /** When, as the authority says. */
  readonly stampedAt: Instant;
  /** The name in the certificate that signed. */
  readonly authority: string;
  readonly keptAt: Instant;
}

interface Head {
  readonly day: Day;
  readonly seq: number;
  readonly chain: Digest;
}

/** A request that was made and noted; `bytes` go to an authority. */
export type AskedStamp = Head & { readonly nonce: string; readonly bytes: Uint8Array };

/** A stamp that was taken in. */
export type KeptStamp = Head &
  Stamp & {
    /** False when the same reply was on record already. */
    readonly taken: boolean;
    /** Whether the reply carries the nonce of a request made here; unknown where none was made for this head. */
    readonly nonce: 'yes' | 'unknown';
    /** Whether it leads to the authorities that the person named; unknown where none was named. */
    readonly trusted: 'yes' | 'unknown';
  };

/**
 * Makes a request for the head of a finished day, the newest unless told, and notes its nonce.
 * @throws RescindError `no-head`, `day-not-over`
 */
export async function askForStamp(
  tx: Transactor<ArchiveTables>,
  day: Day | null,
  now: Instant,
): Promise<AskedStamp> {
  const head = await finishedHead(tx as unknown as Reader<ArchiveTables>, day, now);
  const request = await makeRequest(head.chain);
  await tx
    .insertInto('stamp_request')
    .values({ nonce: request.nonce, chain: head.chain, asked_at: now })
    .execute();
  return { ...head, ...request };
}

/**
 * Checks an authority's reply and keeps its bytes. What does not hold is refused and leaves no trace.
 * @param authorities certificates in PEM that the person trusts; null: whether the authority is to be trusted stays unknown
 * @throws RescindError `stamp-unreadable`, `stamp-not-granted`, `stamp-of-other-bytes`, `stamp-other-nonce`, `stamp-not-valid`,
 *   `stamp-other-authority`, `no-authority`
 */
export async function keepStamp(
  tx: Transactor<ArchiveTables>,
  bytes: Uint8Array,
  authorities: string | null,
  now: Instant,
): Promise<KeptStamp> {
  return checkAndKeep(tx, bytes, authorities, now).catch((fault: unknown) => {
    if (!(fault instanceof RescindError)) throw fault;
    const { code, message, next, outcome, cause } = fault;
    throw new RescindError(code, `${message} Nothing was kept.`, next, { outcome, cause });
  });
}

async function checkAndKeep(
  tx: Transactor<ArchiveTables>,
  bytes: Uint8Array,
  authorities: string | null,
  now: Instant,
): Promise<KeptStamp> {
  const db = tx as unknown as Reader<ArchiveTables>;
  const trusted = authorities === null ? null : await readAuthorities(authorities);
  const reply = await readReply(bytes);
  const head = await headWith(db, reply.imprint, now);
  const nonce = await compareNonce(db, reply);
  await checkReply(reply, await linkOf(db, head.seq));
  if (dayOf(reply.stampedAt) < head.day) throw tooEarly(reply, head);
  if (trusted !== null && !(await leadsTo(reply, trusted)))
    throw new RescindError(
      'stamp-other-authority',
      `The stamp’s certificate (${reply.authority}) does not lead to the authority that you named.`,
      'Give that authority’s root certificate, with any certificate between that the reply lacks; or leave --ca out.',
    );
  const { no, keptAt, taken } = await written(tx, bytes, reply, now);
  return {
    ...head,
    no,
    stampedAt: reply.stampedAt,
    authority: reply.authority,
    keptAt,
    taken,
    nonce,
    trusted: trusted === null ? 'unknown' : 'yes',
  };
}

/** Writes a reply that holds, once: the same bytes keep their number. */
async function written(
  tx: Transactor<ArchiveTables>,
  bytes: Uint8Array,
  reply: StampReply,
  now: Instant,
): Promise<{ no: number; keptAt: Instant; taken: boolean }> {
  const digest = digestOf(bytes);
  const before = await tx
    .selectFrom('stamp')
    .select(['no', 'kept_at'])
    .where('reply_digest', '=', digest)
    .executeTakeFirst();
  if (before !== undefined) return { no: before.no, keptAt: before.kept_at as Instant, taken: false };
  await tellOfBefore(tx, now);
  const { no } = await tx
    .insertInto('stamp')
    .values({
      chain: reply.imprint,
      stamped_at: reply.stampedAt,
      authority: reply.authority,
      kept_at: now,
      reply: Buffer.from(bytes),
      reply_digest: digest,
    })
    .returning('no')
    .executeTakeFirstOrThrow();
  await tellStamp(tx, no, now);
  return { no, keptAt: now, taken: true };
}

/** Every stamp with the head that it is of, oldest first. */
export async function allStamps(db: Reader<ArchiveTables>): Promise<(Stamp & { readonly chain: Digest })[]> {
  const rows = await db
    .selectFrom('stamp')
    .select(['no', 'chain', 'stamped_at', 'authority', 'kept_at'])
    .orderBy('no')
    .execute();
  return rows.map((row) => ({
    no: row.no,
    chain: row.chain as Digest,
    stampedAt: row.stamped_at as Instant,
    authority: row.authority,
    keptAt: row.kept_at as Instant,
  }));
}

/** The bytes of a stamp's reply as they came, and the day of the head; null where there is no such stamp. */
export async function stampReply(
  db: Reader<ArchiveTables>,
  no: number,
): Promise<{ day: Day; reply: Uint8Array } | null> {
  const row = await db
    .selectFrom('stamp')
    .innerJoin('chain_head', 'chain_head.chain', 'stamp.chain')
    .select(['chain_head.day', 'stamp.reply'])
    .where('stamp.no', '=', no)
    .orderBy('chain_head.day')
    .executeTakeFirst();
  return row === undefined ? null : { day: row.day as Day, reply: row.reply };
}

/**
 * Whether a stamp leads to one of these authorities.
 * @param authorities certificates in PEM
 * @throws RescindError `no-authority`; `stamp-unreadable` when the stamp on record is damaged
 */
export async function trustsStamp(
  db: Reader<ArchiveTables>,
  no: number,
  authorities: string,
): Promise<boolean> {
  const trusted = await readAuthorities(authorities);
  const row = await stampReply(db, no);
  return row !== null && leadsTo(await readReply(row.reply), trusted);
}

/** Checks every stamp on record again: it is of a head, it holds, and what is told of it is what it says. */
export async function walkStamps(
  db: Reader<ArchiveTables>,
  tell: (step: string, done: number, of: number) => void,
): Promise<{ count: number; broken: Break | null }> {
  const numbers = await db.selectFrom('stamp').select('no').orderBy('no').execute();
  for (const [at, { no }] of numbers.entries()) {
    const what = await faultOf(db, no);
    if (what !== null) return { count: at, broken: { where: `stamp ${no}`, what } };
    tell('stamps', at + 1, numbers.length);
  }
  return { count: numbers.length, broken: null };
}

async function faultOf(db: Reader<ArchiveTables>, no: number): Promise<string | null> {
  const row = await db.selectFrom('stamp').selectAll().where('no', '=', no).executeTakeFirstOrThrow();
  if (digestOf(row.reply) !== row.reply_digest) return 'its bytes are not those that were kept.';
  const [head] = await headsWith(db, row.chain);
  if (head === undefined) return 'it is of no head on record.';
  try {
    const reply = await readReply(row.reply);
    if (reply.imprint !== row.chain) return `it is not of the chain head of ${head.day}.`;
    await checkReply(reply, await linkOf(db, head.seq));
    if (reply.stampedAt !== row.stamped_at || reply.authority !== row.authority)
      return 'its time or its authority on record is not what it says.';
    return dayOf(reply.stampedAt) < head.day ? tooEarly(reply, head).message : null;
  } catch (fault) {
    return wordsOf(fault);
  }
}

async function finishedHead(db: Reader<ArchiveTables>, day: Day | null, now: Instant): Promise<Head> {
  const today = dayOf(now);
  if (day !== null && day >= today)
    throw new RescindError(
      'day-not-over',
      `The day ${day} is not over (UTC), and its head may still move.`,
      'Name an earlier day, or leave --day out for the newest head that stands.',
      { outcome: 'usage' },
    );
  const row = await db
    .selectFrom('chain_head')
    .select(['day', 'seq', 'chain'])
    .where('day', day === null ? '<' : '=', day ?? today)
    .orderBy('day', 'desc')
    .executeTakeFirst();
  if (row !== undefined) return row as Head;
  throw new RescindError(
    'no-head',
    day === null ? 'No head of the chain stands yet.' : `No head of the chain was noted on ${day}.`,
    day === null
      ? 'A head stands when a day with a sweep or an import is over (UTC).'
      : '`rescind stamp list` shows the days that have one.',
    { outcome: 'usage' },
  );
}

/** Heads with this digest, oldest first: a day on which nothing was received has the same as the day before. */
async function headsWith(db: Reader<ArchiveTables>, chain: string): Promise<Head[]> {
  const rows = await db
    .selectFrom('chain_head')
    .select(['day', 'seq', 'chain'])
    .where('chain', '=', chain)
    .orderBy('day')
    .execute();
  return rows as Head[];
}

async function headWith(db: Reader<ArchiveTables>, imprint: Digest, now: Instant): Promise<Head> {
  const [head] = await headsWith(db, imprint);
  if (head !== undefined && head.day < dayOf(now)) return head;
  throw new RescindError(
    'stamp-of-other-bytes',
    `The stamp is of ${imprint}, ${head === undefined ? 'which is no head on record' : 'the head of today, which may still move'}.`,
    head === undefined
      ? 'Check that it is the reply to a request of this archive (--data names the folder).'
      : 'Keep it tomorrow, if the head is still the same then.',
  );
}

/** Where requests for this head were made here, the reply must carry the nonce of one of them. */
async function compareNonce(db: Reader<ArchiveTables>, reply: StampReply): Promise<'yes' | 'unknown'> {
  const requests = await db
    .selectFrom('stamp_request')
    .select('nonce')
    .where('chain', '=', reply.imprint)
    .execute();
  if (requests.length === 0) return 'unknown';
  if (requests.some(({ nonce }) => nonce === reply.nonce)) return 'yes';
  throw new RescindError(
    'stamp-other-nonce',
    'The stamp answers another request: its nonce is that of none that was made here for this head.',
    'Keep the reply to the request of `rescind stamp request`, or make a new one and have it stamped.',
  );
}

/** What was digested to this observation's link. */
async function linkOf(db: Reader<ArchiveTables>, seq: number): Promise<string> {
  const row = await db
    .selectFrom('observation')
    .leftJoin('observation as before', (join) => join.on('before.seq', '=', seq - 1))
    .select([
      'observation.seq',
      'observation.sweep_no',
      'observation.what',
      'observation.asked_digest',
      'observation.status',
      'observation.received_at',
      'observation.body_digest',
      'observation.body_size',
      'before.chain as before',
    ])
    .where('observation.seq', '=', seq)
    .executeTakeFirstOrThrow();
  return linkText((row.before ?? CHAIN_START) as Digest, {
    seq: row.seq,
    sweepNo: row.sweep_no,
    what: row.what,
    askedDigest: row.asked_digest,
    status: row.status,
    receivedAt: row.received_at as Instant,
    bodyDigest: row.body_digest,
    bodySize: row.body_size,
  });
}

function tooEarly(reply: StampReply, head: Head): RescindError {
  return new RescindError(
    'stamp-not-valid',
    `The stamp does not hold: it says ${reply.stampedAt}, and the head is of ${head.day}. A stamp cannot be older than what it stamps.`,
    'Ask another authority: this one’s clock is wrong.',
  );
}
