/** A charge with what findings stand on marked: each charge leads to its finding, and the very words of a list stand out within it. */
import type { FC } from 'hono/jsx';
import type { Mark } from '../../../screening/screening.ts';

/** The anchor of marked words, for their findings. */
export const wordsId = ({ warrant, field, start }: Mark): string => `words-${warrant}-${field}-${start}`;

export const Marked: FC<{ text: string; marks: readonly Mark[] }> = ({ text, marks }) => {
  const pieces = [];
  let at = 0;
  for (const mark of marks) {
    pieces.push(text.slice(at, mark.start));
    pieces.push(
      <a
        class={`marked ${mark.outcome}`}
        id={wordsId(mark)}
        href={`#finding-${mark.rules[0]}`}
        data-rules={mark.rules.join(' ')}
      >
        <Exact text={text} mark={mark} />
      </a>,
    );
    at = mark.end;
  }
  pieces.push(text.slice(at));
  return <>{pieces}</>;
};

const Exact: FC<{ text: string; mark: Mark }> = ({ text, mark: { start, end, exact } }) => {
  const pieces = [];
  let at = start;
  for (const word of exact) {
    pieces.push(text.slice(at, word.start), <span class="exact">{text.slice(word.start, word.end)}</span>);
    at = word.end;
  }
  pieces.push(text.slice(at, end));
  return <>{pieces}</>;
};
