/**
 * Whether the words of a charge speak of the accused as a minor. Asked only where the birth date is unknown; in doubt the answer is yes:
 * any word for a minor counts unless the charge plainly says that the minor is the one it was done to ("rape of a minor").
 * Words are compared by their beginnings, without accents, since most languages bend them.
 */
import type { Day } from '../kernel/kernel.ts';

/** Words for a person under eighteen, in the languages that charges are written in. */
const MINOR = beginnings(`
  juvenil underage minor. minors. schoolboy schoolgirl schoolchild pupil. pupils. adolescen teen. teens. teenag
  child. children. boy. boys. girl. girls. youth. youths. youngster kid. kids.
  mineur. mineurs. mineure. mineures. lyceen collegien enfant. enfants. fillette garconnet
  menor. menores. nino. ninos. nina. ninas. crianca
  minderjahrig minderjarig jugendlich heranwachsend kind. kinder. kindern. kindes. minorenn fanciull nieletni maloletni dzieck dzieci
  несовершеннолетн малолетн подрост ребен дети. детеи. детям. детьми. школьни неповнолітн неповнолитн
  cocuk resit. ergin. кодак نوجوان کودک بچه صغیر
`);
/** Arabic, whose words carry articles and prepositions; and scripts that set no spaces. */
const MINOR_WITHIN =
  /(^|[^\p{L}])(و|ب|ل|ف|ك|لل)?(ال)?(قاصر|قصر|حدث|احداث|طفل|اطفال|مراهق)|未成年|少年|儿童|兒童|미성년|청소년|소년|קטין|קטינ/u;
const MINOR_PHRASE =
  /\byoung (offender|person|people|accused)|\b(high|secondary|middle|primary) school (student|girl|boy)|\bresit olma/;

/** What follows where the word is no person ("minor injury"), or where the minor is the one it was done to ("child abuse"). */
const NOT_A_PERSON = beginnings(`
  bodily injur harm. offence offense damage crime theft assault violation amount victim cuantia gravedad
  abus pornograph porn. abduct molest exploit traffick rape. sex sexual neglect endanger support. custody labour labor. marriage prostitut
  stealing grooming maltreat support
`);
/** What stands before "menor" and "mineur" where they only say that something is small. */
const SMALL = beginnings('lesion delito falta. faltas. hurto robo cuantia por. heridas blessure');

/** What is done to a person: where it stands before the word for a minor, the minor is the one it was done to. */
const DONE_TO = beginnings(`
  rape. rapes. raping raped sex molest abus assault indecen lewd exploit traffick kidnap abduct pornograph prostitut murder kill homicid
  manslaughter corrup seduc entic lur. luring groom intercourse sodom incest beat injur harm tortur neglect abandon endanger cruelty
  violen recruit enlist conscript deprav infanticid sell sale. victim touching against taking detain
  viol. viols. agress atteinte enlev sequestr assassin meurtre proxenet contre sevice soustraction
  violac violar secuestr homicid asesin matar maltrat trata. estupr pederast contra sustrac agres lesion
  изнасил растлен развратн убииств похищен сексуальн насил торговл вовлечен истязан против половог
  missbrauch vergewaltig mord totung entfuhr entzieh misshandl gegen
  tecavuz istismar cinsel kacir oldur اغتصاب خطف قتل اعتداء تحرش هتك اتجار استغلال ضد
`);
/** Words after which, or before which, the minor is the one who did it, whatever was done. */
const WHO_DID = beginnings(`
  group gang band. company being as. while when he. she. who was. accused defendant offender perpetrat participat committed
  took takes joined joining commit intervencion siendo etant prevenu acusad imputad inculpe accuse. accusee angeklagt beschuldigt tater
  grupo pandilla banda groupe bande reunion групп соверш обвиняем подсудим участ qui. cuando quand als. commis cometid begangen متهم
`);
/** Right before the minor: done by. */
const BY = beginnings('by. par. por. pelo. durch door. da. przez tarafindan');

