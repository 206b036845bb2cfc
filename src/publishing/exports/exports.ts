/** The files that can be taken away, by the names under which the site offers them below `/data/`. */
import type { ExportWish } from './about.ts';
import { noticesFtm } from './follow-the-money.ts';
import { changesCsv, changesNdjson, noticesCsv, noticesNdjson } from './rows.ts';

export interface Export {
  readonly name: ExportName;
  readonly contentType: string;
  /** The file's text, piece by piece; it is made while it is read. */
  readonly write: (wish: ExportWish) => AsyncIterable<string>;
}

export type ExportName =
  | 'notices.csv'
  | 'notices.ndjson'
  | 'notices.ftm.ndjson'
  | 'changes.csv'
  | 'changes.ndjson';

const CSV = 'text/csv; charset=utf-8';
const NDJSON = 'application/x-ndjson; charset=utf-8';

export const EXPORTS: readonly Export[] = [
  { name: 'notices.csv', contentType: CSV, write: noticesCsv },
  { name: 'notices.ndjson', contentType: NDJSON, write: noticesNdjson },
  { name: 'notices.ftm.ndjson', contentType: NDJSON, write: noticesFtm },
  { name: 'changes.csv', contentType: CSV, write: changesCsv },
  { name: 'changes.ndjson', contentType: NDJSON, write: changesNdjson },
];
