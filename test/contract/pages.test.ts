import { describe, expect, it } from 'vitest';
import { openPublicHouse } from '../../src/house/house.ts';
import { publicSite } from '../../src/web/web.ts';
import { house, pages } from '../support/pages.ts';

const site = publicSite(house);
const get = (path: string, headers: Record<string, string> = {}) => site.request(path, { headers });

describe.each(pages)('%s', (path) => {
  it.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
  ])('is a whole page in %s', async (language, direction) => {
    const answer = await get(path, { 'accept-language': language });
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=UTF-8');
    expect(answer.headers.get('content-language')).toBe(language);
    expect(html).toMatch(/^<!doctype html><html /);
    expect(html).toContain(`lang="${language}" dir="${direction}"`);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html).toContain('<main id="content"');
    expect(html).toContain('href="/questions#q02"');
  });

  it('can load and send nothing but its own', async () => {
    const answer = await get(path);
    const html = await answer.text();
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(answer.headers.get('referrer-policy')).toBe('same-origin');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/i);
    for (const [, address] of html.matchAll(
      /<(?:link|img|script|form)[^>]*\s(?:href|src|action)="([^"]+)"/g,
    )) {
      expect(address).toMatch(/^\/(?!\/)/);
    }
    for (const [, address] of html.matchAll(/<a[^>]*\shref="([^"]+)"/g)) {
      expect(address).toMatch(/^(https?:\/\/|\/(?!\/)|#|mailto:)/);
    }
  });

  it('has a place for every link within the site', async () => {
    const html = await (await get(path)).text();
    for (const [, address] of html.matchAll(/<a[^>]*\shref="([/#][^"]*)"/g)) {
      const { pathname, search, hash } = new URL(
        address!.replaceAll('&amp;', '&'),
        `http://site.test${path}`,
      );
      const target = await get(pathname + search);
      expect(target.status, address).toBe(200);
      if (hash) expect(await target.text(), address).toContain(` id="${hash.slice(1)}"`);
    }
  });

  it('has no id twice', async () => {
    const html = await (await get(path)).text();
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('answers 304 to a reader who has it', async () => {
    const tag = (await get(path)).headers.get('etag');
    expect(tag).toBeTruthy();
    expect((await get(path, { 'if-none-match': tag! })).status).toBe(304);
  });
});

describe('preferences', () => {
  it('remember a language asked for in the address', async () => {
    const answer = await get('/rules?lang=ar');
    expect(answer.headers.get('set-cookie')).toMatch(/^lang=ar; .*HttpOnly; SameSite=Lax$/);
    expect(await (await get('/rules', { cookie: 'lang=ar' })).text()).toContain('lang="ar" dir="rtl"');
  });

  it('remember a theme and lead back', async () => {
    const body = new URLSearchParams({ theme: 'dark', back: '/rules' });
    const answer = await site.request('/preferences', { method: 'POST', body });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/rules');
    expect(answer.headers.get('set-cookie')).toMatch(/^theme=dark;/);
    expect(await (await get('/rules', { cookie: 'theme=dark' })).text()).toContain('data-theme="dark"');
  });

  it('never lead elsewhere', async () => {
    const body = new URLSearchParams({ theme: 'dark', back: '//elsewhere.test' });
    const answer = await site.request('/preferences', { method: 'POST', body });
    expect(answer.headers.get('location')).toBe('/');
  });
});

describe('a search', () => {
  it('is posted, never put into an address', async () => {
    const html = await (await get('/')).text();
    for (const [form] of html.matchAll(/<form[^>]*class="search"[^>]*>/g))
      expect(form).toContain('method="post"');
  });

  it('does not say back what was asked, and never reads as safe', async () => {
    const body = new URLSearchParams({ q: 'Zorblax Quux' });
    const html = await (await site.request('/search', { method: 'POST', body })).text();
    expect(html).not.toContain('Zorblax');
    expect(html).toContain('Not found here never means safe');
  });

  it('refuses a form that is far too long', async () => {
    const answer = await site.request('/search', {
      method: 'POST',
      body: new URLSearchParams({ q: 'x'.repeat(100_000) }),
    });
    expect(answer.status).toBe(413);
  });
});

describe('the case', () => {
  it('shows February 2020 in the frame of a dispute and nowhere as a date', async () => {
    const html = await (await get('/cases/li-chuanliang')).text();
    const frame = /<aside class="disputed".*?<\/aside>/s.exec(html)?.[0] ?? '';
    expect(frame).toContain('Disputed');
    expect(frame).toContain('learned of the red notice in February 2020');
    expect(html.replace(frame, '')).not.toMatch(/learned of the (red )?notice in February 2020/);
    expect(html).not.toContain('datetime="2020-02"');
  });

  it('gives all fifty facts with source and basis', async () => {
    const html = await (await get('/cases/li-chuanliang')).text();
    const rows = html.split('<li id="li-').slice(1);
    expect(rows).toHaveLength(50);
    for (const row of rows) expect(row).toMatch(/class="external" href="https?:.*class="basis/s);
  });
});

describe('what is not there', () => {
  it.each(['/nothing', '/methods/telepathy', '/cases/nobody', '/assets/../package.json'])(
    '%s',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(404);
      const html = await answer.text();
      expect(html).toContain('It says nothing about any person');
      expect(html).toContain('name="robots" content="noindex, nofollow"');
    },
  );

  it('has no assets but those of its list', async () => {
    expect((await get('/assets/site.css')).status).toBe(404);
    const css = /href="(\/assets\/site[^"]+)"/.exec(await (await get('/')).text())![1]!;
    const answer = await get(css);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const sheet = (await answer.text()).replaceAll(/\/\*.*?\*\//gs, '');
    expect(sheet).not.toMatch(/(?<![-\w])(margin|padding|border)-(left|right)|[^-](left|right):/);
    for (const [, font] of sheet.matchAll(/url\(([^)]+)\)/g)) expect((await get(font!)).status).toBe(200);
  });
});

describe('a fault', () => {
  it('is told to the operator, gently to the reader, and never in detail', async () => {
    const told: unknown[] = [];
    const broken = {
      ...house,
      casebook: {
        ...house.casebook,
        questions: () => {
          throw new Error('inside story');
        },
      },
    };
    const answer = await publicSite(broken, (fault) => told.push(fault)).request('/questions');
    const html = await answer.text();
    expect(answer.status).toBe(500);
    expect(html).toContain('Nothing you did is lost');
    expect(html).not.toContain('inside story');
    expect(answer.headers.get('content-security-policy')).toBeTruthy();
    expect(told).toHaveLength(1);
  });
});

describe('the demo world', () => {
  it('says on every page that its people are invented', async () => {
    const demo = publicSite(openPublicHouse({ invented: true }));
    for (const path of [...pages, '/nothing']) {
      expect(await (await demo.request(path)).text()).toContain('<strong>Invented people.</strong>');
    }
    expect(await (await get('/')).text()).not.toContain('Invented people');
  });
});
