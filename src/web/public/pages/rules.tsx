/** Articles 2 and 3 and the conditions of a red notice, in plain words, and what a public notice can and cannot show. */
import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { PublicHouse } from '../../../house/house.ts';
import type { PlainRule } from '../../../publishing/publishing.ts';
import { show } from '../layout.tsx';
import { External } from '../parts/external.tsx';
import { Noted, Sheet, sourceNotes } from '../parts/margin.tsx';
import { English, T, typeset } from '../parts/text.tsx';
import { type Env, useReading } from '../reading.ts';

/** The parts of the page: kinds of rule in the order in which they build on each other. */
const parts = ['article', 'factor', 'category', 'condition', 'excluded', 'ground'] as const;

export function rulePages(site: Hono<Env>, house: PublicHouse): void {
  site.get('/rules', (c) => {
    const { words } = c.get('reading');
    return show(
      c,
      { title: words.text('rules.title'), description: words.text('rules.description'), section: 'rules' },
      <RulesPage rules={house.casebook.rules()} />,
    );
  });
}

const RulesPage: FC<{ rules: readonly PlainRule[] }> = ({ rules }) => (
  <Sheet class="rules">
    <Noted aside={<Visible rules={rules} />}>
      <h1>
        <T k="rules.title" />
      </h1>
      <p class="lead">
        <T k="rules.lead" />
      </p>
      <p>
        <T k="rules.toLaw" values={{ law: link('/law'), precedents: link('/law/precedents') }} />
      </p>
      <nav class="page-contents" aria-label={useReading().words.text('contents.label')}>
        <ol>
          {parts.map((part) => (
            <li>
              <a href={`#${part}`}>
                <T k={`rules.${part}`} />
              </a>
            </li>
          ))}
        </ol>
      </nav>
    </Noted>
    <English class="full">
      {parts.map((part) => (
        <>
          <Noted id={part} class="part">
            <h2>
              <T k={`rules.${part}`} />
            </h2>
            <p>
              <T k={`rules.${part}.what`} />
            </p>
          </Noted>
          {rules
            .filter(({ kind }) => kind === part)
            .map((rule) => (
              <Rule rule={rule} />
            ))}
        </>
      ))}
    </English>
  </Sheet>
);

const link = (href: string) => (inside: unknown[]) => <a href={href}>{inside as string[]}</a>;

/** How much of the rules a public extract lets anyone test: counted from the rules themselves. */
const Visible: FC<{ rules: readonly PlainRule[] }> = ({ rules }) => {
  const count = (answer: PlainRule['public']) => rules.filter((rule) => rule.public === answer).length;
  return (
    <div class="aside">
      <h2>
        <T k="rules.visible" />
      </h2>
      <p>
        <T k="rules.visible.what" />
      </p>
      <dl class="tally">
        {(['yes', 'partly', 'no'] as const).map((answer) => (
          <div>
            <dt>
              <T k={`public.${answer}`} />
            </dt>
            <dd>{count(answer)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
};

const Rule: FC<{ rule: PlainRule }> = ({ rule }) => (
  <Noted id={rule.id} class="entry" notes={[...sourceNotes(rule.sources), ...further(rule)]}>
    <h3>
      {typeset(rule.title)} <span class="provision">{rule.provision}</span>
    </h3>
    <p class="published">{typeset(rule.rule)}</p>
    {rule.consequence && <p>{typeset(rule.consequence)}</p>}
    {rule.public && (
      <p class={`visible visible-${rule.public}`}>
        <T k={`public.${rule.public}`} />
      </p>
    )}
    {rule.note && <p class="caveat">{typeset(rule.note)}</p>}
    {rule.exception && <p class="caveat">{typeset(rule.exception)}</p>}
  </Noted>
);

function further({ alsoSee }: PlainRule) {
  if (!alsoSee) return [];
  return [
    <>
      <T k="source.further" />{' '}
      {alsoSee.map(({ url, publisher }, index) => (
        <>
          {index > 0 && '; '}
          <External href={url}>{publisher}</External>
        </>
      ))}
    </>,
  ];
}
