/** A condition in words, made from the questions that its facts ask, with the grammar beside it. */
import type { Child, FC } from 'hono/jsx';
import type { Condition, FactDefinition, FactValue, Operand, Parameter } from '../../../../law/law.ts';
import type { MessageKey } from '../../../messages/messages.ts';
import { inFigures } from '../../parts/count.ts';
import { DateInWords } from '../../parts/date.tsx';
import { factHref, parameterHref } from '../../parts/law.tsx';
import { EnglishText, T } from '../../parts/text.tsx';

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
        <strong>
          <T
            k={`law.compare.${comparison}` as MessageKey}
            values={{ value: () => <Against operand={operand} definition={definition} words={words} /> }}
          />
        </strong>
      </p>
      <code class="grammar">
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
  const link = () => <a href={parameterHref(operand.parameter)}>{operand.parameter}</a>;
  return typeof latest === 'number' ? (
    <T
      k="law.compare.parameterNow"
      values={{ link, latest: `${inFigures(latest)} ${parameter?.unit ?? ''}`.trim() }}
    />
  ) : (
    <T k="law.compare.parameter" values={{ link }} />
  );
};

function operandInWords(
  value: boolean | number | string | readonly string[],
  definition: FactDefinition | undefined,
): Child {
  if (typeof value === 'boolean') return <T k={value ? 'law.yes' : 'law.no'} />;
  if (typeof value === 'number') return `${inFigures(value)}${definition?.unit ? ` ${definition.unit}` : ''}`;
  const members = typeof value === 'string' ? [value] : value;
  return members.map((member) => optionInWords(member, definition)).join('; ');
}

/** A member of a choice by its meaning, without the full stop at its end. */
function optionInWords(option: string, definition: FactDefinition | undefined): string {
  return definition?.options?.[option]?.replace(/\.$/, '') ?? option;
}

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
    const members = value.has.map((member) => optionInWords(member, definition)).join('; ');
    return value.whole ? members : <T k="law.partly" values={{ members }} />;
  }
  const unit = definition?.unit ?? '';
  return (
    <T
      k={value.to === undefined ? 'law.atLeast' : value.from === undefined ? 'law.atMost' : 'law.between'}
      values={{ from: value.from ?? 0, to: value.to ?? 0, unit }}
    />
  );
};
