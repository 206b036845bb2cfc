/** The form of the screening desk, made from the vocabulary: every fact with its question; what nobody says is left at "not said". */
import type { FC } from 'hono/jsx';
import type { LawBook } from '../../../../house/house.ts';
import { type Day, readDay } from '../../../../kernel/kernel.ts';
import type { FactDefinition, Facts, FactValue } from '../../../../law/law.ts';
import type { MessageKey } from '../../../messages/messages.ts';
import { Folded } from '../../parts/folded.tsx';
import { EnglishText, inOwnWords, T } from '../../parts/text.tsx';
import { tongue, useReading } from '../../reading.ts';
import { numberIn, numberSaid } from './number-said.ts';

/** What a form holds. */
export interface Filled {
  readonly charge: string;
  /** Two-letter code, or empty. */
  readonly country: string;
  /** The day whose law applies. */
  readonly on: Day;
  readonly facts: Facts;
}

type Body = Record<string, unknown>;

/** The groups of questions, by the beginning of their names, in the order in which a file is read. */
const groups: readonly (readonly [MessageKey, readonly string[]])[] = [
  ['screen.group.kind', ['data', 'requester', 'wanted']],
  ['screen.group.facts', ['facts', 'source', 'act']],
  ['screen.group.person', ['person', 'context']],
  ['screen.group.others', ['other-state', 'extradition', 'protection', 'ruling', 'obligation']],
  ['screen.group.rights', ['rights', 'trial', 'nebis']],
  [
    'screen.group.judicial',
    ['charges', 'law', 'penalty', 'sentence', 'warrant', 'proceedings', 'exception', 'review', 'misuse'],
  ],
  ['screen.group.private', ['matter', 'custody', 'cheque', 'offence']],
  ['screen.group.purpose', ['purpose', 'location', 'identity']],
];

const longest = 5_000;

