/** What a presented paper says: fields as typed, and where they are empty, read from the pasted text by its headings. */
import { plainDigits, readNoticeId } from '../../notice/notice.ts';
import type { Paper } from '../shapes.ts';
import { readDates } from './dates.ts';
import { foldText } from './words.ts';

/** Longest text that is looked at, in characters. */
const MOST_TEXT = 20_000;

type Told = Exclude<keyof Paper, 'text'>;

/** Headings in English, French, Spanish and Arabic, without accents; `-` are headings whose values are not compared. */
const HEADINGS: Readonly<Record<Told | '-', string>> = {
  number:
    'number, notice number, notice no, red notice, red notice no, red notice number, file no, file number, interpol file no, reference, numero, numero de notice, notice rouge, numero de dossier, n° de dossier, numero de notificacion, notificacion roja, numero de expediente, expediente, رقم النشرة, رقم الملف, النشرة الحمراء, رقم النشرة الحمراء',
  name: 'name, family name, present family name, surname, last name, full name, nom, nom de famille, nom de famille actuel, apellido, apellidos, apellido actual, اللقب, اسم العائلة, لقب العائلة, اسم الاسرة, الاسم الكامل',
  forename:
    'forename, forenames, first name, first names, given name, given names, prenom, prenoms, nombre, nombres, nombre de pila, الاسم, الاسم الاول, الاسم الشخصي, الاسماء الشخصية',
  birthDate:
    'date of birth, birth date, born, date and place of birth, dob, date de naissance, date et lieu de naissance, ne le, nee le, ne(e) le, fecha de nacimiento, fecha y lugar de nacimiento, nacido el, nacida el, تاريخ الميلاد, تاريخ الولادة, تاريخ ومكان الولادة, تاريخ ومكان الميلاد',
  nationality:
    'nationality, nationalities, citizenship, nationalite, nationalites, nacionalidad, nacionalidades, الجنسية, الجنسيات',
  issuer:
    'wanted by, requesting country, issuing country, country, issued by, country requesting, recherche par, recherchee par, pays demandeur, pays requerant, emis par, buscado por, buscada por, pais solicitante, pais requirente, pais emisor, مطلوب من قبل, مطلوب من, الدولة الطالبة, البلد الطالب',
  charge:
    'charge, charges, offence, offences, offense, offenses, crime, crimes, infraction, infractions, qualification, chef d’accusation, chefs d’accusation, accusation, delito, delitos, cargo, cargos, calificacion del delito, acusacion, الجريمة, الجرائم, التهمة, التهم, الجرم',
  '-': 'control no, control number, numero de controle, n° de controle, numero de control, رقم المراقبة, family name at birth, nom de naissance, apellido de nacimiento, place of birth, lieu de naissance, lugar de nacimiento, مكان الولادة, مكان الميلاد, sex, sexe, sexo, الجنس, height, weight, other names, alias, languages, language spoken, distinguishing marks, summary of facts, father’s family name and forename, mother’s maiden name and forename, maximum penalty possible, law covering the offence, arrest warrant, issued on, date, page, hair, eyes, colour of hair, colour of eyes, photographs, status, action to be taken',
};
const HEADING = new Map(
  Object.entries(HEADINGS).flatMap(([field, names]) =>
    names.split(',').map((name): [string, Told | '-'] => [headingKey(name), field as Told | '-']),
  ),
);
/** Headings that papers run into their value without a colon. */
const RUN_IN =
  /^\s*(wanted by|born(?: on)?|n[ée]e? le|nacid[oa] el|buscad[oa] por|recherch[ée]e? par|red notice)\s+(\S.*)$/iu;
const CONTROL_NUMBER = /(?<![\p{L}\p{N}])[A-Z]\s?-\s?\d{1,6}\s?\/\s?\d{1,3}\s?-\s?\d{4}(?!\d)/gu;
/** A number in running text: at least three digits after the year, so that no month is taken for one, and no span of years. */
const NUMBER_IN_TEXT =
  /(?<![\p{L}\p{N}/.-])((?:19|20)\d{2}[/-](?!(?:19|20)\d{2}(?!\d))[1-9]\d{2,8})(?![\d/-])/gu;

