/** The standing foot: what the public list is not, whom to write to, where this comes from. */
import type { FC } from 'hono/jsx';
import { T } from './parts/text.tsx';
import { useReading } from './reading.ts';

const licenceText = 'https://www.gnu.org/licenses/agpl-3.0.html';

export const Foot: FC = () => {
  const { house } = useReading();
  const link = (href: string) => (inside: unknown[]) => <a href={href}>{inside as string[]}</a>;
  return (
    <footer class="foot">
      <div class="foot-rows">
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
