/** Rows of lists that others saved in their own shape: the pipe-separated text and the flat JSON row. */
import { evenLine, type Reading, readNoticeId, type Unreadable } from '../../notice/notice.ts';
import { reading, unreadable } from './content-of.ts';
import { Members } from './members.ts';

/** The one order of columns of the pipe-separated text. */
export const PIPE_HEADER = 'forename|date_of_birth|entity_id|nationalities|name';
const PIPE_COLUMNS = PIPE_HEADER.split('|');
const PIPE_EMPTY = ['', '-', 'None'];
const FLAT_EMPTY = ['', '-', 'N/A'];

/** A row of the pipe-separated text. Its crawler kept the first nationality only, so nationalities are in part. */
export function readPipeRow(row: string): Reading | Unreadable {
  const cells = row.replace(/\r?\n$/, '').split('|');
  const members = new Members(
    Object.fromEntries(PIPE_COLUMNS.map((column, index) => [column, cells[index] ?? null])),
    {
      emptyWords: PIPE_EMPTY,
    },
  );
  if (cells.length === PIPE_COLUMNS.length) return readFlat(members, 'pipe');
  // Which cell is which cannot be told, but for the number.
  members.unreadable('row', `The row has ${cells.length} columns in place of ${PIPE_COLUMNS.length}.`);
  const ids = cells.flatMap((cell) => readNoticeId(cell.trim()) ?? []);
  return ids.length === 1
    ? reading(ids[0]!, {}, members.anomalies, [])
    : unreadable('entity_id', 'No notice number can be read in this row.', members.anomalies);
}

/** A flat JSON row: nationalities are a text joined with commas, or a list. */
export function readFlatRow(object: Record<string, unknown>): Reading | Unreadable {
  return readFlat(new Members(object, { emptyWords: FLAT_EMPTY }), 'flat');
}

function readFlat(members: Members, shape: 'pipe' | 'flat'): Reading | Unreadable {
  const id = readNoticeId(members.line('entity_id') ?? '');
  if (id === null)
    return unreadable('entity_id', 'No notice number can be read in this row.', members.anomalies);
  const found = {
    name: members.line('name'),
    forename: members.line('forename'),
    birthDate: members.date('date_of_birth'),
    nationalities: nationalitiesOf(members),
  };
  members.finish();
  return reading(id, found, members.anomalies, shape === 'pipe' ? ['nationalities'] : []);
}

function nationalitiesOf(members: Members): string[] | undefined {
  const raw = members.take('nationalities');
  if (typeof raw !== 'string') return members.codes('nationalities', 'country');
  const empty = evenLine(raw, [...PIPE_EMPTY, ...FLAT_EMPTY]) === null;
  return empty ? [] : members.countries('nationalities', raw.split(','));
}
