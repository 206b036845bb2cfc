/** Pages for what is not there and for what went wrong: gentle, and with a way on. */
import type { Context } from 'hono';
import { RescindError } from '../../../kernel/kernel.ts';
import { wordsIn } from '../../messages/messages.ts';
import { show } from '../layout.tsx';
import { Noted, Sheet } from '../parts/margin.tsx';
import { EnglishText, T } from '../parts/text.tsx';
import type { Env } from '../reading.ts';

const link = (href: string) => (inside: unknown[]) => <a href={href}>{inside as string[]}</a>;

/** Nothing stands at this address; says so, and that it says nothing about any person. */
export function notFoundPage(c: Context<Env>): Response | Promise<Response> {
  if (!c.get('reading')) return c.text('404\n', 404);
  const { words } = c.get('reading');
  return show(
    c,
    { title: words.text('notFound.title'), status: 404 },
    <Sheet>
      <Noted>
        <h1>
          <T k="notFound.title" />
        </h1>
        <p class="lead">
          <T k="notFound.what" />
        </p>
        <p>
          <T k="notFound.next" values={{ start: link('/'), questions: link('/questions') }} />
        </p>
      </Noted>
    </Sheet>,
  );
}

/** A form holds more than any form of this site needs. */
export function tooLongPage(c: Context<Env>): Response | Promise<Response> {
  return show(
    c,
    { title: c.get('reading').words.text('tooLong.title'), status: 413 },
    <Sheet>
      <Noted>
        <h1>
          <T k="tooLong.title" />
        </h1>
        <p class="lead">
          <T k="tooLong.what" />
        </p>
      </Noted>
    </Sheet>,
  );
}

/** A fault: its own words where it has some for people, and always what was kept and what to do. */
export function errorPage(c: Context<Env>, fault: unknown): Response | Promise<Response> {
  const reading = c.get('reading');
  if (!reading) return c.text(`${wordsIn('en').text('error.title')}\n`, 500);
  const told = fault instanceof RescindError ? fault : null;
  return show(
    c,
    { title: reading.words.text('error.title'), status: 500 },
    <Sheet>
      <Noted>
        <h1>
          <T k="error.title" />
        </h1>
        <p class="lead">{told ? <EnglishText text={told.message} /> : <T k="error.what" />}</p>
        <p>
          <T k="error.kept" />
        </p>
        <p>
          {told ? (
            <EnglishText text={told.next} />
          ) : (
            <T k="error.next" values={{ contact: link('/about#contact') }} />
          )}
        </p>
      </Noted>
    </Sheet>,
  );
}
