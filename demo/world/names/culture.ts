/**
 * How names are put together in one culture. Pools hold common given names and family names (or parts of them), the common ones
 * first; a person is a chance combination. Nobody in the demo world exists.
 */
import type { Chance } from '../chance.ts';

export type Pool = readonly string[];

export interface Culture {
  readonly men: Pool;
  readonly women: Pool;
  readonly families: Pool;
  /** Share of people with a second forename. */
  readonly second?: number;
  /** Share of people with a second family name. */
  readonly double?: number;
  /** Rarer family names are built from a head and a tail; `share` says how often. */
  readonly built?: { readonly heads: Pool; readonly tails: Pool; readonly share: number };
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
  const given = sex === 'F' ? culture.women : culture.men;
  const first = chance.oneOfFirst(given);
  const forename = chance.happens(culture.second ?? 0) ? joined(first, chance.oneOfFirst(given)) : first;
  const family = familyIn(culture, sex, chance);
  const name = chance.happens(culture.double ?? 0) ? joined(family, familyIn(culture, sex, chance)) : family;
  if (!chance.happens(culture.accented ?? 0)) return { name, forename };
  return { name: withAccents(name), forename: withAccents(forename) };
}

function familyIn(culture: Culture, sex: 'M' | 'F' | 'U', chance: Chance): string {
  const { built, families } = culture;
  const family =
    built !== undefined && chance.happens(built.share)
      ? fused(chance.oneOf(built.heads), chance.oneOf(built.tails))
      : chance.oneOfFirst(families);
  return culture.slavic && sex === 'F' ? feminine(family) : family;
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
