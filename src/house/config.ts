/** The environment read flatly, once, into one truth. Command-line options win over the environment, the environment over the defaults. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { RescindError } from '../kernel/kernel.ts';

export interface Config {
  /** Folder of the archive, the lock and the settings. */
  readonly dataFolder: string;
  /** PostgreSQL instead of a file in the folder. */
  readonly databaseUrl: string | null;
  /** Base address of the notices service. */
  readonly sourceUrl: string;
  /** Where the service's keepers and readers of the site can reach the operator. */
  readonly contact: string | null;
  /** The operator's own request headers. */
  readonly headers: Readonly<Record<string, string>>;
  /** Requests a second, or `max` for a stand-in on loopback. */
  readonly rate: number | 'max';
  /** Every listed notice's detail is read again within so many days of daily sweeps. */
  readonly freshDays: number;
  /** From which share of the known list on a sweep waits for a person's word. */
  readonly gateShare: number;
  /** Cron line (UTC) at which `serve` sweeps by itself; null: never. */
  readonly sweepAt: string | null;
  readonly host: string;
  readonly port: number;
  /** Address under which readers reach the site, such as `https://example.org`; null: as each request asks. */
  readonly publicUrl: string | null;
  /** Folder of the rulebook; null: the one of this installation. */
  readonly rulebook: string | null;
  /** Whether notices that callers send are screened: only where the site is this machine's own (`loopback`), for everybody, for nobody. */
  readonly screening: 'loopback' | 'on' | 'off';
}

export const SERVICE = 'https://ws-public.interpol.int/notices/v1';

/** Every setting: its variable, its default, and what it does. The reference page is made from this table. */
export const SETTINGS = [
  { name: 'RESCIND_DATA', default: './data', does: 'Folder of the archive; the option --data wins.' },
  { name: 'RESCIND_DATABASE_URL', default: '', does: 'PostgreSQL to use instead of a file in the folder.' },
  { name: 'RESCIND_SOURCE_URL', default: SERVICE, does: 'Base address of the notices service.' },
  {
    name: 'RESCIND_CONTACT',
    default: '',
    does: 'A mail or web address at which the operator can be reached; sent with every request and shown on the site.',
  },
  {
    name: 'RESCIND_HEADERS',
    default: '{}',
    does: 'Request headers of your own, as a JSON object; they win over those of the program.',
  },
  { name: 'RESCIND_RATE', default: '1', does: 'Requests a second to the service, or `max` on loopback.' },
  {
    name: 'RESCIND_FRESH_DAYS',
    default: '14',
    does: 'Freshness budget: every detail is read again within so many days of daily sweeps.',
  },
  {
    name: 'RESCIND_GATE_SHARE',
    default: '0.05',
    does: 'A sweep that would list or unlist more than this share of the known list, and more than 5 notices, waits for a person.',
  },
  {
    name: 'RESCIND_SWEEP_AT',
    default: '',
    does: 'When `serve` sweeps by itself, as a cron line in UTC (`17 5 * * *` is 05:17 every day); empty: never.',
  },
  { name: 'RESCIND_HOST', default: '127.0.0.1', does: 'Address that `serve` listens on.' },
  { name: 'RESCIND_PORT', default: '4310', does: 'Port that `serve` listens on; 0 takes any free one.' },
  {
    name: 'RESCIND_PUBLIC_URL',
    default: '',
    does: 'Address under which readers reach the site, such as `https://example.org`; feeds, exports, citations and the OpenAPI document name it. Empty: the address that a request asks. Set it before anybody keeps a feed: the ids of feed entries carry its host.',
  },
  {
    name: 'RESCIND_RULEBOOK',
    default: '',
    does: 'Folder of another rulebook than the one of this installation. While it does not compile, the rulebook that compiled last stays in force.',
  },
  {
    name: 'RESCIND_SCREENING',
    default: 'loopback',
    does: 'Whether `POST /api/v1/screen` tests notices that callers send; nothing of them is kept. `loopback`: only where `serve` listens on this machine alone and RESCIND_PUBLIC_URL names no other (behind a web server, set it); `on`: for everybody who reaches the site; `off`: for nobody.',
  },
] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Settings that belong to one data folder, written by `rescind init`, as lines `NAME=value`. The environment wins over them. */
export const SETTINGS_FILE = 'settings.env';

