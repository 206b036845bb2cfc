/** The archive's pages where no list has been read yet: "not looked" must never read as "not there". */
import type { Context, Hono } from 'hono';
import type { MessageKey } from '../../messages/messages.ts';
import { show } from '../layout.tsx';
import { Noted, Sheet } from '../parts/margin.tsx';
import { T } from '../parts/text.tsx';
import type { Env } from '../reading.ts';
import type { SectionId } from '../sections.ts';

const asked: { path: string; section: SectionId; title: MessageKey }[] = [
  { path: '/notices', section: 'notices', title: 'nav.notices' },
  { path: '/changes', section: 'changes', title: 'nav.changes' },
  { path: '/countries', section: 'countries', title: 'nav.countries' },
  { path: '/sweeps', section: 'sweeps', title: 'nav.sweeps' },
  { path: '/check', section: 'check', title: 'nav.check' },
];

export function unreadPages(site: Hono<Env>): void {
  for (const { path, section, title } of asked) {
    site.get(path, (c) => unread(c, title, section));
  }
  site.get('/search', (c) => unread(c, 'search.label', 'notices'));
  site.post('/search', (c) => unread(c, 'search.label', 'notices'));
}

function unread(c: Context<Env>, title: MessageKey, section: SectionId) {
  const { words } = c.get('reading');
  const link = (href: string) => (inside: unknown[]) => <a href={href}>{inside as string[]}</a>;
  return show(
    c,
    { title: words.text(title), section, noindex: true },
    <Sheet>
      <Noted>
        <h1>
          <T k={title} />
        </h1>
        <p class="lead">
          <T k="unread.what" />
        </p>
        <p>
          <T k="unread.means" />
        </p>
        <p>
          <T k="unread.next" values={{ q01: link('/questions#q01'), q02: link('/questions#q02') }} />
        </p>
      </Noted>
    </Sheet>,
  );
}
