/** Words on a page: messages of the catalogue, and texts of the casebook. */
import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import type { MessageKey, Tags } from '../../messages/messages.ts';
import { directionOf } from '../../messages/messages.ts';
import { inEnglish, type Reading, ReadingProvider, tongue, useReading } from '../reading.ts';
import { DateInWords } from './date.tsx';

/**
 * A message, by key; marked as English where the page's language lacks it, and what stands in it (dates, numbers) is then said in
 * English too. Its tags become what `values` make of them.
 */
export const T: FC<{ k: MessageKey; values?: Tags<Child> }> = ({ k, values }) => {
  const reading = useReading();
  const { words } = reading;
  const said = values ? words.pieces<Child>(k, values) : words.text(k);
  const other = tongue(words.saidIn(k), words.language);
  return other.lang ? (
    <ReadingProvider value={inEnglish(reading)}>
      <span {...other}>{said}</span>
    </ReadingProvider>
  ) : (
    said
  );
};

/** `lang` and `dir` for a line that is put together from this message and from what stands between: all of it reads in one direction. */
export function lineOf(k: MessageKey): ReturnType<typeof tongue> {
  const { words } = useReading();
  return tongue(words.saidIn(k), words.language);
}

/**
 * A text that exists in English only. On a page in another language it is marked as English; the grid keeps the page's
 * direction, and the style sheet sets the words themselves from left to right.
 */
export const English: FC<PropsWithChildren<{ class?: string }>> = ({ children, class: name }) => {
  const reading = useReading();
  return (
    <ReadingProvider value={inEnglish(reading)}>
      <div class={name ? `english ${name}` : 'english'} lang={tongue('en', reading.language).lang}>
        {children}
      </div>
    </ReadingProvider>
  );
};

/**
 * A sentence that this program, its rulebook or its operator wrote in English; said in the page's language where the page has
 * the rulebook's sentences and this is one of them. Otherwise it is English whatever the page: set from left to right whatever the page, what stands between
 * backticks as code, days in words. Without `stop` its last full stop is left out, for a sentence within another.
 */
export const EnglishText: FC<{ text: string; stop?: boolean }> = ({ text, stop = true }) => {
  const reading = useReading();
  const told = (sentence: string) => (stop ? sentence : sentence.replace(/\.$/, ''));
  if (reading.sentences?.has(text)) return <>{told(inOwnWords(reading, text))}</>;
  const pieces = told(text).split(/(`[^`]*`|\b\d{4}-\d{2}-\d{2}\b(?!T))/);
  return (
    <ReadingProvider value={inEnglish(reading)}>
      <span {...tongue('en', reading.language)}>
        {pieces.map((piece, at) =>
          at % 2 === 0 ? typeset(piece) : piece.startsWith('`') ? coded(piece) : <DateInWords date={piece} />,
        )}
      </span>
    </ReadingProvider>
  );
};

/** A sentence of the rulebook as bare text, for titles and labels: in the page's language where the page has it. */
export function inOwnWords({ sentences }: Reading, text: string): string {
  return sentences?.get(text) ?? typeset(text);
}

/** Words between backticks are signs of a program. */
export function coded(text: string): Child[] {
  return text.split('`').map((piece, at) => (at % 2 === 1 ? <code>{piece}</code> : piece));
}

/** Straight quotation marks become set ones; nothing else is touched. */
export function typeset(text: string): string {
  return text
    .replace(/(^|[\s([“])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([“])'/g, '$1‘')
    .replace(/'/g, '’');
}

/** `lang` and `dir` of the page, for its root. */
export function rootTongue(language: Parameters<typeof directionOf>[0]) {
  return { lang: language, dir: directionOf(language) };
}