/**
 * @throws RescindError `setting-wrong`, naming the variable and what it takes
 */
export function readConfig(environment: Environment, options: { data?: string } = {}): Config {
  const dataFolder = resolve(options.data ?? (environment.RESCIND_DATA || './data'));
  const file = join(dataFolder, SETTINGS_FILE);
  const kept: Environment = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  const given = (name: (typeof SETTINGS)[number]['name']) =>
    environment[name] || kept[name] || SETTINGS.find((one) => one.name === name)!.default;
  return {
    dataFolder,
    databaseUrl: given('RESCIND_DATABASE_URL') || null,
    sourceUrl: readAddress('RESCIND_SOURCE_URL', given('RESCIND_SOURCE_URL')),
    contact: given('RESCIND_CONTACT') || null,
    headers: readHeaders(given('RESCIND_HEADERS')),
    rate: readRate(given('RESCIND_RATE'), 'RESCIND_RATE'),
    freshDays: readNumber('RESCIND_FRESH_DAYS', given('RESCIND_FRESH_DAYS'), 1, 365),
    gateShare: readNumber('RESCIND_GATE_SHARE', given('RESCIND_GATE_SHARE'), 0, 1),
    sweepAt: given('RESCIND_SWEEP_AT') || null,
    host: given('RESCIND_HOST'),
    port: readNumber('RESCIND_PORT', given('RESCIND_PORT'), 0, 65_535),
    publicUrl: readPublicUrl('RESCIND_PUBLIC_URL', given('RESCIND_PUBLIC_URL')),
    rulebook: given('RESCIND_RULEBOOK') || null,
    screening: readScreening('RESCIND_SCREENING', given('RESCIND_SCREENING')),
  };
}

/**
 * Reads a rate: requests a second, or `max`.
 * @throws RescindError `setting-wrong`
 */
export function readRate(text: string, name: string): number | 'max' {
  return text === 'max' ? 'max' : readNumber(name, text, 0.01, 100);
}

/**
 * Reads the base address of a service.
 * @throws RescindError `setting-wrong`
 */
export function readAddress(name: string, text: string): string {
  const address = URL.parse(text);
  if (address === null || !/^https?:$/.test(address.protocol))
    throw wrong(name, text, 'an address that begins with http:// or https://');
  return text.replace(/\/+$/, '');
}

/**
 * Reads the public address of the site: scheme, host and port only, since its pages link from the root. Empty gives null.
 * @throws RescindError `setting-wrong`
 */
export function readPublicUrl(name: string, text: string): string | null {
  if (text === '') return null;
  const address = URL.parse(text);
  const bare = address !== null && `${address.protocol}//${address.host}/`;
  if (address === null || !/^https?:$/.test(address.protocol) || address.href !== bare)
    throw wrong(name, text, 'an address of http:// or https:// and a host, such as https://example.org');
  return address.origin;
}

/**
 * Makes the data folder when it is not there.
 * @throws RescindError `cannot-open`
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new RescindError(
      'cannot-open',
      `The data folder ${folder} cannot be made.`,
      'Name another one with --data, or make it yourself and check that you may write in it.',
      { cause },
    );
  }
}

function readNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < least || value > most)
    throw wrong(name, text, `a number from ${least} to ${most}`);
  return value;
}

function readScreening(name: string, text: string): Config['screening'] {
  if (text === 'loopback' || text === 'on' || text === 'off') return text;
  throw wrong(name, text, '`loopback`, `on` or `off`');
}

function readHeaders(text: string): Readonly<Record<string, string>> {
  try {
    const value: unknown = JSON.parse(text);
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : null;
    if (entries?.every(([, header]) => typeof header === 'string')) return Object.fromEntries(entries);
  } catch {
    // said below
  }
  throw wrong('RESCIND_HEADERS', '…', 'a JSON object of texts, such as {"Accept-Language":"en"}');
}

function wrong(name: string, text: string, takes: string): RescindError {
  return new RescindError('setting-wrong', `${name} is “${text}”.`, `It takes ${takes}.`, {
    outcome: 'usage',
  });
}
