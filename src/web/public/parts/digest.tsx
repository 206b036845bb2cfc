/** Digests: the first twelve signs, all of them on hover and for copying. */
import type { FC } from 'hono/jsx';

export const ShortDigest: FC<{ of: string }> = ({ of }) => (
  <code class="digest" dir="ltr" title={of}>
    {of.slice(0, 12)}…
  </code>
);
