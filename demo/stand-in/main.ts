/** Runs the stand-in: `tsx demo/stand-in/main.ts --list FILE [--port 8765] [--today 2023-04-12] [--cap 160] [--fault name[:count[:after]]]...` */
import { parseArgs } from 'node:util';
import { FAULTS, readFault, readPeople, serveStandIn } from './stand-in.ts';

const { values } = parseArgs({
  options: {
    list: { type: 'string' },
    port: { type: 'string', default: '8765' },
    today: { type: 'string' },
    cap: { type: 'string', default: '160' },
    fault: { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean', default: false },
  },
});

if (values.help || values.list === undefined) {
  console.log(
    'tsx demo/stand-in/main.ts --list FILE [--port 8765] [--today YYYY-MM-DD] [--cap 160] [--fault name[:count[:after]]]...',
  );
  console.log('\nFaults:');
  for (const [name, does] of Object.entries(FAULTS)) console.log(`  ${name.padEnd(20)} ${does}`);
  process.exit(values.help ? 0 : 2);
}

const people = readPeople(values.list);
const standIn = await serveStandIn({
  people,
  today: values.today ?? new Date().toISOString().slice(0, 10),
  cap: Number(values.cap),
  port: Number(values.port),
  faults: values.fault.map(readFault),
});
console.log(`${people.length} people at ${standIn.url}/red (stop with Ctrl+C)`);
process.on('SIGINT', () => void standIn.close().then(() => process.exit(0)));
process.on('SIGTERM', () => void standIn.close().then(() => process.exit(0)));
