/** Countries by name, with their code on hover. */
import type { FC } from 'hono/jsx';
import { type CountryCode, countryName } from '../../../notice/notice.ts';
import { T } from './text.tsx';

/** The name of a code; a code without a name is shown as the code it is. `link` leads to the country's page. */
export const Country: FC<{ code: CountryCode; link?: boolean }> = ({ code, link }) => {
  const name = countryName(code);
  const shown = (
    <span class={name === null ? 'country code' : 'country'} title={code} lang="en" dir="ltr">
      {name ?? code}
    </span>
  );
  return link ? <a href={countryPath(code)}>{shown}</a> : shown;
};

/** Several countries as a phrase; `none` where the list was seen empty. */
export const Countries: FC<{ codes: readonly CountryCode[]; link?: boolean }> = ({ codes, link }) => {
  if (codes.length === 0)
    return (
      <span class="not-published">
        <T k="value.empty" />
      </span>
    );
  return (
    <>
      {codes.map((code, at) => (
        <>
          {at > 0 && <T k="list.comma" />}
          <Country code={code} link={link === true} />
        </>
      ))}
    </>
  );
};

export function countryPath(code: CountryCode): string {
  return `/countries/${encodeURIComponent(code)}`;
}
