/** The start page: what Rescind is, its five jobs, and the thread through all of them. */
import type { Hono } from 'hono';
import type { Child, FC } from 'hono/jsx';
import type { PublicHouse } from '../../../house/house.ts';
import { dayOf } from '../../../kernel/kernel.ts';
import type { MessageKey } from '../../messages/messages.ts';
import { show } from '../layout.tsx';
import { Noted, Sheet } from '../parts/margin.tsx';
import { English, T, typeset } from '../parts/text.tsx';
import { type Env, useReading } from '../reading.ts';
import { NothingRead, OverviewOfArchive } from './overview.tsx';

const jobs = ['watch', 'screen', 'contest', 'record', 'publish'] as const;
/** The questions that most frightened people ask first. */
const first = ['q04', 'q02', 'q01', 'q10', 'q14'];

export function startPages(site: Hono<Env>, house: PublicHouse): void {
  site.get('/', async (c) => {
    const { words } = c.get('reading');
    const slot =
      house.archive === null ? (
        <NothingRead />
      ) : (
        <OverviewOfArchive
          overview={await house.archive.overview()}
          changesByDay={(await house.archive.charts()).changesByDay}
          today={dayOf(house.clock.now())}
        />
      );
    return show(
      c,
      { title: words.text('site.name'), description: words.text('start.description'), section: 'overview' },
      <StartPage overview={slot} />,
    );
  });
}

/** `overview` is what the archive has to say today; it stands between the jobs and the record. */
export const StartPage: FC<{ overview?: Child }> = ({ overview }) => (
  <Sheet class="start">
    <Noted class="opening" aside={<Frightened />}>
      <h1>
        <T k="start.title" />
      </h1>
      <p class="lead">
        <T k="start.watch" />
      </p>
      <p class="lead">
        <T k="start.screen" />
      </p>
      <p class="lead">
        <T k="start.contest" />
      </p>
    </Noted>
    {overview}
    <Noted class="jobs">
      <h2>
        <T k="start.jobs" />
      </h2>
      <ol class="chain-of-jobs">
        {jobs.map((job) => (
          <li>
            <strong>
              <T k={`job.${job}`} />
            </strong>
            <span>
              <T k={`job.${job}.what`} />
            </span>
          </li>
        ))}
      </ol>
    </Noted>
    <Record />
  </Sheet>
);

const Frightened: FC = () => {
  const { house } = useReading();
  const questions = house.casebook.questions();
  return (
    <div class="frightened">
      <h2>
        <T k="start.fear" />
      </h2>
      <p>
        <T k="start.fear.never" />
      </p>
      <English>
        <ul>
          {first.map((id) => {
            const found = questions.find((question) => question.id === id);
            return (
              found && (
                <li>
                  <a href={`/questions#${id}`}>{typeset(found.question)}</a>
                </li>
              )
            );
          })}
        </ul>
      </English>
    </div>
  );
};

const Record: FC = () => {
  const { house } = useReading();
  const entries: { href: string; name: MessageKey; what: MessageKey; count: number }[] = [
    {
      href: '/cases/li-chuanliang',
      name: 'case.li.title',
      what: 'record.li',
      count: factsOf(house).length,
    },
    {
      href: '/methods',
      name: 'methods.title',
      what: 'record.methods',
      count: house.casebook.methods().seven.length,
    },
    { href: '/report', name: 'report.title', what: 'record.report', count: house.casebook.report().length },
    { href: '/rules', name: 'rules.title', what: 'record.rules', count: house.casebook.rules().length },
    {
      href: '/timeline',
      name: 'timeline.title',
      what: 'record.timeline',
      count: house.casebook.timeline().length,
    },
    {
      href: '/questions',
      name: 'questions.title',
      what: 'record.questions',
      count: house.casebook.questions().length,
    },
  ];
  return (
    <Noted class="record">
      <h2>
        <T k="start.record" />
      </h2>
      <p>
        <T k="start.record.what" />
      </p>
      <dl class="contents">
        {entries.map(({ href, name, what, count }) => (
          <div>
            <dt>
              <a href={href}>
                <T k={name} />
              </a>
            </dt>
            <dd>
              <T k={what} values={{ count }} />
            </dd>
          </div>
        ))}
      </dl>
    </Noted>
  );
};

function factsOf(house: PublicHouse) {
  return house.casebook.liChuanliang().filter((item) => item.kind === 'fact');
}
