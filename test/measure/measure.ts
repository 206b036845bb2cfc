/** `npm run measure NAME`: how well a part of the program does; `charges` on data that lie outside this repository. */
import { measureCases } from './cases/cases.ts';
import { measureCharges } from './charges/charges.ts';

const measures: Record<string, (file?: string) => boolean> = {
  cases: measureCases,
  charges: measureCharges,
};
const [name = '', file] = process.argv.slice(2);
const measure = measures[name];
if (!measure) {
  process.stderr.write(
    `There is no ${name || 'nameless'} measure; there are: ${Object.keys(measures).join(', ')}.\n`,
  );
  process.exit(2);
}
measure(file);
