/** Text with its margin: beside it on a desk, below it on a phone, numbered notes in print. */
import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import type { Source as SourceOf } from '../../../publishing/publishing.ts';
import { useReading } from '../reading.ts';
import { Source } from './source.tsx';

/** One page of text and margin; children are `Noted` blocks or anything that fills the text column. */
export const Sheet: FC<PropsWithChildren<{ class?: string }>> = ({ children, class: name }) => (
  <div class={name ? `sheet ${name}` : 'sheet'}>{children}</div>
);

/**
 * A block of text, and beside it what `aside` says and the `notes`: sources, mostly. Notes are numbered through the page,
 * so that each can be cited (`#note-7`).
 */
export const Noted: FC<
  PropsWithChildren<{ id?: string; notes?: readonly Child[]; aside?: Child; class?: string }>
> = ({ id, notes = [], aside, class: name, children }) => {
  const { notes: count, words } = useReading();
  const first = count.last + 1;
  count.last += notes.length;
  const numbered = notes.map((note, index) => ({ note, number: first + index }));
  return (
    <section class={name ? `noted ${name}` : 'noted'} id={id}>
      <div class="text">{children}</div>
      {(notes.length > 0 || aside) && (
        <div class="margin">
          {aside}
          {notes.length > 0 && (
            <ol class="notes" start={first}>
              {numbered.map(({ note, number }) => (
                <li id={`note-${number}`} value={number}>
                  <a class="note-number" href={`#note-${number}`} aria-label={words.text('note', { number })}>
                    {number}
                  </a>
                  <div>{note}</div>
                </li>
              ))}
            </ol>
          )}
        </div>
      )}
    </section>
  );
};

/** The notes that a list of sources makes. */
export function sourceNotes(sources: readonly SourceOf[]): Child[] {
  return sources.map((source) => <Source source={source} />);
}
