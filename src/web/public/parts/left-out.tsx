/** What of an address could not be read: said, since a filter that is passed over in silence shows too many people as if they fitted. */
import type { FC } from 'hono/jsx';
import type { MessageKey } from '../../messages/messages.ts';
import { T } from './text.tsx';

export interface LeftOut {
  /** Names of the parts that are known here and could not be read. */
  readonly unread: readonly MessageKey[];
  /** Whether something is asked that is not known here; it may be a name, so it is not said back. */
  readonly unknown: boolean;
}

/** Parts of every page's address. */
const EVERYWHERE = ['lang'];

/**
 * @param given the query as it came
 * @param known for each part that the page knows: its name in words, and whether its value was read
 */
export function leftOut(
  given: Readonly<Record<string, string>>,
  known: Readonly<Record<string, { readonly name: MessageKey; readonly read: boolean }>>,
): LeftOut {
  const set = Object.entries(given).filter(([, value]) => value.trim() !== '');
  return {
    unread: set.flatMap(([part]) => (known[part]?.read === false ? [known[part].name] : [])),
    unknown: set.some(([part]) => known[part] === undefined && !EVERYWHERE.includes(part)),
  };
}

export const LeftOutOf: FC<{ of: LeftOut }> = ({ of: { unread, unknown } }) =>
  unread.length === 0 && !unknown ? null : (
    <div class="told left-out" role="alert">
      {unread.length > 0 && (
        <p>
          <T
            k="address.unread"
            values={{
              parts: () => (
                <strong>
                  {unread.map((name, at) => (
                    <>
                      {at > 0 && <T k="list.comma" />}
                      <T k={name} />
                    </>
                  ))}
                </strong>
              ),
            }}
          />
        </p>
      )}
      {unknown && (
        <p>
          <T k="address.unknown" />
        </p>
      )}
    </div>
  );
