/** Why a notice was found: the words of it that the searched words begin. */
import type { FC } from 'hono/jsx';
import type { PublicContent } from '../../../publishing/publishing.ts';
import { nameOf } from './person.tsx';
import { T } from './text.tsx';

const around = 60;

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

/** One line under a hit: in the name, in the charge with the words around it, or under another spelling. */
export const WhyFound: FC<{ content: PublicContent; wanted: string }> = ({ content, wanted }) => {
  const sought = wordsIn(wanted);
  const name = nameOf(content) ?? '';
  const charges = (content.warrants ?? []).flatMap(({ charge, chargeTranslation }) => [
    charge,
    chargeTranslation,
  ]);
  const inCharge = charges.find((text) => text && marked(text, sought).some(({ hit }) => hit));
  if (inCharge) {
    const first = marked(inCharge, sought).find(({ hit }) => hit)!;
    const from = inCharge.lastIndexOf(' ', Math.max(0, first.from - around)) + 1;
    const end = inCharge.indexOf(' ', first.to + around);
    const excerpt = inCharge.slice(from, end < 0 ? undefined : end).replace(/\s+/g, ' ');
    return (
      <p class="why">
        <T k="hit.charge" /> {from > 0 && '… '}
        <Marked text={excerpt} wanted={wanted} />
        {end >= 0 && ' …'}
      </p>
    );
  }
  if (marked(name, sought).some(({ hit }) => hit)) return null;
  return (
    <p class="why">
      <T k="hit.spelling" />
    </p>
  );
};

function wordsIn(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
