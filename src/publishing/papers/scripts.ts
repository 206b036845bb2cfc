/** Scripts that the fonts of the PDF have no letters for: words in them are told as missing, never shown as empty boxes. */
import type { Block, Line, Run, Sheet } from './sheet.ts';

/** Words of letters that none of Source Serif 4, Inter and Amiri has. */
const UNPRINTED =
  /(?:(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}])\p{L}[\p{M}\s\p{P}\p{N}]*)+/gu;

/** @param instead what stands where such words were */
export function inFonts(sheet: Sheet, instead: string): Sheet {
  const line = (of: Line): Line => of.flatMap((run) => printed(run, instead));
  const block = (one: Block): Block => {
    if (one.kind === 'list') return { ...one, items: one.items.map(line) };
    if (one.kind !== 'table') return { ...one, line: line(one.line) };
    const rows = one.rows.map((row) => row.map((cell) => cell.map(line)));
    return { ...one, ...(one.head && { head: one.head.map(line) }), rows };
  };
  return { ...sheet, about: line(sheet.about), blocks: sheet.blocks.map(block) };
}

function printed(run: Run, instead: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { 0: words, index } of run.text.matchAll(UNPRINTED)) {
    if (index > from) runs.push({ ...run, text: run.text.slice(from, index) });
    runs.push({ text: instead, look: 'quiet' });
    from = index + words.length;
    if (from < run.text.length) runs.push({ text: ' ' });
  }
  return from === 0
    ? [run]
    : [...runs, ...(from < run.text.length ? [{ ...run, text: run.text.slice(from) }] : [])];
}
