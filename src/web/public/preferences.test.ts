import { describe, expect, it } from 'vitest';
import { ownPath, preferred } from './preferences.ts';

describe('the language of a browser', () => {
  it.each([
    ['', 'en'],
    ['ar', 'ar'],
    ['ar-EG,ar;q=0.9,en;q=0.8', 'ar'],
    ['fr-FR,fr;q=0.9,en;q=0.4,ar;q=0.5', 'ar'],
    ['de,en;q=0.7,ar;q=0.3', 'en'],
    ['ar;q=0,de', 'en'],
    ['*', 'en'],
    [';;q=x,,', 'en'],
  ])('%j asks for %s', (header, language) => {
    expect(preferred(header)).toBe(language);
  });
});

describe('the way back', () => {
  it.each(['/', '/rules', '/notices?country=FR&lang=ar'])('leads to %s', (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([
    '//elsewhere.test',
    '/\\elsewhere.test',
    'https://elsewhere.test',
    'javascript:x',
    '/a\nb',
    '',
    undefined,
  ])('does not lead to %j', (path) => {
    expect(ownPath(path)).toBe('/');
  });
});
