/** Who runs this, how to have something taken down, what is kept about readers and about the people listed. */
import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { show } from '../layout.tsx';
import { External, webAddress } from '../parts/external.tsx';
import { Noted, Sheet } from '../parts/margin.tsx';
import { T } from '../parts/text.tsx';
import { type Env, useReading } from '../reading.ts';

const parts = ['contact', 'takedown', 'data', 'readers', 'sources', 'licence'] as const;

export function aboutPages(site: Hono<Env>): void {
  site.get('/about', (c) => {
    const { words } = c.get('reading');
    return show(
      c,
      { title: words.text('about.title'), description: words.text('about.lead') },
      <AboutPage />,
    );
  });
}

const AboutPage: FC = () => {
  const { contact } = useReading().house;
  return (
    <Sheet class="about">
      <Noted>
        <h1>
          <T k="about.title" />
        </h1>
        <p class="lead">
          <T k="about.lead" />
        </p>
      </Noted>
      {parts.map((part) => (
        <Noted id={part}>
          <h2>
            <T k={`about.${part}`} />
          </h2>
          {part === 'contact' ? (
            <Contact />
          ) : (
            <p>
              <T k={`about.${part}.what`} />
            </p>
          )}
          {part === 'takedown' && !contact && (
            <p class="told">
              <T k="about.takedown.none" />
            </p>
          )}
          {part === 'takedown' && (
            <ol class="steps">
              {(contact ? ([1, 2, 3, 4] as const) : ([2, 3, 4] as const)).map((step) => (
                <li>
                  <T k={`about.takedown.${step}`} />
                </li>
              ))}
            </ol>
          )}
          {part === 'data' && (
            <ul class="points">
              {([1, 2, 3, 4, 5] as const).map((point) => (
                <li>
                  <T k={`about.data.${point}`} />
                </li>
              ))}
            </ul>
          )}
        </Noted>
      ))}
    </Sheet>
  );
};

const Contact: FC = () => {
  const { contact } = useReading().house;
  if (!contact) {
    return (
      <>
        <p>
          <T k="about.contact.none" />
        </p>
        <p>
          <T
            k="about.contact.none.else"
            values={{ q01: (inside: unknown[]) => <a href="/questions#q01">{inside as string[]}</a> }}
          />
        </p>
        <p>
          <T
            k="about.contact.none.operator"
            values={{ code: (inside: unknown[]) => <code>{inside as string[]}</code> }}
          />
        </p>
      </>
    );
  }
  return (
    <p>
      <T
        k="about.contact.what"
        values={{
          mail: () =>
            webAddress(contact) === null ? (
              <a href={`mailto:${contact.replace(/^mailto:/, '')}`}>{contact.replace(/^mailto:/, '')}</a>
            ) : (
              <External href={contact}>{contact}</External>
            ),
        }}
      />
    </p>
  );
};
