/** Why a notice was found: the words of it that the searched words begin. */
import type { FC } from 'hono/jsx';
import type { PublicContent } from '../../../publishing/publishing.ts';
import { firstWords, nameOf } from './person.tsx';
import { T } from './text.tsx';

/** How many characters of a charge are shown on each side of a hit. */
const around = 45;

/** Lower case, without accents: for showing a match, not for finding one. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of `text` with their place, and whether one of `wanted` begins them. */
function marked(text: string, wanted: readonly string[]) {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    hit: wanted.some((word) => folded(match[0]).startsWith(word)),
  }));
}

/** `text` with the found words marked. */
export const Marked: FC<{ text: string; wanted: string }> = ({ text, wanted }) => {
  const hits = marked(text, wordsIn(wanted)).filter(({ hit }) => hit);
  let at = 0;
  const pieces = hits.map(({ from, to }) => {
    const before = text.slice(at, from);
    at = to;
    return (
      <>
        {before}
        <mark>{text.slice(from, to)}</mark>
      </>
    );
  });
  return (
    <bdi>
      {pieces}
      {text.slice(at)}
    </bdi>
  );
};

/**
 * The line under a hit: the charge around the words that were found in it; else its first words, and where the name does not show
 * why, that it was found under another spelling.
 */
export const WhyFound: FC<{ content: PublicContent; wanted: string }> = ({ content, wanted }) => {
  const sought = wordsIn(wanted);
  const charges = (content.warrants ?? []).flatMap(({ charge, chargeTranslation }) => [
    charge,
    chargeTranslation,
  ]);
  const inCharge = charges.find((text) => text && marked(text, sought).some(({ hit }) => hit));
  if (inCharge)
    return (
      <span class="charge-start" dir="auto">
        <Excerpt of={inCharge.replace(/\s+/g, ' ')} wanted={wanted} />
      </span>
    );
  const inName = marked(nameOf(content) ?? '', sought).some(({ hit }) => hit);
  return (
    <>
      <span class="charge-start" dir="auto">
        {firstWords(content)}
      </span>
      {!inName && (
        <span class="why">
          <T k="hit.spelling" />
        </span>
      )}
    </>
  );
};

/** The text around its first hit, cut between words. */
const Excerpt: FC<{ of: string; wanted: string }> = ({ of: text, wanted }) => {
  const first = marked(text, wordsIn(wanted)).find(({ hit }) => hit);
  if (first === undefined) return <Marked text={text} wanted={wanted} />;
  const from = first.from <= around ? 0 : text.lastIndexOf(' ', first.from - around) + 1;
  const end = text.indexOf(' ', first.to + around);
  return (
    <>
      {from > 0 && '… '}
      <Marked text={text.slice(from, end < 0 ? undefined : end)} wanted={wanted} />
      {end >= 0 && ' …'}
    </>
  );
};

function wordsIn(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
