/** A condition in words, made from the questions that its facts ask, with the grammar beside it. */
import type { Child, FC } from 'hono/jsx';
import type { Condition, FactDefinition, FactValue, Operand, Parameter } from '../../../../law/law.ts';
import { directionOf, type MessageKey } from '../../../messages/messages.ts';
import { inFigures } from '../../parts/count.ts';
import { DateInWords } from '../../parts/date.tsx';
import { factHref, parameterHref } from '../../parts/law.tsx';
import { inUnits, Quantity } from '../../parts/quantity.tsx';
import { EnglishText, T } from '../../parts/text.tsx';
import { useReading } from '../../reading.ts';

/** What a condition's names stand for. */
export interface Vocabulary {
  readonly facts: ReadonlyMap<string, FactDefinition>;
  readonly parameters: ReadonlyMap<string, Parameter>;
}

type Leaf = Extract<Condition, { fact: string }>;

/** Nested lists: what must all be so, of what one must be so, what must not be so. */
export const ConditionOf: FC<{ condition: Condition; words: Vocabulary }> = ({ condition, words }) => {
  if ('fact' in condition) return <Asked leaf={condition} words={words} />;
  const [key, parts]: [MessageKey, readonly Condition[]] =
    'all' in condition
      ? ['law.condition.all', condition.all]
      : 'any' in condition
        ? ['law.condition.any', condition.any]
        : ['law.condition.not', [condition.not]];
  return (
    <div class="condition">
      <p class="condition-joint">
        <T k={key} />
      </p>
      <ul>
        {parts.map((part) => (
          <li>
            <ConditionOf condition={part} words={words} />
          </li>
        ))}
      </ul>
    </div>
  );
};

const Asked: FC<{ leaf: Leaf; words: Vocabulary }> = ({ leaf, words }) => {
  const { fact, comparison, operand } = leaf;
  const definition = words.facts.get(fact);
  return (
    <div class="condition-fact">
      <p>
        <EnglishText text={definition?.asks ?? fact} />{' '}
        <strong dir={directionOf(useReading().language)}>
          <T
            k={`law.compare.${comparison}` as MessageKey}
            values={{ value: () => <Against operand={operand} definition={definition} words={words} /> }}
          />
        </strong>
      </p>
      <code class="grammar" dir="ltr">
        <a href={factHref(fact)}>{fact}</a> {comparison} {written(operand)}
      </code>
    </div>
  );
};

/** The value that a fact is held against, in words. */
const Against: FC<{ operand: Operand; definition: FactDefinition | undefined; words: Vocabulary }> = ({
  operand,
  definition,
  words,
}) => {
  if ('value' in operand) return <>{operandInWords(operand.value, definition)}</>;
  const parameter = words.parameters.get(operand.parameter);
  const latest = parameter?.values.at(-1)?.value;
  const { words: said } = useReading();
  const link = () => (
    <a href={parameterHref(operand.parameter)} dir="ltr">
      {operand.parameter}
    </a>
  );
  return typeof latest === 'number' ? (
    <T k="law.compare.parameterNow" values={{ link, latest: inUnits(said, latest, parameter?.unit) }} />
  ) : (
    <T k="law.compare.parameter" values={{ link }} />
  );
};

function operandInWords(
  value: boolean | number | string | readonly string[],
  definition: FactDefinition | undefined,
): Child {
  if (typeof value === 'boolean') return <T k={value ? 'law.yes' : 'law.no'} />;
  if (typeof value === 'number') return <Quantity of={value} unit={definition?.unit} />;
  return <Members of={typeof value === 'string' ? [value] : value} definition={definition} />;
}

/** Members of a choice by their meanings, each without the full stop at its end. */
const Members: FC<{ of: readonly string[]; definition: FactDefinition | undefined }> = ({
  of,
  definition,
}) => {
  const { sentences } = useReading();
  const meanings = of.map((option) => definition?.options?.[option] ?? option);
  // One that the page's language lacks keeps all in English: pieces of both would run against each other.
  if (meanings.some((meaning) => !sentences?.has(meaning)))
    return <EnglishText text={meanings.map((meaning) => meaning.replace(/\.$/, '')).join('; ')} />;
  return (
    <>
      {meanings.map((meaning, at) => (
        <>
          {at > 0 && <T k="list.semicolon" />}
          <EnglishText text={meaning} stop={false} />
        </>
      ))}
    </>
  );
};

function written(operand: Operand): Child {
  if ('parameter' in operand) return <a href={parameterHref(operand.parameter)}>{`$${operand.parameter}`}</a>;
  const { value } = operand;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? `[${value.join(', ')}]` : String(value);
}

/** What somebody stated of a fact, in words; `unknown` where it is not known. */
export const ValueOf: FC<{ value: FactValue | null; definition: FactDefinition | undefined }> = ({
  value,
  definition,
}) => {
  if (value === null) return <T k="law.unknown" />;
  if (definition?.type === 'day' && typeof value === 'string') return <DateInWords date={value} />;
  if (typeof value !== 'object') return <>{operandInWords(value, definition)}</>;
  if ('has' in value) {
    if (value.has.length === 0) return <T k="law.none" />;
    const members = () => <Members of={value.has} definition={definition} />;
    return value.whole ? members() : <T k="law.partly" values={{ members }} />;
  }
  return <Span of={value} unit={definition?.unit} />;
};

/** The bounds between which a number lies. */
const Span: FC<{ of: { readonly from?: number; readonly to?: number }; unit: string | undefined }> = ({
  of: { from, to },
  unit,
}) => {
  const { words } = useReading();
  const amount = inUnits(words, to ?? from ?? 0, unit);
  if (to === undefined) return <T k="law.atLeast" values={{ amount }} />;
  if (from === undefined) return <T k="law.atMost" values={{ amount }} />;
  return <T k="law.between" values={{ from: inFigures(from), amount }} />;
};
