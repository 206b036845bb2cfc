/** The standing foot: what the public list is not, whom to write to, where this comes from. */
import type { FC } from 'hono/jsx';
import { dayOf } from '../../kernel/kernel.ts';
import { DateInWords } from './parts/date.tsx';
import { T } from './parts/text.tsx';
import { useReading } from './reading.ts';

const licenceText = 'https://www.gnu.org/licenses/agpl-3.0.html';

/** Parts of an address that narrow a page; anything else may be a name, and is not put on paper. */
const NARROWING =
  'nationality issuer sex age year sort after kind country since before from to topic outcome page'.split(
    ' ',
  );

/** Path and query of a page, as they may be printed. */
export function plainPath(url: URL): string {
  const kept = [...url.searchParams].filter(
    ([name, value]) => NARROWING.includes(name) && /^[\w-]{1,20}$/.test(value),
  );
  return `${url.pathname}${kept.length === 0 ? '' : `?${new URLSearchParams(kept)}`}`;
}

export const Foot: FC = () => {
  const { house, address, url } = useReading();
  const link = (href: string) => (inside: unknown[]) => <a href={href}>{inside as string[]}</a>;
  return (
    <footer class="foot">
      <div class="foot-rows">
        <p class="printed">
          <T
            k="foot.printed"
            values={{
              address: () => <bdi>{`${address}${plainPath(url)}`}</bdi>,
              day: () => <DateInWords date={dayOf(house.clock.now())} />,
            }}
          />
        </p>
        <p class="never-safe">
          <T
            k="foot.neverSafe"
            values={{ b: (inside) => <strong>{inside}</strong>, link: link('/questions#q02') }}
          />
        </p>
        <p>
          <T
            k="foot.contact"
            values={{
              contact: link('/about#contact'),
              takedown: link('/about#takedown'),
              data: link('/about#data'),
            }}
          />
        </p>
        <p>
          <T
            k="foot.law"
            values={{
              law: link('/law'),
              provisions: link('/law/provisions'),
              precedents: link('/law/precedents'),
            }}
          />
        </p>
        <p>
          <T k="foot.independent" />
        </p>
        <p>
          <T
            k="foot.licence"
            values={{
              version: house.version,
              about: link('/about'),
              licence: (inside) => (
                <a href={licenceText} rel="license external noopener noreferrer">
                  {inside}
                </a>
              ),
            }}
          />
        </p>
      </div>
    </footer>
  );
};
