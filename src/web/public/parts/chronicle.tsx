/** Dated facts as rows: date, event with its source, and in the margin what speaks against it. */
import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import type { Source as SourceOf } from '../../../publishing/publishing.ts';
import { DateInWords } from './date.tsx';
import { Sources } from './source.tsx';
import { typeset } from './text.tsx';

type Precision = 'day' | 'month' | 'year' | 'approximate' | 'range' | 'unknown';

export const Chronicle: FC<PropsWithChildren> = ({ children }) => <ol class="chronicle">{children}</ol>;

/** `number` is how other places cite the row; `against` stands beside the row, below it on a phone. */
export const ChronicleRow: FC<{
  id: string;
  number?: number;
  date: string | null;
  precision: Precision;
  event: string;
  tag?: Child;
  sources: readonly SourceOf[];
  against?: Child;
}> = ({ id, number, date, precision, event, tag, sources, against }) => (
  <li id={id} class="chronicle-row">
    <p class="when">
      <span>
        <DateInWords date={date} precision={precision} />
      </span>
      {number !== undefined && (
        <a class="row-number" href={`#${id}`}>
          {number}
        </a>
      )}
    </p>
    <div class="what">
      <p class="event">
        {typeset(event)}
        {tag}
      </p>
      <p class="sources">
        <Sources sources={sources} />
      </p>
    </div>
    {against && <div class="against">{against}</div>}
  </li>
);
