/** Li Chuanliang's case: dated facts with what contradicts them, and the claim in dispute shown as that. */
import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { PublicHouse } from '../../../house/house.ts';
import type { CaseItem, DatedFact, DisputedClaim } from '../../../publishing/publishing.ts';
import type { MessageKey } from '../../messages/messages.ts';
import { show } from '../layout.tsx';
import { Chronicle, ChronicleRow } from '../parts/chronicle.tsx';
import { DateInWords } from '../parts/date.tsx';
import { Noted, Sheet } from '../parts/margin.tsx';
import { Sources } from '../parts/source.tsx';
import { English, T, typeset } from '../parts/text.tsx';
import { type Env, useReading } from '../reading.ts';

const chapters = ['office', 'leaving', 'speaking', 'notice', 'confiscation', 'open'] as const;

/** The summary, sentence by sentence, each with the facts that it stands on. */
const summary: { sentence: MessageKey; facts: string[] }[] = [
  { sentence: 'case.li.summary.spoke', facts: ['li-06', 'li-18', 'li-20'] },
  { sentence: 'case.li.summary.pressure', facts: ['li-21', 'li-25', 'li-46'] },
  { sentence: 'case.li.summary.notice', facts: ['li-28', 'li-29', 'li-31'] },
  { sentence: 'case.li.summary.accused', facts: ['li-34', 'li-46'] },
  { sentence: 'case.li.summary.open', facts: ['li-47', 'li-50'] },
];

/** Notice, request, rescinded: the chain that the whole site is about. */
const chain: { step: MessageKey; fact: string }[] = [
  { step: 'chain.notice', fact: 'li-28' },
  { step: 'chain.request', fact: 'li-29' },
  { step: 'chain.deleted', fact: 'li-30' },
  { step: 'chain.announced', fact: 'li-31' },
];

export function casePages(site: Hono<Env>, house: PublicHouse): void {
  site.get('/cases/li-chuanliang', (c) => {
    const { words } = c.get('reading');
    return show(
      c,
      { title: words.text('case.li.title'), description: words.text('case.li.description'), section: 'li' },
      <CasePage items={house.casebook.liChuanliang()} />,
    );
  });
}

const CasePage: FC<{ items: readonly CaseItem[] }> = ({ items }) => {
  const facts = items.filter((item) => item.kind === 'fact');
  const disputed = items.filter((item) => item.kind === 'disputed');
  const numbers = new Map(facts.map(({ id }, index) => [id, index + 1]));
  return (
    <Sheet class="case">
      <Noted aside={<HowToRead />}>
        <p class="kicker">
          <T k="case.kicker" />
        </p>
        <h1>
          <T k="case.li.title" />
        </h1>
        <English>
          <Summary numbers={numbers} />
        </English>
      </Noted>
      <English class="full">
        <Chain facts={facts} numbers={numbers} />
        {chapters.map((chapter) => (
          <section class="chapter">
            <h2>
              <T k={`case.chapter.${chapter}`} />
            </h2>
            <Chronicle>
              {facts
                .filter((fact) => fact.chapter === chapter)
                .map((fact) => (
                  <ChronicleRow {...fact} number={numbers.get(fact.id)!} against={against(fact)} />
                ))}
            </Chronicle>
            {disputed
              .filter((claim) => claim.chapter === chapter)
              .map((claim) => (
                <Disputed claim={claim} numbers={numbers} />
              ))}
          </section>
        ))}
      </English>
    </Sheet>
  );
};

/** The first sentence leads; each ends in the numbers of the facts that it stands on. */
const Summary: FC<{ numbers: ReadonlyMap<string, number> }> = ({ numbers }) => {
  const [lead, ...rest] = summary.map(({ sentence, facts }) => (
    <>
      <T k={sentence} />
      <Cites ids={facts} numbers={numbers} />{' '}
    </>
  ));
  return (
    <>
      <p class="lead">{lead}</p>
      <p class="published">{rest}</p>
    </>
  );
};

const HowToRead: FC = () => (
  <div class="how-to-read">
    <h2>
      <T k="case.read" />
    </h2>
    <p>
      <T k="case.read.dates" />
    </p>
    <p>
      <T k="case.read.basis" />
    </p>
    <p>
      <T k="case.read.against" />
    </p>
  </div>
);

function against(fact: DatedFact) {
  return (
    fact.conflict && (
      <p>
        <span class="label">
          <T k="case.against" />
        </span>{' '}
        {typeset(fact.conflict)}
      </p>
    )
  );
}

const Chain: FC<{ facts: readonly DatedFact[]; numbers: ReadonlyMap<string, number> }> = ({
  facts,
  numbers,
}) => (
  <ol class="chain">
    {chain.map(({ step, fact: id }) => {
      const fact = facts.find((one) => one.id === id);
      return (
        fact && (
          <li>
            <strong>
              <T k={step} />
            </strong>
            <span class="chain-date">
              <DateInWords date={fact.date} precision={fact.precision} />
            </span>
            <Cites ids={[id]} numbers={numbers} />
          </li>
        )
      );
    })}
  </ol>
);

const Cites: FC<{ ids: readonly string[]; numbers: ReadonlyMap<string, number> }> = ({ ids, numbers }) => {
  const { words } = useReading();
  return (
    <span class="cites">
      {ids.map((id) => (
        <a href={`#${id}`} aria-label={words.text('case.cite', { number: numbers.get(id) ?? 0 })}>
          {numbers.get(id)}
        </a>
      ))}
    </span>
  );
};

/** In a frame of its own, led by the word: nobody may take it for one of the facts. */
const Disputed: FC<{ claim: DisputedClaim; numbers: ReadonlyMap<string, number> }> = ({ claim, numbers }) => (
  <aside class="disputed" id={claim.id} aria-labelledby={`${claim.id}-label`}>
    <p class="disputed-label" id={`${claim.id}-label`}>
      <T k="case.disputed" />
    </p>
    <div>
      <p class="disputed-claim">
        <T k="case.claimed" /> <q>{typeset(claim.event)}</q>
      </p>
      <p class="sources">
        <Sources sources={claim.sources} />
      </p>
    </div>
    <p class="disputed-against">
      <span class="label">
        <T k="case.against" />
      </span>{' '}
      {typeset(claim.conflict)} <Cites ids={claim.against} numbers={numbers} />
    </p>
  </aside>
);
