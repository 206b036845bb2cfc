/** The public site: one app over the house it is given, with nothing else to reach for. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { etag } from 'hono/etag';
import { checkoutFolder, type PublicHouse } from '../../house/house.ts';
import { docsPages } from '../api/docs.tsx';
import { saysInvented } from '../invented.ts';
import { wordsIn } from '../messages/messages.ts';
import { readAssets } from './assets.ts';
import { safeHeaders } from './headers.ts';
import { aboutPages } from './pages/about.tsx';
import { casePages } from './pages/case.tsx';
import { certificatePages } from './pages/certificate.tsx';
import { changesPages } from './pages/changes.tsx';
import { checkPages } from './pages/check.tsx';
import { countriesPages } from './pages/countries.tsx';
import { countryPages } from './pages/country.tsx';
import { dataPages } from './pages/data.tsx';
import { errorPage, notFoundPage, tooLongPage } from './pages/errors.tsx';
import { feedPages } from './pages/feeds.tsx';
import { findingsPages } from './pages/findings.tsx';
import { lawPages } from './pages/law/law.tsx';
import { methodPages } from './pages/methods.tsx';
import { noticePages } from './pages/notice.tsx';
import { noticesPages } from './pages/notices.tsx';
import { paperPages } from './pages/papers.tsx';
import { questionPages } from './pages/questions.tsx';
import { reportPages } from './pages/report.tsx';
import { rulePages } from './pages/rules.tsx';
import { documentFormLimit, screenPages } from './pages/screen/screen.tsx';
import { startPages } from './pages/start.tsx';
import { sweepPages } from './pages/sweep.tsx';
import { sweepsPages } from './pages/sweeps.tsx';
import { takeawayPages } from './pages/takeaway.ts';
import { timelinePages } from './pages/timeline.tsx';
import { verifyPages } from './pages/verify.tsx';
import { keepTheme, languageOf, themeOf } from './preferences.ts';
import type { Env } from './reading.ts';

const aYear = 'public, max-age=31536000, immutable';
const formLimit = 64 * 1024;

/**
 * Gives the public site over `house`.
 * `report` is told of every fault that a page did not expect; it must not be handed on to readers.
 */
export function publicSite(house: PublicHouse, report: (fault: unknown) => void = () => {}): Hono<Env> {
  const assets = readAssets(checkoutFolder());
  const site = new Hono<Env>();

  site.use(saysInvented(house));
  site.use(safeHeaders);
  site.use(etag());

  site.get('/assets/:name', (c) => {
    const asset = assets.find(c.req.param('name'));
    if (!asset) return c.notFound();
    return c.body(asset.body, 200, { 'Content-Type': asset.type, 'Cache-Control': aYear });
  });
  site.get('/robots.txt', (c) => c.text('User-agent: *\nDisallow: /search\nDisallow: /preferences\n'));

  site.use(async (c, next) => {
    const language = languageOf(c);
    c.set('reading', {
      house,
      assets,
      language,
      words: wordsIn(language),
      sentences: null,
      theme: themeOf(c),
      url: new URL(c.req.url),
      address: house.publicUrl ?? new URL(c.req.url).origin,
      notes: { last: 0 },
    });
    c.header('Content-Language', language);
    await next();
  });
  const limits = (maxSize: number) => bodyLimit({ maxSize, onError: (c) => tooLongPage(c) });
  const [small, large] = [limits(formLimit), limits(documentFormLimit)];
  site.use((c, next) => (c.req.path === '/screen' && house.screeningOpen ? large : small)(c, next));
  site.post('/preferences', async (c) => c.redirect(await keepTheme(c), 303));

  for (const pages of [
    startPages,
    noticesPages,
    noticePages,
    findingsPages,
    paperPages,
    checkPages,
    screenPages,
    changesPages,
    countriesPages,
    countryPages,
    sweepsPages,
    sweepPages,
    certificatePages,
    feedPages,
    dataPages,
    verifyPages,
    takeawayPages,
    casePages,
    methodPages,
    reportPages,
    timelinePages,
    rulePages,
    lawPages,
    questionPages,
    aboutPages,
    docsPages,
  ]) {
    pages(site, house);
  }
  site.notFound((c) => notFoundPage(c));
  site.onError((fault, c) => {
    report(fault);
    return errorPage(c, fault);
  });
  return site;
}
