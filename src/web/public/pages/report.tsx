/** The staff report's figures and claims, each with how it stood when it was checked. */
import type { Hono } from 'hono';
import type { PublicHouse } from '../../../house/house.ts';
import { show } from '../layout.tsx';
import { Noted, Sheet, sourceNotes } from '../parts/margin.tsx';
import { English, T, typeset } from '../parts/text.tsx';
import type { Env } from '../reading.ts';

export function reportPages(site: Hono<Env>, house: PublicHouse): void {
  site.get('/report', (c) => {
    const { words } = c.get('reading');
    return show(
      c,
      { title: words.text('report.title'), description: words.text('report.description') },
      <Sheet class="report">
        <Noted>
          <h1>
            <T k="report.title" />
          </h1>
          <p class="lead">
            <T k="report.lead" />
          </p>
        </Noted>
        <English class="full">
          {house.casebook.report().map((figure) => (
            <Noted class="entry" id={figure.id} notes={sourceNotes(figure.sources)}>
              <h2>{typeset(figure.claim)}</h2>
              <p class="check">
                <span class="label">
                  <T k="report.checked" />
                </span>{' '}
                {typeset(figure.check)}
              </p>
              <p class="published">{typeset(figure.finding)}</p>
              {figure.conflict && (
                <p class="caveat">
                  <span class="label">
                    <T k="case.disputed" />
                  </span>{' '}
                  {typeset(figure.conflict)}
                </p>
              )}
            </Noted>
          ))}
        </English>
      </Sheet>,
    );
  });
}
