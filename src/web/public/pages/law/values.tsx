/** The parameters: numbers and lists that rules ask for, each with its whole history. */
import type { Hono } from 'hono';
import type { Child, FC } from 'hono/jsx';
import type { LawBook } from '../../../../house/house.ts';
import type { Parameter, ParameterEdition, Rule } from '../../../../law/law.ts';
import type { MessageKey } from '../../../messages/messages.ts';
import { show } from '../../layout.tsx';
import { inFigures } from '../../parts/count.ts';
import { DateInWords } from '../../parts/date.tsx';
import { Cites, Holds, LawBasis, LawNav, RuleLinks, Says, SourceLink } from '../../parts/law.tsx';
import { Noted, Sheet } from '../../parts/margin.tsx';
import { EnglishText, T } from '../../parts/text.tsx';
import { type Env, lawFor } from '../../reading.ts';

export function parameterPages(site: Hono<Env>): void {
  site.get('/law/parameters', async (c) => {
    const { words } = c.get('reading');
    return show(
      c,
      {
        title: words.text('law.parameters'),
        description: words.text('law.parameters.description'),
        section: 'rules',
      },
      <ParametersPage book={await lawFor(c)} />,
    );
  });
}

const ParametersPage: FC<{ book: LawBook }> = ({ book }) => {
  const rules = new Map(book.rulebook.rules.map((rule) => [rule.id, rule]));
  return (
    <Sheet class="law law-values">
      <Noted>
        <LawNav />
        <h1>
          <T k="law.parameters" />
        </h1>
        <p class="lead">
          <T k="law.parameters.lead" />
        </p>
      </Noted>
      <div class="full">
        {book.rulebook.parameters.map((parameter) => (
          <ParameterOf
            parameter={parameter}
            using={book.register.byParameter.get(parameter.name) ?? []}
            rules={rules}
          />
        ))}
      </div>
    </Sheet>
  );
};

const ParameterOf: FC<{
  parameter: Parameter;
  using: readonly string[];
  rules: ReadonlyMap<string, Rule>;
}> = ({ parameter: { name, says, unit, values }, using, rules }) => (
  <Noted
    id={name}
    class="entry"
    notes={values.toReversed().map(({ source }) => <SourceLink href={source} />)}
  >
    <h2>
      <a class="self" href={`#${encodeURI(name)}`}>
        <EnglishText text={says} />
      </a>
    </h2>
    <p class="law-small">
      <code>{name}</code>
    </p>
    {values.toReversed().map((edition) => (
      <div class="law-held">
        <p class="law-small">
          <Holds from={edition.from} until={edition.until} /> <LawBasis of={edition.basis} />
        </p>
        <p class="law-value">{valueInWords(edition.value, unit)}</p>
        <p class="law-small">
          <T k="law.standsOn" /> <Cites ids={edition.cites} />
          {'. '}
          <T k="law.checked" values={{ day: () => <DateInWords date={edition.checked} /> }} />
        </p>
        <Says text={edition.note} class="caveat" />
      </div>
    ))}
    <p class="law-small">
      {using.length === 0 ? (
        <T k="law.parameters.unused" />
      ) : (
        <>
          <T k="law.parameters.rules" /> <RuleLinks ids={using} rules={rules} />
        </>
      )}
    </p>
  </Noted>
);

function valueInWords(value: ParameterEdition['value'], unit: string): Child {
  if (typeof value === 'number')
    return <T k={`law.unit.${unit}` as MessageKey} values={{ n: inFigures(value), count: value }} />;
  if (typeof value === 'string') return <DateInWords date={value} />;
  if (value.length === 0) return <T k="law.none" />;
  return value.map((item) => item.replaceAll('_', ' ')).join(', ');
}
