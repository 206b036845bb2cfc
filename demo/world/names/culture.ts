/**
 * How names are put together in one culture. Pools hold common given names and family names (or parts of them), the common ones
 * first; a person is a chance combination. Nobody in the demo world exists.
 */
import type { Chance } from '../chance.ts';

export type Pool = readonly string[];

export interface Built {
  readonly heads: Pool;
  readonly tails: Pool;
  readonly share: number;
}

export interface Culture {
  readonly men: Pool;
  readonly women: Pool;
  readonly families: Pool;
  /** Share of people with a second forename. */
  readonly second?: number;
  /** Share of people with a second family name. */
  readonly double?: number;
  /** Whether all family names of the pool are as likely; otherwise its first are the common ones. */
  readonly even?: true;
  /** Rarer men's forenames, built in the same way. */
  readonly builtGiven?: Built;
  /** Share of names that another clerk would have transliterated otherwise. */
  readonly spelled?: number;
  /** Rarer family names are built from a head and a tail; `share` says how often. */
  readonly built?: Built;
  /** Whether a woman's family name takes the Slavic ending. */
  readonly slavic?: true;
  /** Share of people whose accents the requesting country kept. */
  readonly accented?: number;
}

/** A pool from words with spaces between them; `_` stands for a space inside a name. */
export function pool(...lines: string[]): Pool {
  return lines
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replaceAll('_', ' '));
}

export interface Naming {
  name: string;
  forename: string;
}

export function nameIn(culture: Culture, sex: 'M' | 'F' | 'U', chance: Chance): Naming {
  const first = givenIn(culture, sex, chance);
  const forename = chance.happens(culture.second ?? 0) ? joined(first, givenIn(culture, sex, chance)) : first;
  const family = familyIn(culture, sex, chance);
  const name = chance.happens(culture.double ?? 0) ? joined(family, familyIn(culture, sex, chance)) : family;
  if (!chance.happens(culture.accented ?? 0)) return { name, forename };
  return { name: withAccents(name), forename: withAccents(forename) };
}

function givenIn(culture: Culture, sex: 'M' | 'F' | 'U', chance: Chance): string {
  const { builtGiven } = culture;
  const given =
    sex !== 'F' && builtGiven !== undefined && chance.happens(builtGiven.share)
      ? built(builtGiven, chance)
      : chance.oneOfFirst(sex === 'F' ? culture.women : culture.men);
  return spelled(given, culture, chance);
}

function familyIn(culture: Culture, sex: 'M' | 'F' | 'U', chance: Chance): string {
  const { families } = culture;
  const drawn =
    culture.built !== undefined && chance.happens(culture.built.share)
      ? built(culture.built, chance)
      : culture.even
        ? chance.oneOf(families)
        : chance.oneOfFirst(families);
  const family = spelled(drawn, culture, chance);
  return culture.slavic && sex === 'F' ? feminine(family) : family;
}

function built({ heads, tails }: Built, chance: Chance): string {
  return fused(chance.oneOf(heads), chance.oneOf(tails));
}

/** Pairs of spellings between which transliterations from Cyrillic waver, and others. */
const CYRILLIC = spellings(
  'EI-EY AI-AY KH-H DZH-J IEV-IYEV AEV-AYEV ULA-ULLA IA-IYA MM-M U-OU MAM-MAMM Y-IY TS-C GA-GHA EE-EYE ZH-J YA-IA',
);
const OTHER = spellings(
  'S-Z V-B CI-SI Z-S LL-L J-Y RI-RRI AN-ANN X-KS IL-ILL EE-I OO-U AH-A SH-CH U-OU AI-AY Q-K F-PH ED-AD',
);

function spellings(pairs: string): readonly (readonly [string, string])[] {
  return pairs.split(' ').map((pair) => {
    const [from, to] = pair.split('-');
    return [from!, to!] as const;
  });
}

function spelled(name: string, culture: Culture, chance: Chance): string {
  if (!chance.happens(culture.spelled ?? 0)) return name;
  const fitting = (culture.slavic ? CYRILLIC : OTHER).filter(([from]) => name.indexOf(from, 1) > 0);
  if (fitting.length === 0) return name;
  const [from, to] = chance.oneOf(fitting);
  const at = name.indexOf(from, 1);
  return name.slice(0, at) + to + name.slice(at + from.length);
}

function joined(first: string, second: string): string {
  return first === second ? first : `${first} ${second}`;
}

/** Head and tail without a doubled letter at the seam. */
function fused(head: string, tail: string): string {
  return head.at(-1) === tail[0] ? head + tail.slice(1) : head + tail;
}

function feminine(family: string): string {
  if (/(OV|EV|IN|YN)$/.test(family)) return `${family}A`;
  if (/SKI[YI]?$/.test(family)) return family.replace(/SKI[YI]?$/, 'SKAYA');
  return family;
}

const ACCENTED = pool(
  'ÁLVAREZ ÁVILA ÁNGEL ÁLVARO ÍÑIGUEZ ÓSCAR ÚRSULA HERNÁNDEZ MARTÍNEZ RODRÍGUEZ GARCÍA LÓPEZ RAMÍREZ VÁSQUEZ PÉREZ MEJÍA DÍAZ GONZÁLEZ SÁNCHEZ',
  'CHÁVEZ GÓMEZ GUZMÁN MÉNDEZ DOMÍNGUEZ JIMÉNEZ MÁRQUEZ FERNÁNDEZ GUTIÉRREZ SUÁREZ LEÓN MARÍN ARÉVALO JOSÉ JESÚS MARÍA CÉSAR RAMÓN ANDRÉS JOSUÉ',
  'RENÉ MÓNICA VERÓNICA HÉCTOR RUBÉN NICOLÁS SEBASTIÁN GONÇALVES CONCEIÇÃO JOÃO SEBASTIÃO ARAÚJO GUIMARÃES ÖZ ÇELIK ÖZTÜRK ÖZDEMIR ÜNAL GÜLER',
  'ÇETIN YÜCEL ÖZKAN ŠIMIĆ ŠARIĆ ŽIVKOVIĆ KOVAČEVIĆ JURIĆ ĐORĐEVIĆ ĆOSIĆ NOVÁK DVOŘÁK ČERNÝ RŮŽIČKA ŠIMEK MÜLLER SCHÄFER KRÜGER ÖSTBERG ÅKERMAN',
  'SZABÓ KOVÁCS ÉTIENNE ÉRIC ANDRÉ STÉPHANE HÉLÈNE',
);
const ACCENTS: ReadonlyMap<string, string> = new Map(ACCENTED.map((word) => [plain(word), word]));

/** Without accents, except the Ñ, which requesting countries keep. */
function plain(word: string): string {
  return word
    .replaceAll('Đ', 'D')
    .normalize('NFD')
    .replaceAll('N\u0303', 'Ñ')
    .replace(/[\u0300-\u036f]/g, '');
}

/** The same name with the accents that its language has, as far as the table knows them. */
export function withAccents(name: string): string {
  return name
    .split(' ')
    .map((word) => ACCENTS.get(word) ?? word)
    .join(' ');
}
