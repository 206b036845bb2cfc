/** What INTERPOL published, passage by passage, and in the margin beside each: where it was read and when, and the findings that stand on it. */
import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import type { Day } from '../../../kernel/kernel.ts';
import { ageOn, codeName } from '../../../notice/notice.ts';
import type { PublicContent, PublicNotice } from '../../../publishing/publishing.ts';
import type { Mark, ScreenedExtract } from '../../../screening/screening.ts';
import type { MessageKey } from '../../messages/messages.ts';
import { Countries, Country } from '../parts/country.tsx';
import { DateInWords } from '../parts/date.tsx';
import { Measure } from '../parts/difference.tsx';
import { Marked } from '../parts/marked.tsx';
import { Within } from '../parts/moment.tsx';
import { issuersOf, PersonName } from '../parts/person.tsx';
import { T } from '../parts/text.tsx';
import { UnreadCharges } from '../parts/unread-charges.tsx';
import { useReading } from '../reading.ts';
import { Notes } from './finding-note.tsx';
import type { PlacedFindings } from './notice-findings.tsx';

/** A passage of the page and, beside it, its gloss. */
const Passage: FC<PropsWithChildren<{ id: string; gloss: Child }>> = ({ id, gloss, children }) => (
  <div class="passage" id={id}>
    <div class="passage-text">{children}</div>
    <div class="gloss">{gloss}</div>
  </div>
);

export const Published: FC<{
  notice: PublicNotice;
  today: Day;
  screened: ScreenedExtract;
  findings: PlacedFindings;
}> = ({ notice, today, screened, findings }) => {
  const { words } = useReading();
  const { content, lastSeen, lastSeenBy, detailSeenFrom, detailSeen } = notice;
  const fromDetail =
    detailSeenFrom === null || detailSeen === null ? (
      <p>
        <T k="gloss.noDetail" />
      </p>
    ) : (
      <p>
        <T k="gloss.detail" values={{ at: () => <Within from={detailSeenFrom} to={detailSeen} /> }} />
      </p>
    );
  return (
    <article class="annotated" aria-label={words.text('notice.published')}>
      <Passage
        id="identity"
        gloss={
          <>
            <p>
              <T k="gloss.list" values={{ at: () => <Within from={lastSeen} to={lastSeenBy} /> }} />
            </p>
            <Age content={content} today={today} />
            <Notes of={findings.identity} beside={findings} />
          </>
        }
      >
        <h2 class="person-name">
          <PersonName content={content} />
        </h2>
        <Identity content={content} />
      </Passage>
      <Passage
        id="charge"
        gloss={
          <>
            {fromDetail}
            <UnreadCharges of={screened.charges} />
            <Notes of={findings.charge} beside={findings} />
          </>
        }
      >
        <Charges content={content} marks={screened.marks} />
      </Passage>
      <Passage
        id="gaps"
        gloss={
          <>
            <p>
              <T k="gloss.gaps" />
            </p>
            <Notes of={findings.gaps} beside={findings} />
          </>
        }
      >
        <dl class="fields">
          {(['facts', 'penalty', 'warrant', 'date'] as const).map((gap) => (
            <div>
              <dt>
                <T k={`gap.${gap}`} />
              </dt>
              <dd>
                <span class="not-published">
                  <T k="value.never" />
                </span>
              </dd>
            </div>
          ))}
        </dl>
      </Passage>
      <Passage
        id="description"
        gloss={
          <p>
            <T k="gloss.description" />
          </p>
        }
      >
        <Description content={content} />
      </Passage>
    </article>
  );
};

/** Ages are reckoned from the birth date as published, and said to be. */
const Age: FC<{ content: PublicContent; today: Day }> = ({ content: { birthDate }, today }) => {
  const age = ageOn(birthDate ?? null, today);
  if (age === null) return null;
  return (
    <p>
      <T
        k={age.least === age.most ? 'gloss.age' : 'gloss.ageRange'}
        values={{
          ...age,
          day: () => <DateInWords date={today} />,
        }}
      />
    </p>
  );
};

