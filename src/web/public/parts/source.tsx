/** Where a statement comes from, and how it was read there. */
import type { FC } from 'hono/jsx';
import type { Basis as BasisName, Source as SourceOf } from '../../../publishing/publishing.ts';
import { directionOf, type Language, type MessageKey } from '../../messages/messages.ts';
import { useReading } from '../reading.ts';
import { dateInWords } from './date.tsx';
import { External } from './external.tsx';
import { EnglishText, typeset } from './text.tsx';

/** What we saw ourselves needs no flag; all else is hatched, so that it never passes for verified. */
const seen: readonly BasisName[] = ['read', 'checked'];

/** How a statement was read, in words: `read at the source`, `from memory, not yet read at the source`. */
export const Basis: FC<{ basis: BasisName; note?: string | undefined }> = ({ basis, note }) => {
  const { words } = useReading();
  return (
    <span class={seen.includes(basis) ? 'basis' : 'basis basis-open'} dir={ownDirection(words.language)}>
      {words.text(`basis.${basis}` as MessageKey)}
      {note && (
        <>
          {'. '}
          <EnglishText text={note} />
        </>
      )}
    </span>
  );
};

/** Beside English names a word of the page keeps the page's direction; where the page is English itself, nothing is said. */
function ownDirection(language: Language): 'rtl' | undefined {
  return directionOf(language) === 'rtl' ? 'rtl' : undefined;
}

/** A source: title or publisher as a link, its date, and the basis. */
export const Source: FC<{ source: SourceOf }> = ({ source }) => {
  const { words } = useReading();
  const date = source.date && source.date !== 'undated' ? dateInWords(words, source.date) : null;
  return (
    <span class="source">
      <External href={source.url}>{typeset(source.publisher)}</External>
      {source.title && <cite> {typeset(source.title)}</cite>}
      {date && <span class="source-date">, {date}</span>}
      {source.date === 'undated' && <span class="source-date">, {words.text('source.undated')}</span>}{' '}
      <Basis basis={source.basis} note={source.basisNote} />
    </span>
  );
};

/** Several sources, one under the other. */
export const Sources: FC<{ sources: readonly SourceOf[] }> = ({ sources }) => (
  <>
    {sources.map((source) => (
      <Source source={source} />
    ))}
  </>
);
