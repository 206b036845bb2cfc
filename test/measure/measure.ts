/** `npm run measure NAME`: how well a part of the program does, on data that lie outside this repository. */
import { measureCharges } from './charges/charges.ts';

const measures: Record<string, (file?: string) => boolean> = { charges: measureCharges };
const [name = '', file] = process.argv.slice(2);
const measure = measures[name];
if (!measure) {
  process.stderr.write(
    `There is no ${name || 'nameless'} measure; there are: ${Object.keys(measures).join(', ')}.\n`,
  );
  process.exit(2);
}
measure(file);
