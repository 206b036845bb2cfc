/** What was screened, as lines of a table. */
import type { Day } from '../../kernel/kernel.ts';
import type { PaperOrder } from './paper.ts';
import { type Phrase, type Speaker, sameDay } from './say.ts';
import { type Block, code, type Line, plain, quoted } from './sheet.ts';

/** In a note, words of others are cut: two pages have to hold all of it. */
export interface Room {
  /** Letters of a charge; without it, the whole. */
  readonly charge?: number;
  /** How many charges. */
  readonly charges?: number;
}

type Row = readonly [Phrase, Line];

/** The table of what was screened. */
export function subjectTable(speaker: Speaker, order: PaperOrder, room: Room = {}): Block {
  const rows: Row[] = [...noticeRows(speaker, order, room)];
  return {
    kind: 'table',
    widths: [27, 73],
    rows: rows.map(([key, line]) => [
      [speaker.say(key).map((run) => ({ ...run, look: 'quiet' as const }))],
      [line],
    ]),
  };
}

function noticeRows(speaker: Speaker, { subject, assessment }: PaperOrder, room: Room): Row[] {
  const { content, id, seen, from } = subject;
  const rows: Row[] = [];
  if (id !== null) rows.push(['what.number', [code(id)]]);
  if (content !== null) {
    const name = [content.name, content.forename].filter((part) => part).join(', ');
    rows.push([
      'what.name',
      name === '' ? none(speaker) : [{ ...quoted(cut(name, room.charge)), look: 'strong' }],
    ]);
    rows.push(['what.born', born(speaker, content.birthDate)]);
    rows.push(['what.sex', content.sex ? speaker.say(`sex.${content.sex}`) : none(speaker)]);
    rows.push(['what.nationality', places(speaker, content.nationalities ?? [], room)]);
    const warrants = content.warrants ?? [];
    const issuers = [...new Set(warrants.flatMap(({ issuingCountry }) => issuingCountry ?? []))];
    rows.push(['what.asked', places(speaker, issuers, room)]);
    const charges = warrants.flatMap(({ charge, chargeTranslation }): Row[] => [
      ['what.charge', words(speaker, charge, room)],
      ...(chargeTranslation ? [['what.translation', words(speaker, chargeTranslation, room)] as const] : []),
    ]);
    rows.push(
      ...(charges.length === 0 ? [['what.charge', none(speaker)] as const] : charges.slice(0, room.charges)),
    );
  }
  if (seen !== null)
    rows.push([
      'what.seen',
      sameDay(seen.from, seen.to)
        ? speaker.say('what.seen.on', { day: speaker.dayAt(seen.to) })
        : speaker.say('what.seen.between', { from: speaker.dayAt(seen.from), to: speaker.dayAt(seen.to) }),
    ]);
  rows.push(['what.source', speaker.say(`what.source.${from}`)]);
  rows.push(['what.law', [plain(speaker.day(assessment.on))]]);
  if (room.charge === undefined) rows.push(['what.rulebook', [code(assessment.rulebook)]]);
  return rows;
}

function born(speaker: Speaker, date: string | null | undefined): Line {
  if (!date) return none(speaker);
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? [plain(speaker.day(date as Day))] : [code(date, 'strong')];
}

function places(speaker: Speaker, codes: readonly string[], room: Room): Line {
  if (codes.length === 0) return none(speaker);
  const shown = room.charge === undefined ? codes : codes.slice(0, 6);
  return [...speaker.list(shown.map(speaker.country)), ...(shown.length < codes.length ? [plain(' …')] : [])];
}

function words(speaker: Speaker, text: string | null, room: Room): Line {
  if (!text?.trim()) return none(speaker);
  if (room.charge === undefined || text.length <= room.charge) return [quoted(text)];
  return speaker.say('what.cut', { words: quoted(cut(text, room.charge)) });
}

/** The first letters of a text, never half of one. */
export function cut(text: string, most: number | undefined): string {
  const letters = [...text];
  return most === undefined || letters.length <= most ? text : letters.slice(0, most).join('').trimEnd();
}

function none(speaker: Speaker): Line {
  return speaker.say('notPublished').map((run) => ({ ...run, look: 'quiet' as const }));
}
