/** What is documented about a state: context, labelled as such, each figure with its source and year; in no finding on any notice. */
import type { FC } from 'hono/jsx';
import type { CountryContext as ContextOf } from '../../../publishing/publishing.ts';
import type { PoliticalOffence } from '../../../screening/screening.ts';
import { External } from '../parts/external.tsx';
import { Folded } from '../parts/folded.tsx';
import { Noted } from '../parts/margin.tsx';
import { Sources } from '../parts/source.tsx';
import { EnglishText, T } from '../parts/text.tsx';

/** In the order in which they are shown: what INTERPOL itself did comes first. */
const kinds = [
  'measure',
  'refused',
  'ccf',
  'court',
  'government',
  'report',
  'repression',
  'channel',
  'public',
] as const;
const shown = 8;

/** @param offences null: the rulebook cannot be read */
export const CountryContext: FC<{
  context: ContextOf | null;
  offences: readonly PoliticalOffence[] | null;
}> = ({ context, offences }) => (
  <Noted class="topic country-context" id="context" aside={<Aside />}>
    <h2>
      <T k="country.context" />
    </h2>
    <p class="context-label">
      <T k="context.what" />
    </p>
    {context === null && offences?.length === 0 && (
      <p>
        <T k="context.nothing" />
      </p>
    )}
    {context?.freedom && <Freedom of={context.freedom} />}
    {kinds.map((kind) => {
      const items = context?.items.filter((item) => item.kind === kind) ?? [];
      return (
        items.length > 0 && (
          <>
            <h3>
              <T k={`context.kind.${kind}`} />
            </h3>
            <ul class="context-items">
              {items.map(({ says, when, sources }) => (
                <li>
                  <span class="context-when">
                    {when === undefined ? <T k="context.undated" /> : <EnglishText text={when} />}
                  </span>{' '}
                  <EnglishText text={says} />
                  <span class="context-source">
                    <Sources sources={sources} />
                  </span>
                </li>
              ))}
            </ul>
          </>
        )
      );
    })}
    {offences === null ? (
      <p class="explain">
        <T k="context.offences.unread" />
      </p>
    ) : (
      offences.length > 0 && <Offences of={offences} />
    )}
  </Noted>
);

const Aside: FC = () => (
  <div class="aside">
    <p>
      <T k="context.blank" />
    </p>
  </div>
);

const Freedom: FC<{ of: NonNullable<ContextOf['freedom']> }> = ({ of: { sources, status, ...figures } }) => (
  <>
    <h3>
      <T k="context.freedom" />
    </h3>
    <p>
      <T
        k="context.freedom.figure"
        values={{
          edition: String(figures.edition),
          year: String(figures.year),
          total: figures.total,
          status: () => <T k={`context.status.${status}`} />,
        }}
      />
    </p>
    <p class="explain">
      <T k="context.freedom.parts" values={figures} /> <T k="context.freedom.not" />
    </p>
    <p class="context-source">
      <Sources sources={sources} />
    </p>
  </>
);

/** The rulebook's list for this state. */
const Offences: FC<{ of: readonly PoliticalOffence[] }> = ({ of }) => (
  <>
    <h3>
      <T k="context.offences" />
    </h3>
    <p class="explain">
      <T k="context.offences.what" />
    </p>
    <OffenceList of={of.slice(0, shown)} />
    {of.length > shown && (
      <Folded summary={<T k="context.offences.more" values={{ count: of.length - shown }} />}>
        <OffenceList of={of.slice(shown)} />
      </Folded>
    )}
  </>
);

const OffenceList: FC<{ of: readonly PoliticalOffence[] }> = ({ of }) => (
  <ul class="context-items">
    {of.map(({ offence, statute, article, articleBasis, note, source, basis }) => (
      <li>
        <strong>
          <EnglishText text={offence} />
        </strong>
        {statute !== null && (
          <span class="quiet">
            {' '}
            <EnglishText text={statute} />
            {article !== null && (
              <>
                {', '}
                <bdi>
                  <T k="context.offences.article" values={{ number: () => <bdi dir="ltr">{article}</bdi> }} />
                  {articleBasis === 'recall' && (
                    <span class="basis basis-open">
                      {' '}
                      <T k="context.offences.recall" />
                    </span>
                  )}
                </bdi>
              </>
            )}
          </span>
        )}
        {note !== '' && (
          <>
            {' '}
            <EnglishText text={note} />
          </>
        )}
        <span class="context-source">
          <span class="source">
            <External href={source}>{new URL(source).hostname.replace(/^www\./, '')}</External>{' '}
            <bdi class={basis === 'read' ? 'basis' : 'basis basis-open'}>
              <T k={`context.basis.${basis}`} />
            </bdi>
          </span>
        </span>
      </li>
    ))}
  </ul>
);
