/** Asking a time-stamp authority over the network: only when a person typed its address. */
import type { Archive, KeptStamp } from '../archive/archive.ts';
import type { Day } from '../kernel/kernel.ts';
import { postOnce } from '../sources/sources.ts';

/**
 * Requests a stamp of a finished day's head, sends the request (a digest and a random number, and nothing else) and keeps the reply.
 * @param writing runs what writes under the folder's lock; it is not held while the authority thinks
 * @param order `authorities` are certificates (PEM) that the person trusts, null: not said
 * @throws RescindError what the archive's `askForStamp` and `keepStamp` throw, `no-answer`, `not-answered`, `answer-too-large`
 */
export async function askAuthority(
  writing: <T>(purpose: string, work: (archive: Archive) => Promise<T>) => Promise<T>,
  userAgent: string,
  order: { url: string; day: Day | null; authorities: string | null },
): Promise<KeptStamp> {
  const { bytes } = await writing('a request for a stamp', (archive) => archive.askForStamp(order.day));
  const reply = await postOnce({
    url: order.url,
    body: bytes,
    contentType: 'application/timestamp-query',
    accept: 'application/timestamp-reply',
    userAgent,
  });
  return writing('a stamp', (archive) => archive.keepStamp(reply, order.authorities));
}
