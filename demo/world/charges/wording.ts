/**
 * Charge texts, written afresh and put together by chance. A line of a table is a weight and a template; `{a|b}` is one of `a` and `b`.
 * The looseness of real charge texts is kept: numbering, line ends, capitals, odd spaces, slips, letters of another script.
 */
import type { Chance } from '../chance.ts';

export type Offences = readonly (readonly [string, number])[];

/** Reads a table of offences: one line each, weight first. */
export function offences(table: string): Offences {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const space = line.indexOf(' ');
      return [line.slice(space + 1), Number(line.slice(0, space))] as const;
    });
}

/** One wording of a template. */
export function worded(template: string, chance: Chance): string {
  let text = template;
  while (text.includes('{'))
    text = text.replace(/\{([^{}]*)\}/, (_, choices: string) => chance.oneOf(choices.split('|')));
  return text.replaceAll('\\n', '\r\n');
}

/** How a country's bureau writes: shares of capitals, sentence case, and of lists in the various ways. */
export interface Hand {
  readonly capitals: number;
  readonly lower: number;
  /** How several offences are put one after the other, by weight. */
  readonly lists: readonly (readonly [ListStyle, number])[];
  /** The word before the last offence, such as ` y `. */
  readonly and: string;
  /** How many offences a charge has, by weight. */
  readonly many: readonly (readonly [number, number])[];
}

type ListStyle = 'semicolon' | 'comma' | 'and' | 'line' | 'numbered' | 'bracketed' | 'bullet' | 'dash';

export function chargeFrom(table: Offences, hand: Hand, chance: Chance): string {
  const wanted = chance.weighted(hand.many);
  const parts: string[] = [];
  for (let turn = 0; turn < wanted * 3 && parts.length < wanted; turn += 1) {
    const template = chance.weighted(table);
    const part = worded(template, chance);
    if (!parts.some((other) => other.slice(0, 9) === part.slice(0, 9))) parts.push(part);
  }
  const text = listed(parts, hand, chance);
  const cased = chance.happens(hand.capitals)
    ? text.toUpperCase()
    : chance.happens(hand.lower)
      ? text
      : text.charAt(0).toUpperCase() + text.slice(1);
  return loosened(cased, chance);
}

function listed(parts: readonly string[], hand: Hand, chance: Chance): string {
  if (parts.length === 1) return parts[0]!;
  const sentence = (part: string) => part.charAt(0).toUpperCase() + part.slice(1);
  switch (chance.weighted(hand.lists)) {
    case 'semicolon':
      return parts.join('; ');
    case 'comma':
      return parts.join(chance.happens(0.1) ? ',' : ', ');
    case 'and':
      return `${parts.slice(0, -1).join(', ')}${hand.and}${parts.at(-1)}`;
    case 'line':
      return parts.join(chance.happens(0.5) ? ';\r\n' : '\r\n');
    case 'numbered':
      return parts.map((part, at) => `${at + 1}. ${sentence(part)}`).join('\r\n');
    case 'bracketed':
      return parts.map((part, at) => `${at + 1}) ${sentence(part)}`).join(chance.happens(0.7) ? '\r\n' : ' ');
    case 'bullet':
      return parts.map((part) => `• ${sentence(part)}`).join('\r\n');
    case 'dash':
      return parts.map((part) => `-${part}`).join('\r\n');
  }
}

/** Cyrillic letters that look Latin, as they stand in the middle of English charges now and then. */
const HOMOGLYPHS: readonly (readonly [string, string])[] = [
  ['c', 'с'],
  ['o', 'о'],
  ['a', 'а'],
  ['e', 'е'],
  ['p', 'р'],
];

function loosened(text: string, chance: Chance): string {
  if (chance.happens(0.13)) return `${text}.`;
  if (chance.happens(0.02)) return `${text};`;
  if (chance.happens(0.02)) return `${text} `;
  if (chance.happens(0.015)) return text.replace(' ', '  ');
  if (chance.happens(0.008)) return text.replace(' ', '\u00a0');
  if (chance.happens(0.006)) return text.replace(' ', '\t');
  if (chance.happens(0.003)) return text.replace(/(\w{5})(\w{4})/, '$1\u00ad$2');
  if (chance.happens(0.006)) {
    const [latin, cyrillic] = chance.oneOf(HOMOGLYPHS);
    return text.replace(latin, cyrillic);
  }
  if (chance.happens(0.012)) return slipped(text, chance);
  if (chance.happens(0.01)) return text.toLowerCase();
  return text;
}

/** Two neighbouring letters change places. */
function slipped(text: string, chance: Chance): string {
  const at = chance.whole(1, Math.max(1, text.length - 3));
  if (!/^[a-z]{2}$/i.test(text.slice(at, at + 2))) return text;
  return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
}
