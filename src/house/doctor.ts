/** A check-up of one installation: each finding says what was looked at, what was found, and what to do. */
import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf, daysBetween, millisecondsBetween, RescindError } from '../kernel/kernel.ts';
import { SETTINGS_FILE } from './config.ts';
import { brokenRulebook } from './screen-now.ts';
import type { House } from './whole-house.ts';

export interface CheckUp {
  readonly what: string;
  /** `yes` all is well, `no` something is wrong, `unknown` it could not be told. */
  readonly well: 'yes' | 'no' | 'unknown';
  readonly found: string;
  readonly next: string | null;
}

const LEAST_FREE_BYTES = 500 * 1024 * 1024;

/** Looks at the machine, the folder, and how fresh the archive is. Nothing is changed. */
export async function checkUp(house: House): Promise<CheckUp[]> {
  return [
    runtime(),
    folder(house),
    disk(house),
    settings(house),
    ...(await freshness(house)),
    await waiting(house),
    ...(await screening(house)),
    await clockOf(house),
  ];
}

function runtime(): CheckUp {
  const major = Number(process.versions.node.split('.')[0]);
  return {
    what: 'Node',
    well: major >= 24 ? 'yes' : 'no',
    found: process.version,
    next: major >= 24 ? null : 'Start through npm or ./bin/rescind: they use the pinned Node 24.',
  };
}

function folder({ config }: House): CheckUp {
  try {
    accessSync(config.dataFolder, constants.R_OK | constants.W_OK);
    return { what: 'Data folder', well: 'yes', found: config.dataFolder, next: null };
  } catch {
    return {
      what: 'Data folder',
      well: 'no',
      found: `${config.dataFolder} cannot be written`,
      next: 'Check who owns it.',
    };
  }
}

function disk({ config }: House): CheckUp {
  try {
    const facts = statfsSync(config.dataFolder);
    const free = facts.bavail * facts.bsize;
    const enough = free > LEAST_FREE_BYTES;
    return {
      what: 'Disk',
      well: enough ? 'yes' : 'no',
      found: `${Math.round(free / 1024 / 1024)} MB free`,
      next: enough ? null : 'Make room: a sweep needs some megabytes, an upgrade as much as the archive.',
    };
  } catch {
    return { what: 'Disk', well: 'unknown', found: 'free space cannot be told here', next: null };
  }
}

function settings({ config }: House): CheckUp {
  const file = join(config.dataFolder, SETTINGS_FILE);
  return {
    what: 'Settings',
    well: config.contact === null ? 'unknown' : 'yes',
    found: `${existsSync(file) ? SETTINGS_FILE : 'environment and defaults'}; source ${config.sourceUrl}, rate ${config.rate}, contact ${config.contact ?? 'not set'}, public address ${config.publicUrl ?? 'not set'}, database ${config.databaseUrl === null ? 'SQLite' : 'PostgreSQL'}`,
    next: config.contact === null ? 'A sweep of the live service needs RESCIND_CONTACT.' : null,
  };
}

async function freshness({ archive, clock }: House): Promise<CheckUp[]> {
  const [last, whole] = [
    (await archive.sweeps({ limit: 1, origin: 'service' }))[0],
    await archive.lastWholeSweep(),
  ];
  const hours = whole === null ? null : millisecondsBetween(whole.seenTo, clock.now()) / 3_600_000;
  const fresh = hours !== null && hours < 36;
  return [
    {
      what: 'Last look',
      well: last === undefined ? 'unknown' : last.verdict === 'failed' ? 'no' : 'yes',
      found:
        last === undefined
          ? 'never looked'
          : `sweep ${last.no}, ${last.verdict ?? 'still open'}, ${last.seenTo}`,
      next: last?.verdict === 'failed' ? `See why: rescind sweeps show ${last.no}` : null,
    },
    {
      what: 'Read whole',
      well: fresh ? 'yes' : whole === null ? 'unknown' : 'no',
      found:
        whole === null
          ? 'never'
          : `${whole.seenTo}, ${Math.floor(hours ?? 0)} hours ago, ${whole.totalAfter} notices`,
      next: fresh ? null : 'Run `rescind sweep red`, or import files that others saved.',
    },
  ];
}

async function waiting({ archive }: House): Promise<CheckUp> {
  const held = await archive.sweeps({ held: true });
  const first = held[0];
  return {
    what: 'Waiting for a word',
    well: first === undefined ? 'yes' : 'no',
    found:
      first === undefined
        ? 'no sweep is held back'
        : `${held.length} held back; ${held.map(({ no, gateReason }) => `sweep ${no}: ${gateReason}`).join(' ')}`,
    next: first === undefined ? null : `rescind sweeps show ${first.no}, then confirm or reject it.`,
  };
}

/** Which rulebook is in force, and how many notices wait to be screened by it. */
async function screening(house: House): Promise<CheckUp[]> {
  try {
    const law = await house.publicHouse.law();
    const { rulebook, brokenBy } = law;
    const waits = await house.unscreened();
    return [
      {
        what: 'Rulebook',
        well: brokenBy.length === 0 ? 'yes' : 'no',
        found:
          brokenBy.length === 0
            ? `${rulebook.digest.slice(0, 12)}… in force, ${rulebook.rules.length} rules`
            : brokenRulebook(law),
        next: brokenBy.length === 0 ? null : 'Mend it and run `rescind law check`.',
      },
      {
        what: 'Screening',
        well: waits === 0 ? 'yes' : 'unknown',
        found:
          waits === 0
            ? 'every notice is screened under the rulebook in force'
            : `${waits} notices wait for screening; what the rules say of them is unknown`,
        next: waits === 0 ? null : 'The next sweep, import or `rescind serve` screens them.',
      },
    ];
  } catch (fault) {
    if (!(fault instanceof RescindError)) throw fault;
    return [{ what: 'Rulebook', well: 'no', found: fault.message, next: fault.next }];
  }
}

async function clockOf({ archive, clock }: House): Promise<CheckUp> {
  const last = (await archive.sweeps({ limit: 1, origin: 'service' }))[0];
  const ahead = last !== undefined && daysBetween(dayOf(clock.now()), dayOf(last.seenTo)) > 0;
  return {
    what: 'Clock',
    well: ahead ? 'no' : 'yes',
    found: clock.now(),
    next: ahead ? 'The last sweep lies in the future: set this machine’s clock.' : null,
  };
}
