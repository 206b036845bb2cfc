/** Runs the stand-in: `npm run stand-in -- --list FILE [--port 8765] [--today 2023-04-12] [--cap 160] [--fault name[:count[:after]]]...`; `--world DAY` serves the demo world of that day instead of a file. */
import { parseArgs } from 'node:util';
import { readDay } from '../../src/kernel/kernel.ts';
import { worldDays, worldOn } from '../world/world.ts';
import { FAULTS, type Person, readFault, readPeople, serveStandIn } from './stand-in.ts';

const { values } = parseArgs({
  options: {
    list: { type: 'string' },
    world: { type: 'string' },
    port: { type: 'string', default: '8765' },
    today: { type: 'string' },
    cap: { type: 'string', default: '160' },
    fault: { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean', default: false },
  },
});

if (values.help || (values.list === undefined) === (values.world === undefined)) {
  console.log(
    'npm run stand-in -- --list FILE [--port 8765] [--today YYYY-MM-DD] [--cap 160] [--fault name[:count[:after]]]...',
  );
  console.log(
    `npm run stand-in -- --world DAY …   the demo world of invented people, on a day from ${worldDays.first} to ${worldDays.last}`,
  );
  console.log('\nFaults:');
  for (const [name, does] of Object.entries(FAULTS)) console.log(`  ${name.padEnd(20)} ${does}`);
  process.exit(values.help ? 0 : 2);
}

const people =
  values.world === undefined
    ? readPeople(values.list!)
    : (worldOn(readDay(values.world)) as unknown as Person[]);
const standIn = await serveStandIn({
  people,
  today: values.today ?? values.world ?? new Date().toISOString().slice(0, 10),
  cap: Number(values.cap),
  port: Number(values.port),
  faults: values.fault.map(readFault),
});
console.log(`${people.length} people at ${standIn.url}/red (stop with Ctrl+C)`);
process.on('SIGINT', () => void standIn.close().then(() => process.exit(0)));
process.on('SIGTERM', () => void standIn.close().then(() => process.exit(0)));
