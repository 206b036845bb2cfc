/** A whole page around its content: every page of the public site is made here, so that none lacks its language, banner or foot. */
import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { languages } from '../messages/messages.ts';
import { Foot } from './foot.tsx';
import { Head } from './head.tsx';
import { rootTongue, T } from './parts/text.tsx';
import { type Env, ReadingProvider, useReading } from './reading.ts';
import type { SectionId } from './sections.ts';

export interface PageOptions {
  /** The title, in words; never a person's name where the page is about a notice. */
  readonly title: string;
  readonly description?: string;
  /** Which entry of the navigation is lit. */
  readonly section?: SectionId;
  /** Asks search engines to keep the page out: always for pages of a single notice, and for errors. */
  readonly noindex?: boolean;
  readonly status?: ContentfulStatusCode;
}

/** Answers with a page of the site. */
export function show(c: Context<Env>, options: PageOptions, content: Child): Response | Promise<Response> {
  const page = (
    <ReadingProvider value={c.get('reading')}>
      <Page {...options}>{content}</Page>
    </ReadingProvider>
  );
  return c.html(html`${raw('<!doctype html>')}${page}`, options.status ?? 200);
}

const Page: FC<PropsWithChildren<PageOptions>> = ({
  title,
  description,
  section,
  noindex,
  status,
  children,
}) => {
  const { language, words, theme, assets, url } = useReading();
  const site = words.text('site.name');
  return (
    <html {...rootTongue(language)} data-theme={theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={theme === 'system' ? 'light dark' : theme} />
        <title>{title === site ? site : `${title} · ${site}`}</title>
        {description && <meta name="description" content={description} />}
        {(noindex || (status ?? 200) >= 400) && <meta name="robots" content="noindex, nofollow" />}
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        <link rel="stylesheet" href={assets.stylesheet} />
        {(status ?? 200) < 400 &&
          languages.map((one) => (
            <link rel="alternate" hreflang={one} href={`${url.pathname}?lang=${one}`} />
          ))}
      </head>
      <body>
        <a class="skip" href="#content">
          <T k="nav.skip" />
        </a>
        <Head section={section} />
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <Foot />
      </body>
    </html>
  );
};
