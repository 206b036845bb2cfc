/** Runs the stand-in: `npm run stand-in -- --list FILE [--port 8765] [--today 2023-04-12] [--cap 160] [--fault name[:count[:after]]]...`; `--world DAY` serves the demo world of that day instead of a file. */
import { parseArgs } from 'node:util';
import { readDay, wordsOf } from '../../src/kernel/kernel.ts';
import { worldDays, worldOn } from '../world/world.ts';
import { FAULTS, type Person, readFault, readPeople, serveStandIn } from './stand-in.ts';

/** Says what was wrong with the command, and how it is used; exit code 2. */
function usage(wrong: string | null): never {
  const say = wrong === null ? console.log : console.error;
  if (wrong !== null) say(`${wrong}\n`);
  say(
    'npm run stand-in -- --list FILE [--port 8765] [--today YYYY-MM-DD] [--cap 160] [--fault name[:count[:after]]]...',
  );
  say(
    `npm run stand-in -- --world DAY …   the demo world of invented people, on a day from ${worldDays.first} to ${worldDays.last}`,
  );
  say('\nFaults:');
  for (const [name, does] of Object.entries(FAULTS)) say(`  ${name.padEnd(20)} ${does}`);
  process.exit(wrong === null ? 0 : 2);
}

/** What `read` gives; a fault in it is one of usage. */
function orUsage<T>(read: () => T): T {
  try {
    return read();
  } catch (fault) {
    return usage(wordsOf(fault));
  }
}

const whole = (name: string, text: string, most: number) => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > most)
    throw new Error(`--${name} takes a whole number up to ${most}.`);
  return number;
};

const { values } = orUsage(() =>
  parseArgs({
    options: {
      list: { type: 'string' },
      world: { type: 'string' },
      port: { type: 'string', default: '8765' },
      today: { type: 'string' },
      cap: { type: 'string', default: '160' },
      fault: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  }),
);
if (values.help) usage(null);
if ((values.list === undefined) === (values.world === undefined)) usage('Give --list or --world.');

const options = orUsage(() => ({
  people:
    values.world === undefined
      ? readPeople(values.list!)
      : (worldOn(readDay(values.world)) as unknown as Person[]),
  today: readDay(values.today ?? values.world ?? new Date().toISOString().slice(0, 10)),
  cap: whole('cap', values.cap, 10_000),
  port: whole('port', values.port, 65_535),
  faults: values.fault.map(readFault),
}));
const standIn = await serveStandIn(options).catch((fault) => usage(wordsOf(fault)));
console.log(`${options.people.length} people at ${standIn.url}/red (stop with Ctrl+C)`);
process.on('SIGINT', () => void standIn.close().then(() => process.exit(0)));
process.on('SIGTERM', () => void standIn.close().then(() => process.exit(0)));
