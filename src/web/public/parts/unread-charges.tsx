/** What of the charges could not be read, said beside them: silence would pass for a reading that found nothing. */
import type { FC } from 'hono/jsx';
import type { ReadCharge } from '../../../screening/screening.ts';
import { useReading } from '../reading.ts';
import { T } from './text.tsx';

export const UnreadCharges: FC<{ of: readonly ReadCharge[] }> = ({ of }) => {
  const { language } = useReading();
  const names = new Intl.DisplayNames([language], { type: 'language' });
  const told = of.map(({ reading }) => reading.language);
  const unread = [...new Set(told.filter((one) => one.reading === 'not').map((one) => one.language))];
  const unclear = of.some(
    ({ reading }) => reading.language.reading !== 'not' && reading.families.includes('unclear'),
  );
  return (
    <>
      {unread.map((code) => (
        <p class="told">
          {code === 'und' ? (
            <T k="charge.untold" />
          ) : (
            <T k="charge.unread" values={{ language: names.of(code) ?? code }} />
          )}
        </p>
      ))}
      {unclear && (
        <p class="told">
          <T k="charge.unclear" />
        </p>
      )}
    </>
  );
};
