/** What stands around a notice: the same person under another number, notices that INTERPOL links, captures, how to cite it. */
import type { FC } from 'hono/jsx';
import { type NoticeId, noticeSlug } from '../../../notice/notice.ts';
import type { NoticePage, PublicContent, Searched } from '../../../publishing/publishing.ts';
import { DateInWords } from '../parts/date.tsx';
import { ShortDigest } from '../parts/digest.tsx';
import { Folded } from '../parts/folded.tsx';
import { Noted } from '../parts/margin.tsx';
import { Within } from '../parts/moment.tsx';
import { NoticeLink } from '../parts/person.tsx';
import { Table } from '../parts/table.tsx';
import { EnglishText, T } from '../parts/text.tsx';
import { useReading } from '../reading.ts';

type Known = Extract<NoticePage, { known: 'yes' }>;

/** Proposed by likeness, confirmed by a person; said as what it is. */
export const Successions: FC<{ of: Known['successions']; id: NoticeId }> = ({ of, id }) => {
  if (of.length === 0) return null;
  return (
    <Noted class="topic" id="successions">
      <h2>
        <T k="succession.title" />
      </h2>
      <ul class="successions">
        {of.map(({ oldId, newId, status, reasons }) => (
          <li>
            <p>
              <T
                k={`succession.${oldId === id ? 'after' : 'before'}.${status}`}
                values={{
                  id: () => <NoticeLink id={oldId === id ? newId : oldId} />,
                }}
              />
            </p>
            <p class="caveat">
              <T k="succession.why" /> <EnglishText text={reasons.join(' ')} />
            </p>
          </li>
        ))}
      </ul>
    </Noted>
  );
};

export const Related: FC<{ of: PublicContent['related'] }> = ({ of }) => {
  if (of === undefined || of.length === 0) return null;
  return (
    <Noted class="topic" id="related">
      <h2>
        <T k="related.title" />
      </h2>
      <ul class="related">
        {of.map(({ id, colour, name }) => {
          const red = colour.toLowerCase() === 'red';
          return (
            <li>
              <span class="quiet">
                <T k="related.colour" values={{ colour: colour.toLowerCase() }} />
              </span>{' '}
              {red ? <NoticeLink id={id} /> : <span class="number">{id}</span>}{' '}
              {name === null ? (
                <span class="quiet">
                  <T k="related.noName" />
                </span>
              ) : (
                <bdi>{name}</bdi>
              )}
            </li>
          );
        })}
      </ul>
    </Noted>
  );
};

/** The bytes as they came, their digests, and their place in the chain. */
export const Captures: FC<{ of: Known['captures']; id: NoticeId }> = ({ of: { shown, total }, id }) => {
  const { words } = useReading();
  return (
    <section class="wide-part" id="captures" aria-labelledby="captures-title">
      <h2 id="captures-title">
        <T k="captures.title" />
      </h2>
      <p class="explain">
        <T k="captures.what" values={{ total, verify: (inside) => <a href="/verify">{inside}</a> }} />
      </p>
      <Folded summary={<T k="captures.table" values={{ shown: shown.length, total }} />}>
        <Table
          caption={
            <span class="unseen">
              <T k="captures.title" />
            </span>
          }
          rows={shown}
          columns={[
            {
              head: words.text('head.capture'),
              cell: ({ seq }) => (
                <a href={`/notices/${noticeSlug(id)}/captures/${seq}`} rel="nofollow">
                  {seq}
                </a>
              ),
            },
            { head: words.text('head.from'), cell: ({ what }) => words.text(`capture.${what}`) },
            {
              head: words.text('head.received'),
              cell: ({ receivedAt, savedFrom }) => <Within from={savedFrom ?? receivedAt} to={receivedAt} />,
            },
            {
              head: words.text('head.sweep'),
              cell: ({ sweepNo }) => <a href={`/sweeps/${sweepNo}`}>{sweepNo}</a>,
            },
            {
              head: words.text('head.itemDigest'),
              cell: ({ itemDigest }) => <ShortDigest of={itemDigest} />,
            },
            {
              head: words.text('head.bodyDigest'),
              cell: ({ bodyDigest }) => <ShortDigest of={bodyDigest} />,
            },
            { head: words.text('head.chain'), cell: ({ chain }) => <ShortDigest of={chain} /> },
          ]}
        />
      </Folded>
    </section>
  );
};

/** A citation by number and digest: no name in it. */
export const Cite: FC<{ id: NoticeId; digest: string; searched: Searched }> = ({ id, digest, searched }) => {
  const { address, house } = useReading();
  const at = searched.lastWhole?.at ?? searched.lastLook?.at;
  return (
    <Noted class="topic" id="cite">
      <h2>
        <T k="cite.title" />
      </h2>
      <p class="citation">
        {house.invented && (
          <>
            <T k="cite.invented" />{' '}
          </>
        )}
        <T
          k="cite.text"
          values={{
            id,
            date: () => <DateInWords date={at ?? null} />,
            address: () => <bdi>{`${address}/notices/${noticeSlug(id)}`}</bdi>,
            digest: () => (
              <code class="digest-whole" dir="ltr">
                {digest}
              </code>
            ),
          }}
        />
      </p>
    </Noted>
  );
};
