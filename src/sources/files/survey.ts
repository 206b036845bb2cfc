/**
 * The first walk through a saved file: everything is looked at before anything is handed on, so that a bad file is refused whole.
 * Only counts are kept, so a hundred thousand notices take little memory.
 */
import { isUtf8 } from 'node:buffer';
import { type Instant, RescindError } from '../../kernel/kernel.ts';
import { type NoticeId, readNoticeId } from '../../notice/notice.ts';
import { isObject } from '../reading/members.ts';
import { readItem } from '../reading/read-item.ts';
import type { FileBytes } from './bytes.ts';
import { formatOf, type Layout, otherColour, refuseColour } from './detect.ts';
import { FORMATS, type SavedFormat } from './formats.ts';
import { answerIn } from './har.ts';
import { instantIn } from './saved-at.ts';
import { batches, bytesOf, cutOff, type Piece } from './split.ts';

/** Formats that one crawl may have mixed; others never stand in one file. */
const MIXABLE: readonly SavedFormat[] = ['list-items', 'details', 'flat'];
/** The most that any query gives. */
const CAP = 160;

export class Survey {
  format: SavedFormat | null = null;
  /** Notices as often as they stand in the file. */
  rows = 0;
  /** Rows that no notice number ties to a notice. */
  untied = 0;
  /** Entries that are `null`: answers that a crawler did not get. */
  empty = 0;
  answers = 0;
  overCap = 0;
  claimedTotal: number | null = null;
  /** The first and the last moment that the file itself gives. */
  inFile: { first: Instant; last: Instant } | null = null;
  /** Why recorded answers about red notices could not be used, and how many. */
  readonly passedOver = new Map<string, number>();
  readonly times = new Map<NoticeId, number>();

  count(id: NoticeId | null): void {
    this.rows += 1;
    if (id === null) this.untied += 1;
    else this.times.set(id, (this.times.get(id) ?? 0) + 1);
  }

  date(at: Instant | null): void {
    if (at === null) return;
    const { first, last } = this.inFile ?? { first: at, last: at };
    this.inFile = { first: at < first ? at : first, last: at > last ? at : last };
  }

  /** Counts one answer of the list service. */
  answer(value: Record<string, unknown>): void {
    this.answers += 1;
    const { total, query } = value;
    if (typeof total !== 'number') return;
    if (total > CAP) this.overCap += 1;
    const filters = isObject(query)
      ? Object.keys(query).filter((key) => key !== 'page' && key !== 'resultPerPage')
      : [];
    if (isObject(query) && filters.length === 0) this.claimedTotal = total;
  }
}

/**
 * Walks through the whole file.
 * @throws RescindError `not-json`, `truncated-file`, `wrong-encoding`, `not-a-notice`, `not-red`, `mixed-file`, `no-notices`,
 *   and all that reading the file may raise
 */
export async function surveyOf(file: FileBytes, layout: Layout): Promise<Survey> {
  const survey = new Survey();
  survey.format = layout.format;
  /** An entry that could not be read: cut off if it is the last one, else broken. */
  let broken: { line: number; cause: unknown; fatal: boolean } | null = null;
  let entries = layout.header ? -1 : 0;
  for await (const batch of batches(file.read(), layout.splitter(), file.name, layout)) {
    for (const piece of batch.pieces) {
      entries += 1;
      if (entries === 0) continue;
      if (broken?.fatal) throw notJson(file.name, broken.line, broken.cause);
      broken = null;
      const bytes = bytesOf(batch, piece);
      if (!isUtf8(bytes)) throw notUtf8(file.name, piece.line);
      const kind = survey.format === null ? null : FORMATS[survey.format].kind;
      if (kind === 'pipe-row' || kind === 'opensanctions-row') {
        const odd = tableRow(survey, kind, bytes);
        if (odd) broken = { line: piece.line, cause: undefined, fatal: false };
        continue;
      }
      try {
        jsonEntry(survey, file.name, piece, bytes, JSON.parse(Buffer.from(bytes).toString('utf8')));
      } catch (fault) {
        if (fault instanceof RescindError) throw fault;
        broken = { line: piece.line, cause: fault, fatal: true };
      }
    }
  }
  if (broken !== null) throw cutOff(file.name, broken.line, entries - 1, broken.cause);
  if (survey.format === null || (survey.format === 'har' && survey.answers === 0))
    throw noNotices(file.name, survey);
  return survey;
}