/** The facts that a form states, and in words what could not be taken. */
function factsIn(form: Body, book: LawBook): { facts: Facts; wrong: readonly string[] } {
  const values: Record<string, unknown> = {};
  for (const { name, type } of book.rulebook.facts) {
    const given = form[`f.${name}`];
    const texts = (Array.isArray(given) ? given : [given]).filter(
      (one): one is string => typeof one === 'string' && one !== '',
    );
    const [text] = texts;
    if (text === undefined) continue;
    values[name] = type === 'several' ? texts : type === 'number' ? numberIn(text) : text;
  }
  const read = book.statedFacts(values);
  if (read.facts !== null) return { facts: read.facts, wrong: [] };
  const bad = new Set(read.wrong.map(({ fact }) => fact));
  const rest = book.statedFacts(
    Object.fromEntries(Object.entries(values).filter(([name]) => !bad.has(name))),
  );
  return {
    facts: rest.facts ?? {},
    wrong: read.wrong.map(
      ({ fact, must }) => `${fact === null ? 'A fact' : `\`${fact}\``} was left out: it must ${must}.`,
    ),
  };
}

/** Everything that a form holds, and in words what could not be taken. A day that cannot be taken gives way to today. */
export function filledFrom(
  form: Body,
  book: LawBook,
  today: Day,
): { readonly filled: Filled; readonly wrong: readonly string[] } {
  const text = (name: string) => (typeof form[name] === 'string' ? form[name].trim() : '');
  const { facts, wrong } = factsIn(form, book);
  const country = text('country').toUpperCase();
  const known = country === '' || /^[A-Z]{2}$/.test(country);
  const day = text('on') === '' ? today : dayIn(text('on'), book);
  return {
    filled: {
      charge: text('charge').slice(0, longest),
      country: known ? country : '',
      on: day ?? today,
      facts,
    },
    wrong: [
      ...wrong,
      ...(known ? [] : ['The country was left out: it must be a code of two letters, such as `TR`.']),
      ...(day === null
        ? [
            'The day was left out: it must be one on which rules of the rulebook hold, such as `2021-06-30`. The law of today was applied.',
          ]
        : []),
    ],
  };
}

/** Null for what is no day, and for a day on which no rule holds. */
function dayIn(text: string, book: LawBook): Day | null {
  try {
    const day = readDay(text);
    return book.lawOn(day).rules.length > 0 ? day : null;
  } catch {
    return null;
  }
}

export const Form: FC<{ facts: readonly FactDefinition[]; filled: Filled; again: boolean }> = ({
  facts,
  filled,
  again,
}) => (
  <form class="paper screening" method="post" action="/screen" enctype="multipart/form-data">
    {again && (
      <h2>
        <T k="screen.again" />
      </h2>
    )}
    <label>
      <span>
        <T k="screen.charge" />
      </span>
      <textarea name="charge" rows={4} maxlength={longest} dir="auto" spellcheck={false}>
        {filled.charge}
      </textarea>
    </label>
    <label>
      <span>
        <T k="screen.country" />
      </span>
      <input name="country" value={filled.country} maxlength={2} size={4} autocomplete="off" />
    </label>
    <label>
      <span>
        <T k="screen.on" />
      </span>
      <input type="date" name="on" value={filled.on} />
    </label>
    <label>
      <span>
        <T k="screen.document" />
      </span>
      <input type="file" name="document" accept="application/pdf,image/png,image/jpeg" />
      <span class="quiet">
        <T k="screen.document.what" />
      </span>
    </label>
    {groups.map(([key, prefixes], at) => {
      const asked = facts.filter(
        ({ name }) => prefixes.includes(name.split('.')[0] ?? '') && name !== 'requester.country',
      );
      const stated = asked.filter(({ name }) => filled.facts[name] !== undefined).length;
      return (
        <Folded open={at === 0 || stated > 0} summary={<T k={key} />}>
          <div class="questions">
            {asked.map((fact) => (
              <Asked fact={fact} filled={filled} />
            ))}
          </div>
        </Folded>
      );
    })}
    <p>
      <button type="submit">
        <T k="screen.go" />
      </button>
    </p>
  </form>
);

const Asked: FC<{ fact: FactDefinition; filled: Filled }> = ({ fact, filled }) => {
  const stated = filled.facts[fact.name];
  const reading = useReading();
  const { words } = reading;
  // One choice among others stands without its full stop.
  const choice = (meaning: string) => inOwnWords(reading, meaning).replace(/\.$/, '');
  const spoken = (meaning: string) => (reading.sentences?.has(meaning) ? {} : tongue('en', reading.language));
  const id = `f-${fact.name}`;
  return (
    <div class="question">
      {fact.type === 'several' ? (
        <span class="asks" id={`${id}-label`}>
          <EnglishText text={fact.asks} />
        </span>
      ) : (
        <label for={id}>
          <EnglishText text={fact.asks} />
        </label>
      )}
      {fact.type === 'several' ? (
        <fieldset class="choices" aria-labelledby={`${id}-label`}>
          {Object.entries(fact.options ?? {}).map(([option, meaning]) => (
            <label class="choice">
              <input
                type="checkbox"
                name={`f.${fact.name}`}
                value={option}
                checked={members(stated?.value).includes(option)}
              />
              <span {...spoken(meaning)}>{choice(meaning)}</span>
            </label>
          ))}
        </fieldset>
      ) : fact.type === 'number' || fact.type === 'word' ? (
        <input id={id} name={`f.${fact.name}`} value={plain(stated?.value)} size={8} autocomplete="off" />
      ) : (
        <select id={id} name={`f.${fact.name}`}>
          <option value="">{words.text('screen.notSaid')}</option>
          {fact.type === 'yes-no'
            ? (['yes', 'no'] as const).map((answer) => (
                <option value={answer} selected={chosen(stated?.value) === answer}>
                  {words.text(`screen.${answer}`)}
                </option>
              ))
            : Object.entries(fact.options ?? {}).map(([option, meaning]) => (
                <option value={option} selected={chosen(stated?.value) === option} {...spoken(meaning)}>
                  {choice(meaning)}
                </option>
              ))}
        </select>
      )}
      {(stated?.source.words || stated?.why) && (
        <span class="read-from">
          {stated.source.words && <bdi>“{stated.source.words.slice(0, 160)}”</bdi>}
          {stated.source.at && <span lang="en"> ({stated.source.at})</span>}
          {stated.why && (
            <>
              {' '}
              <EnglishText text={stated.why} />
            </>
          )}
        </span>
      )}
    </div>
  );
};

function members(value: FactValue | null | undefined): readonly string[] {
  return typeof value === 'object' && value !== null && 'has' in value ? value.has : [];
}

function chosen(value: FactValue | null | undefined): string {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : typeof value === 'string' ? value : '';
}

function plain(value: FactValue | null | undefined): string {
  return typeof value === 'string' ? value : numberSaid(value);
}
