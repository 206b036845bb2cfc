/** What INTERPOL published of a person, in short forms for lists. */
import type { FC } from 'hono/jsx';
import { type NoticeId, noticeSlug } from '../../../notice/notice.ts';
import type { PublicContent } from '../../../publishing/publishing.ts';
import { DateInWords } from './date.tsx';
import { T } from './text.tsx';

/** `AMIROV, DANIYAR`, as published; null when neither part was published. */
export function nameOf({ name, forename }: PublicContent): string | null {
  const parts = [name, forename].filter((part) => part !== null && part !== undefined && part !== '');
  return parts.length > 0 ? parts.join(', ') : null;
}

/** The name as published, kept apart from the direction of the page; says so where none was published. */
export const PersonName: FC<{ content: PublicContent }> = ({ content }) => {
  const name = nameOf(content);
  return name === null ? (
    <span class="not-published">
      <T k="value.noName" />
    </span>
  ) : (
    <bdi class="person">{name}</bdi>
  );
};

export const Born: FC<{ content: PublicContent }> = ({ content: { birthDate } }) => {
  if (birthDate === undefined)
    return (
      <span class="not-read">
        <T k="value.unread" />
      </span>
    );
  if (birthDate === null)
    return (
      <span class="not-published">
        <T k="value.empty" />
      </span>
    );
  return <DateInWords date={birthDate} />;
};

/** The issuing countries of all warrants, each once. */
export function issuersOf({ warrants }: PublicContent): string[] {
  return [...new Set((warrants ?? []).flatMap(({ issuingCountry }) => issuingCountry ?? []))];
}

/** The first words of the first charge: at most `most` characters, cut between words. */
export function firstWords({ warrants }: PublicContent, most = 90): string | null {
  const charge = warrants?.map((warrant) => warrant.charge ?? warrant.chargeTranslation).find(Boolean);
  if (!charge) return null;
  const line = charge.replace(/\s+/g, ' ');
  if (line.length <= most) return line;
  const cut = line.lastIndexOf(' ', most);
  return `${line.slice(0, cut > most / 2 ? cut : most).replace(/[\s,;:.]+$/, '')} …`;
}

export const NoticeLink: FC<{ id: NoticeId }> = ({ id }) => (
  <a class="number" href={noticePath(id)}>
    {id}
  </a>
);

export function noticePath(id: NoticeId): string {
  return `/notices/${noticeSlug(id)}`;
}