/** Counts a row of a table; true when its columns are not those of the header. */
function tableRow(survey: Survey, kind: 'pipe-row' | 'opensanctions-row', bytes: Uint8Array): boolean {
  const { id, anomalies } = readItem(kind, bytes);
  survey.count(id);
  if (kind === 'opensanctions-row') {
    const times = Buffer.from(bytes)
      .toString('utf8')
      .match(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/g);
    survey.date(instantIn(times?.at(-2)));
  }
  return anomalies.some(({ at }) => at === 'row');
}

function jsonEntry(survey: Survey, name: string, piece: Piece, bytes: Uint8Array, value: unknown): void {
  if (survey.format === 'har') {
    harEntry(survey, value);
    return;
  }
  if (value === null) {
    survey.empty += 1;
    return;
  }
  refuseOtherColour(name, piece.line, value);
  const format = formatOf(value);
  if (format === null || !isObject(value))
    throw new RescindError(
      'not-a-notice',
      `${name}, line ${piece.line}: JSON, but neither a list, an item, a detail nor an entity of OpenSanctions.`,
      'Check that this is the file you meant. Nothing was imported.',
    );
  const mixed =
    format !== survey.format && !(MIXABLE.includes(format) && MIXABLE.includes(survey.format ?? format));
  if (survey.format !== null && mixed)
    throw new RescindError(
      'mixed-file',
      `${name}, line ${piece.line}: ${FORMATS[format].called} among ${FORMATS[survey.format].called}.`,
      'Put each kind into a file of its own. Nothing was imported.',
    );
  survey.format ??= format;
  if (format === 'list-bodies') {
    survey.answer(value);
    for (const item of noticesOf(value)) {
      refuseOtherColour(name, piece.line, item);
      survey.count(numberOf(item));
    }
  } else if (format === 'opensanctions-nested') {
    survey.count(readItem('opensanctions-entity', bytes).id);
    survey.date(instantIn(value.last_seen));
  } else survey.count(numberOf(value));
}

function harEntry(survey: Survey, entry: unknown): void {
  const answer = answerIn(entry);
  if (answer === null) return;
  if (typeof answer === 'string') {
    survey.passedOver.set(answer, (survey.passedOver.get(answer) ?? 0) + 1);
    return;
  }
  survey.date(answer.at);
  const kind = answer.items[0]?.kind;
  if (kind === 'detail' || kind === 'stray-detail') {
    survey.answers += 1;
    survey.count(kind === 'detail' ? numberOf(answer.value) : null);
  } else {
    survey.answer(answer.value as Record<string, unknown>);
    for (const item of noticesOf(answer.value)) survey.count(numberOf(item));
  }
}

function noticesOf(body: unknown): readonly unknown[] {
  const embedded = isObject(body) && isObject(body._embedded) ? body._embedded.notices : undefined;
  return Array.isArray(embedded) ? embedded : [];
}

function numberOf(item: unknown): NoticeId | null {
  return isObject(item) && typeof item.entity_id === 'string' ? readNoticeId(item.entity_id) : null;
}

function refuseOtherColour(name: string, line: number, value: unknown): void {
  const colour = otherColour(value);
  if (colour !== null) throw refuseColour(name, line, colour);
}

function notJson(name: string, line: number, cause: unknown): RescindError {
  return new RescindError(
    'not-json',
    `${name}, line ${line}: not JSON.`,
    'Save the file again, or mend that line. Nothing was imported.',
    { cause },
  );
}

function notUtf8(name: string, line: number): RescindError {
  return new RescindError(
    'wrong-encoding',
    `${name}, line ${line}: not UTF-8, probably Latin-1 or Windows-1252.`,
    'Save it as UTF-8 (such as with iconv -f WINDOWS-1252 -t UTF-8), then import it again. Nothing was imported.',
  );
}

function noNotices(name: string, survey: Survey): RescindError {
  const why = [...survey.passedOver].map(([reason, count]) => `${count} ${reason}`).join(', ');
  return new RescindError(
    'no-notices',
    why === ''
      ? `${name} holds no red notices.`
      : `${name} holds no answer about red notices that can be used: ${why}.`,
    'Check that this is the file you meant; a browser must save recordings with their content. Nothing was imported.',
  );
}
