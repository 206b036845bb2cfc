/** The seven methods of the staff report, each with a page of its own. */
import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { PublicHouse } from '../../../house/house.ts';
import type { Method, MethodsChapter } from '../../../publishing/publishing.ts';
import { show } from '../layout.tsx';
import { Noted, Sheet, sourceNotes } from '../parts/margin.tsx';
import { English, T, typeset } from '../parts/text.tsx';
import type { Env } from '../reading.ts';

const pathOf = (method: Method) => `/methods/${method.id.replaceAll('_', '-')}`;

export function methodPages(site: Hono<Env>, house: PublicHouse): void {
  const chapter = house.casebook.methods();
  site.get('/methods', (c) => {
    const { words } = c.get('reading');
    return show(
      c,
      {
        title: words.text('methods.title'),
        description: words.text('methods.description'),
        section: 'methods',
      },
      <MethodsPage chapter={chapter} />,
    );
  });
  site.get('/methods/:id', (c) => {
    const method = chapter.seven.find((one) => pathOf(one) === c.req.path);
    if (!method) return c.notFound();
    return show(
      c,
      { title: method.name, description: method.definition, section: 'methods' },
      <MethodPage method={method} chapter={chapter} />,
    );
  });
}

const MethodsPage: FC<{ chapter: MethodsChapter }> = ({ chapter }) => (
  <Sheet class="methods">
    <Noted
      aside={
        <p class="aside">
          {<T k="methods.aside" values={{ report: (inside) => <a href="/report">{inside}</a> }} />}
        </p>
      }
    >
      <h1>
        <T k="methods.title" />
      </h1>
      <p class="lead">
        <T k="methods.lead" />
      </p>
    </Noted>
    <English class="full">
      <Noted notes={sourceNotes(chapter.seven[0]!.sources)}>
        <ol class="seven">
          {chapter.seven.map((method) => (
            <li>
              <h2>
                <a href={pathOf(method)}>{typeset(method.name)}</a>
              </h2>
              <p>{typeset(method.definition)}</p>
            </li>
          ))}
        </ol>
      </Noted>
      <Noted>
        <h2>
          <T k="methods.beyond" />
        </h2>
        <p>
          <T k="methods.beyond.what" />
        </p>
        <ul class="points">
          {chapter.supplementary.map(({ id, name }) => {
            const tactic = chapter.tactics.find(({ covers }) => covers.includes(id));
            return (
              <li>
                {typeset(name)}:{' '}
                <span class="basis basis-open">
                  <T k="methods.beyond.unsourced" />
                </span>
                {tactic && (
                  <>
                    {'; '}
                    <T
                      k="methods.beyond.within"
                      values={{
                        tactic: () => <a href={`#${tacticId(tactic.id)}`}>{typeset(tactic.name)}</a>,
                      }}
                    />
                  </>
                )}
              </li>
            );
          })}
        </ul>
      </Noted>
      <Noted>
        <h2>
          <T k="methods.tactics" />
        </h2>
      </Noted>
      {chapter.tactics.map((tactic) => (
        <Noted class="entry" id={tacticId(tactic.id)} notes={sourceNotes(tactic.sources)}>
          <h3>{typeset(tactic.name)}</h3>
          <p>{tactic.covers.map((id) => nameOf(chapter, id)).join(' · ')}</p>
          {tactic.detail && <p>{typeset(tactic.detail)}.</p>}
        </Noted>
      ))}
      <Noted>
        <h2>
          <T k="methods.definitions" />
        </h2>
      </Noted>
      {chapter.definitions.map((definition) => (
        <Noted class="entry" notes={sourceNotes(definition.sources)}>
          <h3>{typeset(definition.body)}</h3>
          <p class="published">{typeset(definition.definition)}</p>
        </Noted>
      ))}
    </English>
  </Sheet>
);

function tacticId(id: string): string {
  return `tactic-${id.replaceAll('_', '-')}`;
}

function nameOf(chapter: MethodsChapter, id: string): string {
  const found = [...chapter.seven, ...chapter.supplementary].find((one) => one.id === id);
  return typeset(found?.name ?? id);
}

const MethodPage: FC<{ method: Method; chapter: MethodsChapter }> = ({ method, chapter }) => {
  const before = chapter.seven[method.order - 2];
  const after = chapter.seven[method.order];
  return (
    <Sheet class="method">
      <Noted notes={sourceNotes(method.sources)}>
        <p class="kicker">
          <T k="method.kicker" values={{ order: method.order }} />
        </p>
        <English>
          <h1>{typeset(method.name)}</h1>
          <p class="lead published">{typeset(method.definition)}</p>
        </English>
      </Noted>
      <English class="full">
        {method.senses && (
          <Noted>
            <h2>
              <T k="method.senses" />
            </h2>
            {method.note && <p>{typeset(method.note)}</p>}
          </Noted>
        )}
        {method.senses?.map((sense) => (
          <Noted class="entry" id={sense.id.replaceAll('_', '-')} notes={sourceNotes(sense.sources)}>
            <h3>{typeset(sense.name)}</h3>
            <p class="published">{typeset(sense.text)}</p>
          </Noted>
        ))}
        <Noted>
          <h2>
            <T k="method.examples" />
          </h2>
        </Noted>
        {method.examples.map((example) => (
          <Noted class="entry" notes={sourceNotes(example.sources)}>
            <p class="published">{typeset(example.text)}</p>
          </Noted>
        ))}
        <Noted>
          <h2>
            <T k="method.others" />
          </h2>
          <dl class="pairs">
            <dt>
              <T k="method.heading" />
            </dt>
            <dd>{method.heading ? typeset(method.heading) : <T k="method.heading.unseen" />}</dd>
            <dt>
              <T k="method.freedomHouse" />
            </dt>
            <dd>{method.freedomHouse.join('; ')}</dd>
            <dt>
              <T k="method.ohchr" />
            </dt>
            <dd>{method.ohchr}</dd>
          </dl>
          {method.examples.length < 3 && (
            <p class="thin">
              <T k="method.thin" values={{ count: method.examples.length }} />
            </p>
          )}
        </Noted>
        <nav class="neighbours">
          {before && (
            <a rel="prev" href={pathOf(before)}>
              <T k="method.before" values={{ name: typeset(before.name) }} />
            </a>
          )}
          {after && (
            <a rel="next" href={pathOf(after)}>
              <T k="method.after" values={{ name: typeset(after.name) }} />
            </a>
          )}
        </nav>
      </English>
    </Sheet>
  );
};
