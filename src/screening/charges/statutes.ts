/** Statutes and articles that a text of charges names, such as `article 105 of the Criminal Code`, `ст. 205.2 УК РФ`, `TCK 314/2`. */

export interface Statute {
  readonly start: number;
  readonly end: number;
  /** The exact words. */
  readonly words: string;
  /** The numbers as written, such as `205.2` or `314/2`; null where only a law is named. */
  readonly article: string | null;
  /** The law as written; null where only an article is named. */
  readonly law: string | null;
}

const number = String.raw`\d{1,4}(?:[.\/‐-]\d{1,3})*(?:\s?\(\w{1,3}\))*(?:\s?(?:bis|ter)\b)?(?:[a-z]\b)?`;
const article = String.raw`(?:articles?|arts?|art[íi]culos?|artigos?|artikel|section|sections|secs?|ss?(?=\.\s?\d)|paragraph|paragraphs?|para|ст(?:атья|атьи|атье)?|madde(?:si)?|المادة|مادة|§{1,2})`;
const code = String.raw`(?:(?:the\s+|del?\s+|du\s+|da\s+|dei?\s+)?(?:[\p{L}'’]+\s+){0,3}?(?:penal|criminal|customs|family|tax)\s+code(?:\s+of\s+(?:the\s+)?\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}+){0,2})?|c[oó]d(?:igo|\.)\s+(?:penal|criminal|org[aá]nico\s+integral\s+penal|aduanero)(?:\s+(?:de\s+(?:la\s+)?)?\p{L}+)?|code\s+(?:p[eé]nal|des\s+douanes)|strafgesetzbuch(?:es|s)?|T[üu]rk\s+Ceza\s+Kanunu(?:nun)?|УК\s?(?:РФ|РБ|РК|КР|РТ|РУз)?|уголовного\s+кодекса(?:\s+\p{Lu}\p{L}+){0,2}|قانون\s+العقوبات|刑法)`;
const short = String.raw`(?:StGB|BtMG|TCK|TMK|CPP?|PC|PPC|IPC|BNS|NDPS|UAPA|COIP|CC|UK\s?RF|УК(?:\s?РФ)?)`;
const law = String.raw`(?:(?:ley|law|act|loi|lei|decreto|decree|gesetz|закон\p{L}*|kanun\p{L}*)\s+(?:federal\s+|org[aá]nica\s+|nacional\s+)?(?:n(?:o|um|[º°])?\.?\s*[º°]?\s*|№\s*)?\d[\d.\/-]*)`;

const patterns: readonly RegExp[] = [
  new RegExp(
    `(?<![\\p{L}\\d])${article}\\.?\\s*(?<article>(?:n[º°o]\\.?\\s*)?${number}(?:\\s?(?:,|and|y|et|и|ve|und|e|&|-)\\s?${number}){0,6})(?:[,\\s]{1,3}(?:of\\s+|de\\s+|del\\s+|du\\s+|der?s?\\s+|do\\s+|من\\s+)?(?<law>${code}|${law}|${short}(?![\\p{L}])))?`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}\\d])(?<law>${short})\\.?\\s?(?<article>\\d{1,4}(?:[.\\/-]\\d{1,3})*[a-z]?)(?![\\p{L}\\d])`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}\\d])(?<article>\\d{1,4}(?:[.\\/-]\\d{1,3})*)\\s?(?<law>${short})(?![\\p{L}])`,
    'gu',
  ),
  /(?<law>刑法)第?(?<article>[\d零〇一二三四五六七八九十百]{1,8})条/gu,
  new RegExp(`(?<![\\p{L}\\d])(?<law>${law}|${code})(?![\\p{L}])`, 'giu'),
];

/** Longest text looked through: a charge of more than this is cut, so that the time stays in bounds. */
const mostLetters = 20_000;

/** Every place where a law is named, in order, none within another. */
export function statutesIn(text: string): Statute[] {
  const shown = text.slice(0, mostLetters);
  if (!/\d|code|c[oó]d|刑法|قانون|kanun|strafg|кодекс/iu.test(shown)) return [];
  const found: Statute[] = [];
  for (const pattern of patterns)
    for (const match of shown.matchAll(pattern)) {
      const words = match[0].trimEnd();
      const start = match.index;
      const end = start + words.length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({
        start,
        end,
        words,
        article: match.groups?.article?.trim() ?? null,
        law: match.groups?.law?.trim() ?? null,
      });
    }
  return found.sort((a, b) => a.start - b.start);
}
