/** What is there for whoever wants it: a fold that opens without a script, and open in print. */
import type { Child, FC, PropsWithChildren } from 'hono/jsx';

export const Folded: FC<PropsWithChildren<{ summary: Child; open?: boolean; class?: string }>> = ({
  summary,
  open,
  class: name,
  children,
}) => (
  <details class={name ? `folded ${name}` : 'folded'} open={open === true}>
    <summary>{summary}</summary>
    <div class="folded-what">{children}</div>
  </details>
);
