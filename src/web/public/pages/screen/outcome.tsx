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

export const Outcome: FC<{ screened: ScreenedExtract; filled: Filled }> = ({ screened, filled }) => {
  const { words } = useReading();
  const raised = screened.assessment.findings.filter(
    ({ outcome }) => outcome === 'breach' || outcome === 'concern',
  );
  const cited = [...new Set(raised.flatMap(({ cites }) => cites.map(({ id }) => id)))];
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
            <option value={one}>{words.text(`screen.outcome.${one}`)}</option>
          ))}
        </select>
      </label>
      {cited.map((id) => (
        <label>
          <span dir="ltr">{id}</span>
          <textarea name={`reason.${id}`} rows={2} maxlength={2000} dir="auto" aria-label={id} />
        </label>
      ))}
      <label>
        <span>
          <T k="screen.outcome.reasons" />
        </span>
        <textarea name="reasons" rows={3} maxlength={5000} dir="auto" />
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
export function outcomeFile(form: Record<string, unknown>, screened: ScreenedExtract, on: Day): string {
  const text = (name: string) => (typeof form[name] === 'string' ? form[name].trim() : '');
  const reasons = Object.fromEntries(
    Object.keys(form)
      .filter((name) => name.startsWith('reason.') && text(name) !== '')
      .map((name) => [name.slice('reason.'.length), text(name)]),
  );
  const outcome = outcomes.find((one) => one === text('outcome')) ?? null;
  const { facts, assessment } = screened;
  return `${JSON.stringify({ outcome, reasons, more: text('reasons'), on, facts, assessment }, null, 2)}\n`;
}
