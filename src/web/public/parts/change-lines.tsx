/** Changes as sentences: who, what, and between which two looks. */
import type { FC } from 'hono/jsx';
import type { PublicChange } from '../../../publishing/publishing.ts';
import { Countries } from './country.tsx';
import { Differences, FieldName } from './difference.tsx';
import { Interval } from './interval.tsx';
import { NoticeLink } from './person.tsx';
import { lineOf, T } from './text.tsx';

/** `brief` leaves out what differs and names the fields only. */
export const ChangeLines: FC<{ changes: readonly PublicChange[]; brief?: boolean }> = ({
  changes,
  brief,
}) => (
  <ol class="changes">
    {changes.map((change) => (
      <ChangeLine change={change} brief={brief === true} />
    ))}
  </ol>
);

const ChangeLine: FC<{ change: PublicChange; brief: boolean }> = ({ change, brief }) => {
  const { kind, id, name, issuers, fields, differences } = change;
  return (
    <li id={`change-${change.no}`} class={`change change-${kind}`}>
      <p class="change-kind">
        <span class="mark" aria-hidden="true" />
        <T k={`change.${kind}`} />
      </p>
      <div class="change-what">
        <p class="change-who" {...lineOf('change.wantedBy')}>
          {name === null ? <T k="change.noName" /> : <bdi class="person">{name}</bdi>} <NoticeLink id={id} />
          {issuers.length > 0 && (
            <span class="change-issuers">
              <T k="list.comma" />
              <T k="change.wantedBy" values={{ countries: () => <Countries codes={issuers} /> }} />
            </span>
          )}
        </p>
        <p class="change-when">
          <Interval of={change} />{' '}
          {brief && fields.length > 0 && (
            <>
              <T k="change.fields" />{' '}
              {fields.map((field, at) => (
                <>
                  {at > 0 && <T k="list.comma" />}
                  <FieldName field={field} />
                </>
              ))}
              .
            </>
          )}
        </p>
        {!brief && <Differences of={differences} />}
      </div>
    </li>
  );
};
