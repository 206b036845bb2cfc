/** A reviewer's outcome on a request: publish, ask or refuse, with reasons, as a file to take away. Nothing of it is kept here. */
import type { FC } from 'hono/jsx';
import type { Day } from '../../../../kernel/kernel.ts';
import type { FactValue } from '../../../../law/law.ts';
import type { ScreenedExtract } from '../../../../screening/screening.ts';
import { T } from '../../parts/text.tsx';
import { useReading } from '../../reading.ts';
import type { Filled } from './form.tsx';
import { numberSaid } from './number-said.ts';

const outcomes = ['publish', 'ask', 'refuse'] as const;

/** What a reviewer decided, with the reasons as they were typed, and what is missing. */
export interface Review {
  readonly outcome: (typeof outcomes)[number] | null;
  /** By provision. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly more: string;
  readonly wrong: readonly string[];
}

/** Reads a reviewer's outcome: one of three, with a reason for each provision on which something is raised. */
export function reviewFrom(form: Record<string, unknown>, screened: ScreenedExtract): Review {
  const text = (name: string) => (typeof form[name] === 'string' ? form[name].trim() : '');
  const outcome = outcomes.find((one) => one === text('outcome')) ?? null;
  const reasons = Object.fromEntries(
    Object.keys(form)
      .filter((name) => name.startsWith('reason.') && text(name) !== '')
      .map((name) => [name.slice('reason.'.length), text(name)]),
  );
  const more = text('reasons');
  const bare = citedIn(screened).filter((id) => reasons[id] === undefined);
  const none = citedIn(screened).length === 0 && more === '';
  return {
    outcome,
    reasons,
    more,
    wrong: [
      ...(outcome === null ? ['No outcome was chosen: publish, ask or refuse.'] : []),
      ...(bare.length > 0 ? [`A reason is missing for ${bare.map((id) => `\`${id}\``).join(', ')}.`] : []),
      ...(none ? ['No reason is given. Write why, so that others can follow it.'] : []),
    ],
  };
}

/** Provisions on which something is raised, each once. */
function citedIn({ assessment }: ScreenedExtract): string[] {
  const raised = assessment.findings.filter(({ outcome }) => outcome === 'breach' || outcome === 'concern');
  return [...new Set(raised.flatMap(({ cites }) => cites.map(({ id }) => id)))];
}

export const Outcome: FC<{ screened: ScreenedExtract; filled: Filled; review?: Review | undefined }> = ({
  screened,
  filled,
  review,
}) => {
  const { words } = useReading();
  const cited = citedIn(screened);
  return (
    <form class="paper screening" method="post" action="/screen/outcome">
      <h2>
        <T k="screen.outcome" />
      </h2>
      <p>
        <T k="screen.outcome.what" />
      </p>
      <input type="hidden" name="charge" value={filled.charge} />
      <input type="hidden" name="country" value={filled.country} />
      <input type="hidden" name="on" value={filled.on} />
      {Object.entries(filled.facts).flatMap(([name, { value }]) => {
        if (value === null) return [];
        const texts = typeof value === 'object' && 'has' in value ? value.has : [written(value)];
        return texts.map((text) => <input type="hidden" name={`f.${name}`} value={text} />);
      })}
      <label>
        <span>
          <T k="screen.outcome" />
        </span>
        <select name="outcome">
          {outcomes.map((one) => (
            <option value={one} selected={review?.outcome === one}>
              {words.text(`screen.outcome.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {cited.map((id) => (
        <label>
          <span dir="ltr">{id}</span>
          <textarea name={`reason.${id}`} rows={2} maxlength={2000} dir="auto" aria-label={id} required>
            {review?.reasons[id] ?? ''}
          </textarea>
        </label>
      ))}
      <label>
        <span>
          <T k="screen.outcome.reasons" />
        </span>
        <textarea name="reasons" rows={3} maxlength={5000} dir="auto" required={cited.length === 0}>
          {review?.more ?? ''}
        </textarea>
      </label>
      <p>
        <button type="submit">
          <T k="screen.outcome.take" />
        </button>
      </p>
    </form>
  );
};

function written(value: FactValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : numberSaid(value);
}

/** The file: the outcome, the reasons by provision, and the assessment that was before the reviewer. */
export function outcomeFile({ outcome, reasons, more }: Review, screened: ScreenedExtract, on: Day): string {
  const { facts, assessment } = screened;
  return `${JSON.stringify({ outcome, reasons, more, on, facts, assessment }, null, 2)}\n`;
}