const Identity: FC<{ content: PublicContent }> = ({ content }) => {
  const { birthDate, nationalities, sex } = content;
  return (
    <p class="published identity">
      {birthDate ? (
        <T k="identity.born" values={{ date: () => <DateInWords date={birthDate} /> }} />
      ) : (
        <Missing seen={birthDate === null} k="identity.birth" />
      )}
      {' · '}
      {nationalities && nationalities.length > 0 ? (
        <T k="identity.national" values={{ countries: () => <Countries codes={nationalities} link /> }} />
      ) : (
        <Missing seen={nationalities !== undefined} k="identity.nationality" />
      )}
      {' · '}
      {sex ? (codeName('sex', sex) ?? sex).toLowerCase() : <Missing seen={sex === null} k="identity.sex" />}
    </p>
  );
};

/** `birth date: not published`, or `not yet read` where no source covered it. */
const Missing: FC<{ seen: boolean; k: MessageKey }> = ({ seen, k }) => (
  <span class={seen ? 'not-published' : 'not-read'}>
    <T k={k} /> <T k={seen ? 'value.empty' : 'value.unread'} />
  </span>
);

const Charges: FC<{ content: PublicContent; marks: readonly Mark[] }> = ({ content, marks }) => {
  const of = (warrant: number, field: Mark['field']) =>
    marks.filter((mark) => mark.warrant === warrant && mark.field === field);
  const { warrants } = content;
  if (warrants === undefined || warrants.length === 0)
    return (
      <p class="published">
        <Missing seen={warrants !== undefined} k="charge.missing" />
      </p>
    );
  const issuers = issuersOf(content);
  return (
    <>
      <h3 class="wanted-by">
        <T k="charge.wantedBy" values={{ countries: () => <Countries codes={issuers} link /> }} />
      </h3>
      {warrants.map(({ issuingCountry, charge, chargeTranslation }, at) => (
        <div class="warrant">
          {issuers.length > 1 && issuingCountry && (
            <p class="kicker">
              <Country code={issuingCountry} />
            </p>
          )}
          {charge ? (
            <blockquote class="charge" dir="auto">
              <Marked text={charge} marks={of(at, 'charge')} />
            </blockquote>
          ) : (
            <p class="published">
              <Missing seen k="charge.missing" />
            </p>
          )}
          {chargeTranslation && (
            <div class="translation">
              <p class="kicker">
                <T k="charge.translation" />
              </p>
              <blockquote class="charge" dir="auto">
                <Marked text={chargeTranslation} marks={of(at, 'chargeTranslation')} />
              </blockquote>
            </div>
          )}
        </div>
      ))}
    </>
  );
};

const Description: FC<{ content: PublicContent }> = ({ content }) => {
  const codes = (table: 'eyes' | 'hair' | 'languages', values: readonly string[]) =>
    values.map((code) => codeName(table, code) ?? code).join(', ');
  const rows: [MessageKey, unknown, () => Child][] = [
    ['field.placeOfBirth', content.placeOfBirth, () => <bdi>{content.placeOfBirth}</bdi>],
    ['field.countryOfBirth', content.countryOfBirth, () => <Country code={content.countryOfBirth!} link />],
    ['field.languages', content.languages, () => codes('languages', content.languages!)],
    ['field.height', content.height, () => <Measure field="height" value={content.height!} />],
    ['field.weight', content.weight, () => <Measure field="weight" value={content.weight!} />],
    ['field.eyes', content.eyes, () => codes('eyes', content.eyes!)],
    ['field.hair', content.hair, () => codes('hair', content.hair!)],
    ['field.marks', content.marks, () => <bdi>{content.marks}</bdi>],
    [
      'field.thumbnail',
      content.pictures,
      () => <T k="value.pictures" values={{ count: content.pictures! }} />,
    ],
  ];
  return (
    <dl class="fields">
      {rows.map(([name, value, say]) => (
        <div>
          <dt>
            <T k={name} />
          </dt>
          <dd>
            {value === undefined ? (
              <span class="not-read">
                <T k="value.unread" />
              </span>
            ) : value === null || (Array.isArray(value) && value.length === 0) ? (
              <span class="not-published">
                <T k="value.empty" />
              </span>
            ) : (
              say()
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
};
