/** `npm start`: the whole product on loopback, with data in it. Whatever follows `--` goes to `rescind serve`. */
import './guard.mjs';

process.argv.splice(2, 0, 'serve', '--or-demo');
await import('../dist/rescind.mjs');