/** What was read, and sentences on what could not be. */
export interface ReadPaper {
  readonly paper: Paper;
  readonly unreadable: readonly string[];
  /** What the birth date may mean, most likely first. */
  readonly births: readonly string[];
}

export function readPaper(given: Paper): ReadPaper {
  const unreadable: string[] = [];
  const text = (given.text ?? '').slice(0, MOST_TEXT);
  if ((given.text ?? '').length > MOST_TEXT)
    unreadable.push('The text is very long; only its beginning was read.');
  const read = fieldsIn(text);
  for (const key of ['name', 'forename', 'birthDate', 'nationality', 'issuer', 'charge', 'number'] as const) {
    const typed = given[key]?.trim().slice(0, MOST_TEXT);
    if (typed) read[key] = typed;
  }
  const number = numberOf(read.number, text, unreadable);
  const births = read.birthDate === undefined ? [] : readDates(read.birthDate);
  if (read.birthDate !== undefined && births.length === 0)
    unreadable.push(`“${read.birthDate}” was not understood as a date. Write it like 1979-06-14.`);
  const { number: _, ...rest } = read;
  return {
    paper: {
      ...rest,
      ...(number !== null && { number }),
      ...(births[0] !== undefined && { birthDate: births[0] }),
    },
    unreadable,
    births,
  };
}

function numberOf(told: string | undefined, text: string, unreadable: string[]): string | null {
  for (const [control] of plainDigits(`${told ?? ''}\n${text}`).matchAll(CONTROL_NUMBER))
    unreadable.push(
      `“${control}” has the form of a control number. That is not the number of a notice, and the public pages do not show it.`,
    );
  const plain = plainDigits(told ?? '')
    .replace(CONTROL_NUMBER, ' ')
    .trim();
  const direct = readNoticeId(plain.replace(/\s*([/-])\s*/g, '$1'));
  if (direct !== null) return direct;
  const found = [...`${plain}\n${plainDigits(text).replace(CONTROL_NUMBER, ' ')}`.matchAll(NUMBER_IN_TEXT)];
  const numbers = [...new Set(found.flatMap(([, number]) => readNoticeId(number ?? '') ?? []))];
  if (numbers.length > 1)
    unreadable.push(`The text holds more than one notice number; ${numbers[0]} was taken.`);
  if (numbers.length === 0 && plain !== '')
    unreadable.push(`“${plain}” is no notice number. They look like 2024/10482.`);
  return numbers[0] ?? null;
}

/** Fields by their headings: `Heading: value`, a heading with its value on the next line, or columns. The first of each counts. */
function fieldsIn(text: string): { -readonly [Key in Told]?: string } {
  const fields: { -readonly [Key in Told]?: string } = {};
  let open: { field: Told | '-'; filled: boolean } | null = null;
  for (const line of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const headed = headingOf(line);
    if (headed !== null) {
      const { field, value } = headed;
      if (field !== '-' && value !== '') fields[field] ??= value;
      open = { field, filled: value !== '' };
    } else if (line.trim() === '') {
      if (open?.filled === true) open = null;
    } else if (open !== null && open.field !== '-') {
      const { field, filled } = open;
      if (!filled) fields[field] ??= line.trim();
      else if (field === 'charge' && fields.charge !== undefined) fields.charge += ` ${line.trim()}`;
      open.filled = true;
    }
  }
  return fields;
}

function headingOf(line: string): { field: Told | '-'; value: string } | null {
  const plain = line.replace(/^[\s•*·-]*(?:\d+(?:\.\d+)*[.)]?\s+)?/, '');
  for (const cut of [
    /^([^:：]{2,60})[:：]\s*(.*)$/u,
    /^(\S.{0,58}?)(?:\t+|\s{2,}|\s+[–—]\s+)(.*)$/u,
    RUN_IN,
  ]) {
    const parts = cut.exec(plain);
    const field = parts === null ? undefined : HEADING.get(headingKey(parts[1] ?? ''));
    if (parts !== null && field !== undefined) return { field, value: (parts[2] ?? '').trim() };
  }
  const alone = HEADING.get(headingKey(plain));
  return alone === undefined ? null : { field: alone, value: '' };
}

function headingKey(text: string): string {
  return foldText(text)
    .replace(/\(s\)$/, '')
    .replace(/['’.]/g, '')
    .replace(/\s+on$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
