/** Exports line by line: CSV that no spreadsheet runs, and NDJSON. Nothing is held in memory but a page of rows. */
import { stringify } from 'csv-stringify/sync';
import { noticeSlug } from '../../notice/notice.ts';
import type { PublicChange } from '../shapes.ts';
import { type About, aboutExport, aboutLines, type ExportWish } from './about.ts';
import { CHANGE_COLUMNS, type Column, NOTICE_COLUMNS } from './columns.ts';

const PAGE = 500;

type Cells = readonly (string | number | null)[];

export function noticesCsv(wish: ExportWish): AsyncIterable<string> {
  return csv(wish, 'notices', NOTICE_COLUMNS, wish.open.everyNotice());
}

export function changesCsv(wish: ExportWish): AsyncIterable<string> {
  return csv(wish, 'changes', CHANGE_COLUMNS, everyChange(wish));
}

export async function* noticesNdjson(wish: ExportWish): AsyncIterable<string> {
  yield line({ about: await aboutExport(wish, 'notices') });
  for await (const notice of wish.open.everyNotice())
    yield line({
      ...notice,
      url: `${wish.base}/notices/${noticeSlug(notice.id)}`,
      ...(wish.invented && { invented: true }),
    });
}

export async function* changesNdjson(wish: ExportWish): AsyncIterable<string> {
  yield line({ about: await aboutExport(wish, 'changes') });
  for await (const change of everyChange(wish))
    yield line({ ...change, ...(wish.invented && { invented: true }) });
}

async function* everyChange({ open }: ExportWish): AsyncIterable<PublicChange> {
  let after = 0;
  for (;;) {
    const changes = await open.changes({ after, order: 'oldest', limit: PAGE });
    yield* changes;
    const last = changes.at(-1);
    if (last === undefined) return;
    after = last.no;
  }
}

/** Lines that begin with `#`, then headings, then rows (RFC 4180, UTF-8, line feeds); each row of invented people says so itself. */
async function* csv<Row>(
  wish: ExportWish,
  what: 'notices' | 'changes',
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
): AsyncIterable<string> {
  yield comments(await aboutExport(wish, what));
  const invented = (cell: string) => (wish.invented ? [cell] : []);
  let batch: Cells[] = [[...columns.map(({ column }) => column), ...invented('invented')]];
  for await (const row of rows) {
    batch.push([...columns.map(({ value }) => value(row, wish.base)), ...invented('yes')]);
    if (batch.length < PAGE) continue;
    yield records(batch);
    batch = [];
  }
  if (batch.length > 0) yield records(batch);
}

function comments(about: About): string {
  return aboutLines(about)
    .map((text) => `# ${text}\n`)
    .join('');
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe in front. */
function records(rows: readonly Cells[]): string {
  return stringify(
    rows.map((cells) => [...cells]),
    { escape_formulas: true, quoted_match: /^#/ },
  );
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
