/** Digests: the first twelve signs, all of them on hover and for copying. */
import type { FC } from 'hono/jsx';

const shown = 12;

/** @param wholeInPrint on paper, where nothing can be hovered over, the digest stands whole */
export const ShortDigest: FC<{ of: string; wholeInPrint?: boolean }> = ({ of, wholeInPrint = false }) => (
  <code class="digest" dir="ltr" title={of}>
    {of.slice(0, shown)}
    {wholeInPrint ? (
      <>
        <span class="digest-more">…</span>
        <span class="digest-rest">{of.slice(shown)}</span>
      </>
    ) : (
      '…'
    )}
  </code>
);
