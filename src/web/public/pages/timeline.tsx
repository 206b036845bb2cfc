/** What INTERPOL itself decided about notices, by date. */
import type { Hono } from 'hono';
import type { PublicHouse } from '../../../house/house.ts';
import { show } from '../layout.tsx';
import { Chronicle, ChronicleRow } from '../parts/chronicle.tsx';
import { Noted, Sheet } from '../parts/margin.tsx';
import { English, T } from '../parts/text.tsx';
import type { Env } from '../reading.ts';

export function timelinePages(site: Hono<Env>, house: PublicHouse): void {
  site.get('/timeline', (c) => {
    const { words } = c.get('reading');
    return show(
      c,
      { title: words.text('timeline.title'), description: words.text('timeline.description') },
      <Sheet class="timeline">
        <Noted>
          <h1>
            <T k="timeline.title" />
          </h1>
          <p class="lead">
            <T k="timeline.lead" />
          </p>
        </Noted>
        <English class="full">
          <Chronicle>
            {house.casebook.timeline().map(({ instrument, ...event }) => (
              <ChronicleRow {...event} against={instrument && <p class="instrument">{instrument}</p>} />
            ))}
          </Chronicle>
        </English>
      </Sheet>,
    );
  });
}
