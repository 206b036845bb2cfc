/** What of a document was not read, and what a person has to compare with the page, each beside the place it was read from. */
import type { FC } from 'hono/jsx';
import type { DocumentRead } from '../../../../screening/screening.ts';
import { EnglishText, T } from '../../parts/text.tsx';
import type { Told } from './posted.ts';

const MOST_PAGES = 12;

export const DocumentTold: FC<{ told: readonly Told[]; read: DocumentRead | null }> = ({ told, read }) => (
  <>
    {told.map((one) => (
      <p class="told" role="alert">
        {'key' in one ? <T k={one.key} /> : <EnglishText text={one.text} />}
      </p>
    ))}
    {read?.state === 'part' && (
      <p class="told" role="alert">
        <T
          k="screen.read.part"
          values={{ count: read.unread.length, of: read.pageCount, pages: pagesSaid(read.unread) }}
        />
      </p>
    )}
    {read !== null && read.toConfirm.length > 0 && (
      <div class="told" role="alert" id="to-confirm">
        <p>
          <T k="screen.read.confirm" values={{ count: read.toConfirm.length }} />
        </p>
        <ul>
          {read.toConfirm.map(({ page, heading, text }) => (
            <li>
              <T k="screen.read.where" values={{ page }} />
              {heading && (
                <>
                  , <bdi>{heading}</bdi>
                </>
              )}
              {': '}
              {text === null ? <T k="screen.read.nothingThere" /> : <bdi>“{text.slice(0, 300)}”</bdi>}
            </li>
          ))}
        </ul>
      </div>
    )}
  </>
);

function pagesSaid(pages: readonly number[]): string {
  return `${pages.slice(0, MOST_PAGES).join(', ')}${pages.length > MOST_PAGES ? ' …' : ''}`;
}
