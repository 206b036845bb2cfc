/** Ways from one question to the next; words of a search are carried on in posted forms. */
import type { FC, PropsWithChildren } from 'hono/jsx';
import { addressOf, fieldsOf, type Looking, nothing } from './looking.ts';

/** Leads to another question: a link, or where words are searched a button that posts them again. */
export const Go: FC<PropsWithChildren<{ from: Looking; to: Looking; class?: string; label?: string }>> = ({
  from,
  to,
  class: name,
  label,
  children,
}) => {
  if (from.words === '')
    return (
      <a href={addressOf(to)} class={name} aria-label={label} rel="nofollow">
        {children}
      </a>
    );
  const set = new URLSearchParams();
  for (const key of Object.keys(nothing) as (keyof Looking)[])
    if (key !== 'words' && to[key] !== from[key]) set.set(key, to[key]);
  return (
    <button
      type="submit"
      form="again"
      name="set"
      value={set.toString()}
      class={name ? `as-link ${name}` : 'as-link'}
      aria-label={label}
    >
      {children}
    </button>
  );
};

/** The question so far, as hidden fields. */
export const Kept: FC<{ looking: Looking; words: boolean }> = ({ looking, words }) => (
  <>
    {words && <input type="hidden" name="q" value={looking.words} />}
    {[...fieldsOf(looking)].map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
);
