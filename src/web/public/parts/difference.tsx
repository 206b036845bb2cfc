/** What differs between two revisions, in words; what was added or removed is marked by line and word, not by colour alone. */
import type { Child, FC } from 'hono/jsx';
import { codeName, type Field, type Warrant } from '../../../notice/notice.ts';
import type { PublicDifference } from '../../../publishing/publishing.ts';
import type { MessageKey } from '../../messages/messages.ts';
import { Country } from './country.tsx';
import { DateInWords } from './date.tsx';
import { T } from './text.tsx';
import { wordsDiff } from './words-diff.ts';

/** The name of a field in words. */
export const FieldName: FC<{ field: Field }> = ({ field }) => <T k={`field.${field}` as MessageKey} />;

export const Differences: FC<{ of: readonly PublicDifference[] }> = ({ of }) =>
  of.length === 0 ? null : (
    <dl class="differences">
      {of.map((difference) => (
        <div>
          <dt>
            <FieldName field={difference.field} />
          </dt>
          <dd>
            <Difference of={difference} />
          </dd>
        </div>
      ))}
    </dl>
  );

const Difference: FC<{ of: PublicDifference }> = ({ of: { field, before, after } }) => {
  switch (field) {
    case 'warrants':
      return <Warrants before={listOf<Warrant>(before)} after={listOf<Warrant>(after)} />;
    case 'nationalities':
      return (
        <Members before={listOf(before)} after={listOf(after)} say={(code) => <Country code={code} />} />
      );
    case 'eyes':
    case 'hair':
    case 'languages':
      return (
        <Members
          before={listOf(before)}
          after={listOf(after)}
          say={(code) => codeName(field, code) ?? code}
        />
      );
    case 'related':
      return (
        <Members
          before={listOf<{ id: string }>(before).map(({ id }) => id)}
          after={listOf<{ id: string }>(after).map(({ id }) => id)}
          say={(id) => id}
        />
      );
    case 'thumbnail':
      return <T k={`differ.picture.${pictureChange(before, after)}`} />;
    case 'birthDate':
      return <WasNow before={before} after={after} say={(date) => <DateInWords date={date} />} />;
    case 'countryOfBirth':
      return <WasNow before={before} after={after} say={(code) => <Country code={code} />} />;
    case 'sex':
      return <WasNow before={before} after={after} say={(code) => codeName('sex', code) ?? code} />;
    case 'height':
    case 'weight':
      return (
        <WasNow
          before={before}
          after={after}
          say={(text) => <Measure field={field} value={Number(text)} />}
        />
      );
    case 'marks':
      return typeof before === 'string' && typeof after === 'string' ? (
        <Reworded before={before} after={after} />
      ) : (
        <WasNow before={before} after={after} say={(text) => <bdi>{text}</bdi>} />
      );
    default:
      return <WasNow before={before} after={after} say={(text) => <bdi>{text}</bdi>} />;
  }
};

export const Measure: FC<{ field: 'height' | 'weight'; value: number }> = ({ field, value }) => (
  <T k={`value.${field}`} values={{ value }} />
);

/** `was 1979, now 14 June 1979` */
const WasNow: FC<{ before: unknown; after: unknown; say: (text: string) => Child }> = ({
  before,
  after,
  say,
}) => {
  const told = (value: unknown) =>
    value === null || value === undefined || value === '' ? (
      <span class="not-published">
        <T k="value.empty" />
      </span>
    ) : (
      say(String(value))
    );
  return (
    <T
      k="differ.wasNow"
      values={{ was: () => <del>{told(before)}</del>, now: () => <ins>{told(after)}</ins> }}
    />
  );
};

const Members: FC<{
  before: readonly string[];
  after: readonly string[];
  say: (member: string) => Child;
}> = ({ before, after, say }) => {
  const added = after.filter((member) => !before.includes(member));
  const removed = before.filter((member) => !after.includes(member));
  const each = (members: readonly string[]) =>
    members.map((member, at) => (
      <>
        {at > 0 && <T k="list.comma" />}
        {say(member)}
      </>
    ));
  return (
    <>
      {added.length > 0 && <T k="differ.added" values={{ what: () => <ins>{each(added)}</ins> }} />}
      {added.length > 0 && removed.length > 0 && <T k="list.semicolon" />}
      {removed.length > 0 && <T k="differ.removed" values={{ what: () => <del>{each(removed)}</del> }} />}
    </>
  );
};

/** Two texts as one, with what was added and removed in its place; read aloud, the marks are said. */
export const Reworded: FC<{ before: string; after: string }> = ({ before, after }) => {
  return (
    <span class="reworded" dir="auto">
      {wordsDiff(before, after).map(({ kind, text }, at) => {
        const gap = at > 0 && !/^[\p{P}]/u.test(text) ? ' ' : '';
        if (kind === 'same') return `${gap}${text}`;
        const said = (
          <span class="unseen">
            <T k={`differ.${kind}.aloud`} />{' '}
          </span>
        );
        return (
          <>
            {gap}
            {kind === 'added' ? (
              <ins>
                {said}
                {text}
              </ins>
            ) : (
              <del>
                {said}
                {text}
              </del>
            )}
          </>
        );
      })}
    </span>
  );
};

const Warrants: FC<{ before: readonly Warrant[]; after: readonly Warrant[] }> = ({ before, after }) => {
  const text = ({ charge, chargeTranslation }: Warrant) => charge ?? chargeTranslation ?? '';
  const many = Math.max(before.length, after.length) > 1;
  const rows = Array.from({ length: Math.max(before.length, after.length) }, (_, at) => ({
    was: before[at],
    now: after[at],
  })).filter(({ was, now }) => JSON.stringify(was) !== JSON.stringify(now));
  return (
    <>
      {rows.map(({ was, now }) => {
        const issuer = now?.issuingCountry ?? was?.issuingCountry;
        return (
          <p class="published">
            {many && issuer && (
              <>
                <Country code={issuer} />
                {': '}
              </>
            )}
            {was && now ? (
              <Reworded before={text(was)} after={text(now)} />
            ) : now ? (
              <T k="differ.added" values={{ what: () => <ins>{text(now)}</ins> }} />
            ) : (
              was && <T k="differ.removed" values={{ what: () => <del>{text(was)}</del> }} />
            )}
          </p>
        );
      })}
    </>
  );
};

/** Pictures are told of by presence only. */
function pictureChange(before: unknown, after: unknown): 'added' | 'removed' | 'other' {
  const none = (side: unknown) => side === null || side === undefined || side === 'no picture';
  return none(before) ? 'added' : none(after) ? 'removed' : 'other';
}

function listOf<Of = string>(value: unknown): readonly Of[] {
  return Array.isArray(value) ? (value as Of[]) : [];
}
