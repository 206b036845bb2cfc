/** Whether a text that belongs to nobody names a person all the same: a question, what an answer echoes of it, the name of a file. */
import { foldWords } from '../names/names.ts';
import { type NoticeContent, type NoticeId, type RelatedNotice, readNoticeId } from '../notice/notice.ts';
import { type Cuts, joinBody } from './frame.ts';

/** A person's names, folded, as far as the archive knows them. */
export interface Named {
  readonly words: ReadonlySet<string>;
  /** Family name, forename, and both together, whole. */
  readonly whole: ReadonlySet<string>;
}

/** What these contents, and names that stand elsewhere, call a person. */
export function namedBy(contents: readonly NoticeContent[], elsewhere: readonly string[] = []): Named {
  const texts = contents.flatMap(({ name, forename }) => [
    name ?? '',
    forename ?? '',
    `${name ?? ''} ${forename ?? ''}`,
    `${forename ?? ''} ${name ?? ''}`,
  ]);
  const folded = [...texts, ...elsewhere].map(foldWords);
  return {
    words: new Set(folded.flat()),
    whole: new Set(folded.map((words) => words.join(' ')).filter((text) => text !== '')),
  };
}

/** What linked notices say of `id`. */
export function linkedAs(content: NoticeContent, id: NoticeId): Pick<RelatedNotice, 'name' | 'forename'>[] {
  return (content.related ?? []).filter((link) => link.id === id);
}

/** So many letters of a name begin to say whose it is; a whole word says it sooner. */
const [TELLING, TELLING_WORD] = [6, 4];

/**
 * Whether a text names the person: one of the words, a telling piece of one, two short ones, or all of a short name.
 * A pattern such as `^LI` asks for all names that begin so: short words in it name nobody.
 */
export function namesPerson(text: string, { words, whole }: Named): boolean {
  if (words.size === 0) return false;
  const said = foldWords(text);
  const isPattern = /[\^$[(|]/.test(text);
  const short = new Set(said.filter((word) => words.has(word)));
  if (!isPattern && (short.size > 1 || whole.has(said.join(' ')))) return true;
  return said.some(
    (word) =>
      (word.length >= TELLING_WORD && words.has(word)) ||
      (word.length >= TELLING &&
        [...words].some((name) => name.includes(word) || (name.length >= TELLING && word.includes(name)))),
  );
}

/** Whether the name of a file names the person; its ending says nothing. */
export function fileNamesPerson(fileName: string, person: Named): boolean {
  return namesPerson(fileName.replace(/(?:\.[a-z0-9]{1,8})+$/i, ''), person);
}

/** Whether a question names the person: in what it asks for, or, of a file, in the file's name. */
export function askedNamesPerson(what: 'list' | 'detail' | 'file', asked: string, person: Named): boolean {
  if (what === 'file') return fileNamesPerson(asked.replace(/#[^#]*$/, ''), person);
  return spokenIn(asked).some((text) => namesPerson(text, person));
}

/** Whether the frame of a body names the person: in the question that it echoes, in its links, in whatever it says beside its items. */
export function frameNamesPerson(frame: Uint8Array, cuts: Cuts, person: Named): boolean {
  return textsIn(frame, cuts).some((text) => namesPerson(text, person));
}

/** The texts of a frame: values and what links ask for where it is JSON, all of it where it is not. */
function textsIn(frame: Uint8Array, cuts: Cuts): string[] {
  const items = cuts.reduce((sum, [, count]) => sum + count, 0);
  const body = Buffer.from(joinBody(frame, cuts, Array(items).fill(ZERO))).toString('utf8');
  try {
    return stringsIn(JSON.parse(body)).flatMap(spokenIn);
  } catch {
    return [unescaped(body)];
  }
}

/** Stands where an item stood. */
const ZERO = Buffer.from('0');

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** What a text says; of an address only what it asks for, for the rest of it is the service's. */
function spokenIn(text: string): string[] {
  const at = text.indexOf('?');
  if (at >= 0) return [...new URLSearchParams(text.slice(at + 1)).values()];
  return /^(?:https?:|red\/)/.test(text) ? [] : [text];
}

function unescaped(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Names in the bytes of an item that belongs to no notice; none where they are no JSON. */
export function namesIn(bytes: Uint8Array): string[] {
  return namesOf(jsonIn(bytes));
}

/** Names that stand beside this number in the bytes of an item about somebody else; none where they are no JSON. */
export function namesBeside(bytes: Uint8Array, id: NoticeId): string[] {
  return besideIn(jsonIn(bytes), id);
}

function besideIn(value: unknown, id: NoticeId): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const members = Object.values(value);
  return members.some((member) => typeof member === 'string' && readNoticeId(member) === id)
    ? namesOf(value)
    : members.flatMap((member) => besideIn(member, id));
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}

const NAME_KEYS = new Set(['name', 'forename', 'caption', 'firstName', 'lastName', 'alias', 'weakAlias']);

function namesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    NAME_KEYS.has(key) ? stringsIn(member) : namesOf(member),
  );
}
