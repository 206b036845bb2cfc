/** Links that leave the site. JSX prints any address, `javascript:` too; here only the web's own pass. */
import type { FC, PropsWithChildren } from 'hono/jsx';

/** The address in its normal form when it is http or https, else null. */
export function webAddress(text: string): string | null {
  try {
    const url = new URL(text);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

/** A link to another site, which learns neither page nor window; plain words where the address is not of the web. */
export const External: FC<PropsWithChildren<{ href: string }>> = ({ href, children }) => {
  const address = webAddress(href);
  return address ? (
    <a class="external" href={address} rel="external noopener noreferrer">
      {children}
    </a>
  ) : (
    children
  );
};
