/** What a form of the screening desk and its document hold. Nothing of either is kept. */
import type { LawBook, PublicHouse } from '../../../../house/house.ts';
import { type Day, RescindError } from '../../../../kernel/kernel.ts';
import type { Facts } from '../../../../law/law.ts';
import type { DocumentRead } from '../../../../screening/screening.ts';
import type { MessageKey } from '../../../messages/messages.ts';
import { type Filled, filledFrom } from './form.tsx';

/** A sentence of ours by its key, or one that a fault says. */
export type Told = { readonly key: MessageKey } | { readonly text: string };

export interface Posted {
  readonly filled: Filled;
  /** What could not be taken, and the next step. */
  readonly told: readonly Told[];
  /** How far the document was read; null where there is none, or it could not be opened. */
  readonly read: DocumentRead | null;
  /** What of the charge is screened: nothing of one that was not read with certainty. */
  readonly charge: string;
  /** Whether there is anything to screen: not where all that was given is a document that was not read. */
  readonly something: boolean;
}

const NOT_TAKEN: Readonly<Record<DocumentRead['state'], MessageKey | null>> = {
  nothing: 'screen.read.nothing',
  'no-notice': 'screen.read.noNotice',
  part: null,
  whole: null,
};

/** Takes what can be taken of a form; what cannot is told, and the rest is taken. */
export async function posted(
  form: Record<string, unknown>,
  house: Pick<PublicHouse, 'readDocument'>,
  book: LawBook,
  today: Day,
): Promise<Posted> {
  const { filled: typed, wrong } = filledFrom(form, book, today);
  const told: Told[] = wrong.map((text) => ({ text }));
  const without = (given: boolean, more: readonly Told[] = []): Posted => ({
    filled: typed,
    told: [...told, ...more],
    read: null,
    charge: typed.charge,
    something: !given || typed.charge !== '' || Object.keys(typed.facts).length > 0,
  });
  const file = form.document;
  // A form without a chosen file sends one with neither name nor content.
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return without(false);
  if (file.size === 0) return without(true, [{ key: 'screen.read.empty' }]);
  try {
    const document = await house.readDocument(new Uint8Array(await file.arrayBuffer()));
    const { charges, read, chargesNeedConfirmation, ...drawn } = book.documentFacts(document);
    const fault = NOT_TAKEN[read.state];
    if (fault !== null) return { ...without(true, [{ key: fault }]), read };
    // The typed charge is read anew; what the document says of its charges holds only where it names none.
    const kept: Facts = Object.fromEntries(
      Object.entries(drawn.facts).filter(([name]) => charges.length === 0 || !/^charges?\./.test(name)),
    );
    const charge = typed.charge || charges.map(({ text }) => text).join('\n');
    const unsure = chargesNeedConfirmation && typed.charge === '';
    if (unsure) told.push({ key: 'screen.read.charge' });
    return {
      filled: { ...typed, facts: { ...kept, ...typed.facts }, charge },
      told,
      read,
      charge: unsure ? '' : charge,
      something: true,
    };
  } catch (fault) {
    if (!(fault instanceof RescindError)) throw fault;
    return without(true, [{ text: `${fault.message} ${fault.next}` }]);
  }
}
