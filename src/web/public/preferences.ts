/** What a reader chose: language and theme, kept in two plain cookies and nowhere else. */
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { type Language, languages } from '../messages/messages.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const oneYear = 365 * 24 * 60 * 60;
const cookie = { path: '/', maxAge: oneYear, sameSite: 'Lax', httpOnly: true } as const;

/** The language asked for by `?lang=` (then remembered), by the cookie, or by the browser; English otherwise. */
export function languageOf(c: Context): Language {
  const asked = languages.find((language) => language === c.req.query('lang'));
  if (asked) {
    setCookie(c, 'lang', asked, cookie);
    return asked;
  }
  const kept = languages.find((language) => language === getCookie(c, 'lang'));
  return kept ?? preferred(c.req.header('accept-language') ?? '');
}

/** The first language we speak in an `Accept-Language` header, heaviest first. */
export function preferred(header: string): Language {
  const wishes = header
    .split(',')
    .map((wish, order) => {
      const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
      const weight = parameters.map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1]).find(Boolean);
      return { tag: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight), order };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order);
  for (const { tag } of wishes) {
    const spoken = languages.find((language) => language === tag);
    if (spoken) return spoken;
  }
  return 'en';
}

export function themeOf(c: Context): Theme {
  return themes.find((theme) => theme === getCookie(c, 'theme')) ?? 'system';
}

/** Keeps the theme of a posted form and gives the page to go back to; only pages of this site. */
export async function keepTheme(c: Context): Promise<string> {
  const form = await c.req.parseBody();
  const chosen = themes.find((theme) => theme === form.theme);
  if (chosen) setCookie(c, 'theme', chosen, cookie);
  return ownPath(form.back);
}

/** `text` when it is a path of this site, the start page otherwise: a redirect must not lead elsewhere. */
export function ownPath(text: unknown): string {
  return typeof text === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(text) ? text : '/';
}
