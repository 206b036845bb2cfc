/** A private PostgreSQL for tests: made in a temporary folder, on a free port of loopback, gone when stopped. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** The folder of PostgreSQL's programs, or null when it is not installed. */
function programs() {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  for (const version of versions)
    if (existsSync(join(root, version, 'bin/initdb'))) return join(root, version, 'bin');
  const found = spawnSync('sh', ['-c', 'command -v initdb']);
  return found.status === 0 ? join(found.stdout.toString().trim(), '..') : null;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Starts it.
 * @returns `{ url, stop }`, or `{ missing }` with the reason when this machine cannot
 */
export async function startPostgres() {
  const bin = programs();
  if (bin === null) return { missing: 'PostgreSQL is not installed here (no initdb found)' };
  const folder = mkdtempSync(join(tmpdir(), 'rescind-postgres-'));
  let as = {};
  if (userInfo().uid === 0) {
    const id = spawnSync('id', ['-u', 'postgres']);
    if (id.status !== 0) {
      rmSync(folder, { recursive: true, force: true });
      return { missing: 'PostgreSQL refuses to run as root and there is no user "postgres"' };
    }
    const gid = Number(spawnSync('id', ['-g', 'postgres']).stdout.toString());
    as = { uid: Number(id.stdout.toString()), gid };
    chownSync(folder, as.uid, as.gid);
  }
  const port = await freePort();
  const data = join(folder, 'data');
  const options = { ...as, cwd: folder, stdio: 'ignore', env: { ...process.env, HOME: folder } };
  try {
    execFileSync(
      join(bin, 'initdb'),
      ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--no-sync'],
      options,
    );
    execFileSync(
      join(bin, 'pg_ctl'),
      [
        '-D',
        data,
        '-w',
        '-t',
        '60',
        '-l',
        join(folder, 'log'),
        '-o',
        `-p ${port} -h 127.0.0.1 -k ${folder} -c fsync=off`,
        'start',
      ],
      options,
    );
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return { missing: 'PostgreSQL is installed, but could not be started' };
  }
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: () => {
      spawnSync(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'], options);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
