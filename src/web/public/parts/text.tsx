/** Words on a page: messages of the catalogue, and texts of the casebook. */
import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import type { MessageKey, Tags } from '../../messages/messages.ts';
import { directionOf } from '../../messages/messages.ts';
import { inEnglish, ReadingProvider, tongue, useReading } from '../reading.ts';

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
