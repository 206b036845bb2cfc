/** What frightened people and their lawyers ask, each answer with its sources and its limits. */
import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { PublicHouse } from '../../../house/house.ts';
import type { Question } from '../../../publishing/publishing.ts';
import { show } from '../layout.tsx';
import { Noted, Sheet, sourceNotes } from '../parts/margin.tsx';
import { English, T, typeset } from '../parts/text.tsx';
import { type Env, useReading } from '../reading.ts';

const audiences = ['person', 'both', 'lawyer'] as const;

export function questionPages(site: Hono<Env>, house: PublicHouse): void {
  site.get('/questions', (c) => {
    const { words } = c.get('reading');
    return show(
      c,
      {
        title: words.text('questions.title'),
        description: words.text('questions.description'),
        section: 'questions',
      },
      <QuestionsPage questions={house.casebook.questions()} />,
    );
  });
}

const QuestionsPage: FC<{ questions: readonly Question[] }> = ({ questions }) => (
  <Sheet class="questions">
    <Noted aside={<p class="aside">{<T k="questions.aside" />}</p>}>
      <h1>
        <T k="questions.title" />
      </h1>
      <p class="lead">
        <T k="questions.lead" />
      </p>
      <Contents questions={questions} />
    </Noted>
    <English class="full">
      {audiences.map((audience) => (
        <>
          <Noted class="part" id={audience}>
            <h2>
              <T k={`questions.${audience}`} />
            </h2>
          </Noted>
          {questions
            .filter((question) => question.audience === audience)
            .map((question) => (
              <Answer question={question} />
            ))}
        </>
      ))}
    </English>
  </Sheet>
);

const Contents: FC<{ questions: readonly Question[] }> = ({ questions }) => (
  <nav class="page-contents" aria-label={useReading().words.text('contents.label')}>
    {audiences.map((audience) => (
      <>
        <h2>
          <T k={`questions.${audience}`} />
        </h2>
        <English>
          <ul>
            {questions
              .filter((question) => question.audience === audience)
              .map(({ id, question }) => (
                <li>
                  <a href={`#${id}`}>{typeset(question)}</a>
                </li>
              ))}
          </ul>
        </English>
      </>
    ))}
  </nav>
);

const Answer: FC<{ question: Question }> = ({ question }) => (
  <Noted id={question.id} class="entry" notes={sourceNotes(question.sources)}>
    <h3>
      <a class="self" href={`#${question.id}`}>
        {typeset(question.question)}
      </a>
    </h3>
    <p class="published">{typeset(question.answer)}</p>
    {question.caveat && <p class="caveat">{typeset(question.caveat)}</p>}
  </Noted>
);
