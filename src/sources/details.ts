/** Reads notices one by one. A missing detail (404, 502) is kept on the record and is no withdrawal: only a whole list can show absence. */
import { RescindError } from '../kernel/kernel.ts';
import { type Capture, type NoticeId, noticeSlug } from '../notice/notice.ts';
import type { Get, HttpAnswer } from './http.ts';

export interface DetailsRead {
  /** Requests that went to the network, retries included. */
  readonly requests: number;
  /** Details that came as JSON. */
  readonly read: number;
  /** Sentences for the reader; empty when every detail was read. */
  readonly notes: readonly string[];
}

/**
 * Fetches and records the details of `ids`, in order.
 * Stops at a refusal, keeping what was read; never throws for what the service does.
 * @param record must be durable when it resolves
 */
export async function fetchDetails(given: {
  readonly get: Get;
  readonly record: (capture: Capture) => Promise<void>;
  readonly ids: readonly NoticeId[];
  readonly progress?: (done: number) => void;
}): Promise<DetailsRead> {
  let requests = 0;
  let read = 0;
  let done = 0;
  const missing = new Map<number, number>();
  const outcome = (): DetailsRead => ({ requests, read, notes: notesOn(missing, given.ids.length - done) });
  for (const id of given.ids) {
    const asked = `red/${noticeSlug(id)}`;
    try {
      const keep = (answer: HttpAnswer) => given.record(captureOf(asked, answer));
      const answer = await given.get(asked, { spare: keep, unfit: (body) => !isObject(body) });
      requests += answer.attempts;
      await keep(answer);
      if (answer.status === 200 && isObject(answer.body)) read += 1;
      else missing.set(answer.status, (missing.get(answer.status) ?? 0) + 1);
    } catch (fault) {
      if (!(fault instanceof RescindError)) throw fault;
      const told = outcome();
      return { ...told, notes: [...told.notes, `${fault.message} ${fault.next}`] };
    }
    done += 1;
    given.progress?.(done);
  }
  return outcome();
}

function captureOf(asked: string, { status, body, receivedAt }: HttpAnswer): Capture {
  const whole = status === 200 && isObject(body);
  const items = whole ? [{ start: 0, end: body.length, kind: 'detail' as const }] : [];
  return { what: 'detail', asked, status, receivedAt, body, items };
}

function notesOn(missing: ReadonlyMap<number, number>, left: number): string[] {
  const notes = [...missing].map(([status, count]) =>
    status === 200
      ? `${count} details came as something else than a notice; they are kept and were not read.`
      : `${count} details answered with status ${status}. That is no withdrawal; they are asked for again.`,
  );
  if (left > 0) notes.push(`${left} details were not asked for; the next sweep begins with them.`);
  return notes;
}

function isObject(body: Uint8Array): boolean {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
