/** The cases of a rule: facts, and the outcome that the rule must have on them. */
import type { FC } from 'hono/jsx';
import type { LawBook } from '../../../../house/house.ts';
import type { CaseResult, FactDefinition, Rule } from '../../../../law/law.ts';
import { DateInWords } from '../../parts/date.tsx';
import { Outcome } from '../../parts/outcome.tsx';
import { Table } from '../../parts/table.tsx';
import { EnglishText, T } from '../../parts/text.tsx';
import { useReading } from '../../reading.ts';
import { ValueOf } from './condition.tsx';

export const RuleCases: FC<{
  rule: Rule;
  book: LawBook;
  facts: ReadonlyMap<string, FactDefinition>;
}> = ({ rule, book, facts }) => {
  const { words } = useReading();
  const cases = book.runCases().filter((one) => one.rule === rule.id);
  if (cases.length === 0)
    return (
      <p>
        <T k="law.cases.none" />
      </p>
    );
  const oneDay = new Set(cases.map(({ on }) => on)).size === 1;
  return (
    <Table
      class="law-cases"
      caption={
        <>
          <T k="law.cases.what" values={{ count: cases.length }} />
          {oneDay && (
            <>
              {' '}
              <T k="law.cases.oneDay" values={{ day: () => <DateInWords date={cases[0]!.on} /> }} />
            </>
          )}
        </>
      }
      columns={[
        { head: words.text('law.cases.case'), cell: ({ name }) => <EnglishText text={name} /> },
        { head: words.text('law.cases.facts'), cell: (one) => <Stated of={one} facts={facts} /> },
        ...(oneDay
          ? []
          : [
              {
                head: words.text('law.cases.on'),
                cell: ({ on }: CaseResult) => <DateInWords date={on} />,
              },
            ]),
        { head: words.text('law.cases.expected'), cell: (one) => <Expected of={one} /> },
      ]}
      rows={cases}
    />
  );
};

const Stated: FC<{ of: CaseResult; facts: ReadonlyMap<string, FactDefinition> }> = ({ of, facts }) => {
  const stated = Object.entries(of.facts);
  if (stated.length === 0) return <T k="law.cases.nothing" />;
  return (
    <ul class="law-stated">
      {stated.map(([name, { value }]) => {
        const definition = facts.get(name);
        return (
          <li>
            <EnglishText text={definition?.asks ?? name} />{' '}
            <strong>
              <ValueOf value={value} definition={definition} />
            </strong>
          </li>
        );
      })}
    </ul>
  );
};

/** What is expected; where the program answers otherwise, that too. */
const Expected: FC<{ of: CaseResult }> = ({ of: { expected, finding, passed } }) => (
  <>
    <Outcome of={expected} />
    {!passed && (
      <p class="law-small">
        <T k="law.cases.fails" values={{ outcome: () => <Outcome of={finding.outcome} /> }} />
      </p>
    )}
  </>
);
