/** Where no list has been read yet: "not looked" must never read as "not there"; and what the operator does next. */
import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import type { PublicArchive } from '../../../publishing/publishing.ts';
import type { MessageKey } from '../../messages/messages.ts';
import { show } from '../layout.tsx';
import { Noted, Sheet } from '../parts/margin.tsx';
import { T } from '../parts/text.tsx';
import type { Env } from '../reading.ts';
import type { SectionId } from '../sections.ts';

type Answer = Response | Promise<Response>;

/** A page that needs the archive: answers with what `make` makes of it, or says that there is none yet. */
export function needsArchive(
  section: SectionId | undefined,
  title: MessageKey,
  make: (c: Context<Env>, archive: PublicArchive) => Answer,
): (c: Context<Env>) => Answer {
  return (c) => {
    const { house, words } = c.get('reading');
    if (house.archive !== null) return make(c, house.archive);
    return show(
      c,
      { title: words.text(title), ...(section && { section }), noindex: true },
      <Sheet>
        <Noted aside={<FirstSteps />}>
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
  };
}

const link = (href: string) => (inside: unknown[]) => <a href={href}>{inside as string[]}</a>;

const commands = [
  ['rescind init', 'unread.init'],
  ['rescind sweep red', 'unread.sweep'],
  ['rescind import FILE', 'unread.import'],
] as const satisfies readonly (readonly [string, MessageKey])[];

/** For whoever runs this installation. */
export const FirstSteps: FC = () => (
  <div class="aside first-steps">
    <h2>
      <T k="unread.operator" />
    </h2>
    <dl>
      {commands.map(([command, what]) => (
        <div>
          <dt>
            <code>{command}</code>
          </dt>
          <dd>
            <T k={what} />
          </dd>
        </div>
      ))}
    </dl>
  </div>
);
