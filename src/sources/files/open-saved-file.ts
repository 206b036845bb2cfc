/** A file that others saved, opened: what it is, what it can show, and its captures one by one. */
import type { Clock, Digest, Instant } from '../../kernel/kernel.ts';
import type { Capture, Field, ItemSlice } from '../../notice/notice.ts';
import { FileBytes } from './bytes.ts';
import { type Layout, layoutOf } from './detect.ts';
import { FORMATS, type SavedFormat } from './formats.ts';
import { answerIn, listItemsIn } from './har.ts';
import { type SavedAt, savedAtOf, type Told } from './saved-at.ts';
import { type Batch, batches, bytesOf } from './split.ts';
import { type Survey, surveyOf } from './survey.ts';

export interface SavedFile {
  readonly format: SavedFormat;
  /** Without its folder. */
  readonly name: string;
  /** Of the whole file as it lies on the disk. */
  readonly digest: Digest;
  /** Fields that this format can show; each reading covers those that its item holds. */
  readonly covers: readonly Field[];
  readonly inPart: readonly Field[];
  readonly savedAt: SavedAt;
  /** What the file can and cannot show, in one sentence. */
  readonly reach: string;
  /** The service's own total, where an unfiltered answer of the list is in the file. */
  readonly claimedTotal: number | null;
  /** Notices as often as they stand in the file. */
  readonly rows: number;
  readonly distinct: number;
  /** Rows that carry no single notice number. */
  readonly untied: number;
  /**
   * The file's content in captures of at most 1,000 items, read anew each time.
   * Bodies are the file's own bytes (as UTF-8), so that each item can be read again with `readItem`.
   * @throws RescindError `file-changed` when the file is no longer the one that was opened
   */
  captures(): AsyncIterable<Capture>;
}

const MOST_ITEMS = 1000;

/**
 * Opens a file that others saved; its format is told by its content. The whole file is looked at before this returns.
 * `savedAt` is what the person says; without it the file or its name tells.
 * @throws RescindError naming the file, the line and the next step, when the file is not whole or is none of ours
 */
export async function openSavedFile(
  path: string,
  options: { clock: Clock; savedAt?: Told },
): Promise<SavedFile> {
  const file = new FileBytes(path);
  const layout = await layoutOf(file);
  const survey = await surveyOf(file, layout);
  const format = survey.format as SavedFormat;
  const savedAt = savedAtOf({
    told: options.savedAt,
    inFile: survey.inFile,
    fileName: file.name,
    now: options.clock.now(),
  });
  return {
    format,
    name: file.name,
    digest: file.digest as Digest,
    covers: FORMATS[format].covers,
    inPart: FORMATS[format].inPart,
    savedAt,
    reach: reachOf(format, survey),
    claimedTotal: survey.claimedTotal,
    rows: survey.rows,
    distinct: survey.times.size,
    untied: survey.untied,
    captures: () => capturesOf(file, layout, format, savedAt),
  };
}

async function* capturesOf(
  file: FileBytes,
  layout: Layout,
  format: SavedFormat,
  savedAt: SavedAt,
): AsyncGenerator<Capture> {
  const capture = (part: string, body: Uint8Array, items: readonly ItemSlice[], at: Instant): Capture => ({
    what: 'file',
    asked: `${file.name}#${part}`,
    status: 200,
    receivedAt: at,
    body,
    items,
  });
  let header = layout.header;
  let before = 0;
  for await (const whole of batches(file.read(), layout.splitter(), file.name, layout)) {
    const batch = header ? { ...whole, pieces: whole.pieces.slice(1) } : whole;
    header = false;
    if (format === 'list-bodies' || format === 'har') {
      for (const piece of batch.pieces) {
        before += 1;
        const bytes = bytesOf(batch, piece);
        if (format === 'list-bodies') {
          if (isNull(bytes)) continue;
          for (const [index, slice] of inThousands(bytes.slice(), listItemsIn(bytes)).entries())
            yield capture(
              `answer ${before}${index > 0 ? `, part ${index + 1}` : ''}`,
              slice.body,
              slice.items,
              savedAt.at,
            );
        } else {
          const answer = answerIn(JSON.parse(Buffer.from(bytes).toString('utf8')));
          if (answer === null || typeof answer === 'string') continue;
          const at = savedAt.basis === 'told' ? savedAt.at : earlier(answer.at, savedAt.at);
          for (const slice of inThousands(answer.body, answer.items))
            yield capture(`entry ${before}`, slice.body, slice.items, at);
        }
      }
      continue;
    }
    const items = itemsOf(batch, format);
    const [first, last] = [before + 1, before + items.length];
    before = last;
    if (items.length > 0) {
      const [slice] = inThousands(batch.body, items, true);
      if (slice !== undefined) yield capture(`items ${first}-${last}`, slice.body, slice.items, savedAt.at);
    }
  }
}

/** The items of a batch of at most 1,000 pieces; `null` entries are none. */
function itemsOf(batch: Batch, format: SavedFormat): ItemSlice[] {
  const { kind } = FORMATS[format];
  if (kind === null) return [];
  return batch.pieces
    .filter((piece) => !isNull(bytesOf(batch, piece)))
    .map(({ start, end }) => ({ start: start - batch.base, end: end - batch.base, kind }));
}

/** Bodies of at most 1,000 items: the whole body where it has no more (unless `trim`), else from its first item to its last. */
function inThousands(
  body: Uint8Array,
  items: readonly ItemSlice[],
  trim = false,
): { body: Uint8Array; items: readonly ItemSlice[] }[] {
  if (items.length <= MOST_ITEMS && !trim) return [{ body, items }];
  const slices = [];
  for (let from = 0; from < items.length; from += MOST_ITEMS) {
    const some = items.slice(from, from + MOST_ITEMS);
    const base = some[0]?.start ?? 0;
    slices.push({
      body: body.slice(base, some.at(-1)?.end),
      items: some.map((item) => ({ ...item, start: item.start - base, end: item.end - base })),
    });
  }
  return slices;
}

function isNull(bytes: Uint8Array): boolean {
  return bytes.length === 4 && Buffer.from(bytes).toString('latin1') === 'null';
}

/** A browser's clock may be ahead; a capture is never later than the file. */
function earlier(own: Instant | null, whole: Instant): Instant {
  return own !== null && own < whole ? own : whole;
}

function reachOf(format: SavedFormat, survey: Survey): string {
  const number = (count: number) => count.toLocaleString('en');
  const { rows, untied, empty } = survey;
  const distinct = survey.times.size;
  const { called, limits } = FORMATS[format];
  const parts: string[] = [];
  if (format === 'list-bodies' || format === 'har')
    parts.push(
      `${number(survey.answers)} ${called} with ${number(rows)} items, ${number(distinct)} distinct notices`,
    );
  else if (distinct > 0 && rows - untied >= 2 * distinct)
    parts.push(
      `${number(rows)} rows but ${number(distinct)} distinct notices: a crawl that repeated its last page`,
    );
  else parts.push(`${number(rows)} ${called}, ${number(distinct)} distinct notices`);
  if (survey.overCap > 0)
    parts.push(
      `${number(survey.overCap)} of the answers were over the cap of 160, so more notices matched than they hold`,
    );
  if (untied > 0)
    parts.push(`${number(untied)} rows carry no single notice number and are tied to no notice`);
  if (empty > 0) parts.push(`${number(empty)} entries are empty`);
  for (const [why, count] of survey.passedOver) parts.push(`${number(count)} more ${why}`);
  return `${[...parts, limits].join('; ')}.`;
}
