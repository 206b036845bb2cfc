/** Links to the papers of one notice: a memorandum and a note, in four languages, as PDF and DOCX. */
import type { FC } from 'hono/jsx';
import { PAPER_FORMATS, PAPER_KINDS, PAPER_LANGUAGES } from '../../../house/house.ts';
import { type NoticeId, noticeSlug } from '../../../notice/notice.ts';
import { Noted } from '../parts/margin.tsx';
import { T } from '../parts/text.tsx';

/** What the languages of papers call themselves. */
const OWN_NAMES = { en: 'English', fr: 'Français', es: 'Español', ar: 'العربية' } as const;

/** Links to every paper of a notice. */
export const Papers: FC<{ id: NoticeId }> = ({ id }) => (
  <Noted class="topic" id="papers">
    <h2>
      <T k="papers.head" />
    </h2>
    <p>
      <T k="papers.what" />
    </p>
    <dl class="papers">
      {PAPER_KINDS.map((kind) => (
        <div>
          <dt>
            <T k={`papers.kind.${kind}`} />
          </dt>
          {PAPER_LANGUAGES.map((language) => (
            <dd>
              <span lang={language}>{OWN_NAMES[language]}</span>
              {PAPER_FORMATS.map((as) => (
                <>
                  {' '}
                  <a
                    href={`/notices/${noticeSlug(id)}/${kind}.${as}?lang=${language}`}
                    hreflang={language}
                    rel="nofollow"
                    aria-label={`${OWN_NAMES[language]}, ${as.toUpperCase()}`}
                  >
                    {as.toUpperCase()}
                  </a>
                </>
              ))}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  </Noted>
);