const YOUNG = beginnings(
  'twelve thirteen fourteen fifteen sixteen seventeen quinze seize quince dieciseis diecisiete',
);
const AGE_AFTER = beginnings('year yr yo. y. ans. anos. jahre jahrig лет. год рок سنة سنوات عام yas');

/**
 * True when a word or an age under eighteen is said of somebody who is not plainly the victim.
 * @param today for a year of birth that the charge names; left out, years are not weighed
 */
export function speaksOfMinorAccused(charge: string, today?: Day): boolean {
  const text = fold(charge);
  const tokens = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  const phrase = MINOR_PHRASE.test(tokens.join(' '));
  if (phrase || (MINOR_WITHIN.test(text) && !tokens.some((token) => DONE_TO(token)))) return true;
  return tokens.some(
    (token, at) =>
      (isMinor(tokens, at) || isYoung(tokens, at) || bornLate(token, tokens, at, today)) &&
      !isVictim(tokens, at),
  );
}

function isMinor(tokens: readonly string[], at: number): boolean {
  const token = tokens[at] ?? '';
  if (!MINOR(token) || NOT_A_PERSON(tokens[at + 1] ?? '')) return false;
  return !(/^(menor|mineur)/.test(token) && SMALL(tokens[at - 1] ?? ''));
}

/** "at the age of 16", "was 15", "17yo", "under eighteen"; not the years of a sentence. */
function isYoung(tokens: readonly string[], at: number): boolean {
  const token = tokens[at] ?? '';
  const near = tokens.slice(Math.max(0, at - 4), at);
  if (near.some((word) => /^(under|below|younger)$/.test(word)) && /^(1[0-8]|eighteen)$/.test(token))
    return true;
  if (/^1?\d(yo|y)$/.test(token)) return Number.parseInt(token, 10) < 18;
  if (YOUNG(token)) return near.some((word) => /^(age|aged|was|were|being|of)$/.test(word));
  if (!/^([1-9]|1[0-7])$/.test(token) || isSentence(tokens, at)) return false;
  return (
    AGE_AFTER(tokens[at + 1] ?? '') ||
    near.some((word) => /^(age|aged|agee|edad|alter)$/.test(word)) ||
    /^(aged|age|about|being|was|were|siendo|etait|war)$/.test(tokens[at - 1] ?? '')
  );
}

function bornLate(token: string, tokens: readonly string[], at: number, today: Day | undefined): boolean {
  if (today === undefined || !/^20\d\d$/.test(token)) return false;
  const born = tokens
    .slice(Math.max(0, at - 5), at)
    .some((word) => /^(born|nee?|nacid|geboren|рожд|родивш|dob)/.test(word));
  return born && Number(today.slice(0, 4)) - Number(token) <= 18;
}

/** Something done to a person stands before, and nothing between it and the minor, or right after, says that the minor did it. */
function isVictim(tokens: readonly string[], at: number): boolean {
  const from = Math.max(0, at - 8);
  const before = tokens.slice(from, at);
  const done = before.findLastIndex((word) => DONE_TO(word));
  if (done === -1) return false;
  const between = [...before.slice(done + 1), ...tokens.slice(at + 1, at + 4)];
  return (
    !between.some((word) => WHO_DID(word)) && !tokens.slice(Math.max(0, at - 2), at).some((word) => BY(word))
  );
}

/** "sentenced to 12 years", "15 years of imprisonment": a term, not an age. */
function isSentence(tokens: readonly string[], at: number): boolean {
  const near = tokens.slice(Math.max(0, at - 4), at + 4).join(' ');
  return /sentence|imprison|prison|jail|custody|penalty|condam|emprison|pris[io]|pena|лишени/.test(near);
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[أإآ]/g, 'ا')
    .replaceAll('ı', 'i');
}

/** A test for words that begin so; a full stop ends a word that must be the whole of it. */
function beginnings(list: string): (word: string) => boolean {
  const all = fold(list).split(/\s+/).filter(Boolean);
  const whole = new Set(all.filter((word) => word.endsWith('.')).map((word) => word.slice(0, -1)));
  const starts = all.filter((word) => !word.endsWith('.'));
  return (word) => whole.has(word) || starts.some((start) => word.startsWith(start));
}
