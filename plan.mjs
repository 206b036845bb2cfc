/**
 * The plan of the house, as data: each room, what happens there, and which rooms it may enter.
 * `.dependency-cruiser.mjs` turns it into rules, `ARCHITECTURE.md` shows it, and a test holds the two together.
 * A room is `src/<room>/`, entered only through its door `src/<room>/<room>.ts`.
 */
export const rooms = {
  kernel: { does: 'time (the only clock), digests (canonical JSON), errors', enters: [] },
  notice: { does: 'what a notice is, its codes, and how two of them differ in meaning', enters: ['kernel'] },
  law: {
    does: 'instruments, parameters by date, facts, rules, findings, timings: pure evaluation',
    enters: ['kernel'],
  },
  names: { does: 'names folded and compared, for search', enters: ['kernel', 'notice'] },
  sources: {
    does: "fetch and read INTERPOL's lists and notices, and files that others saved",
    enters: ['kernel', 'notice'],
  },
  stamps: {
    does: "time stamps (RFC 3161): requests made, authorities' replies read and checked",
    enters: ['kernel'],
  },
  ledger: { does: 'the database on two engines, its tables on one page, migrations', enters: ['kernel'] },
  archive: {
    does: 'sweeps, observations, revisions, changes, search, erasure',
    enters: ['kernel', 'notice', 'names', 'stamps', 'ledger'],
  },
  screening: {
    does: 'a revision or a document becomes facts, facts become an assessment',
    enters: ['kernel', 'notice', 'law', 'ledger', 'archive'],
  },
  publishing: {
    does: 'what may be said: statistics, feeds, exports, papers out of a screening, the casebook',
    enters: ['kernel', 'notice', 'law', 'ledger', 'archive', 'screening'],
  },
  house: {
    does: 'the wiring, where rooms meet: configuration becomes one house',
    enters: ['kernel', 'notice', 'law', 'names', 'sources', 'ledger', 'archive', 'screening', 'publishing'],
  },
  jobs: {
    does: 'what runs by the clock',
    enters: ['kernel', 'notice', 'house'],
    typesOf: ['archive', 'law', 'publishing', 'screening', 'sources'],
  },
  cli: {
    does: 'the command `rescind`',
    enters: ['kernel', 'notice', 'house', 'web', 'jobs'],
    typesOf: ['archive', 'law', 'publishing', 'screening', 'sources'],
  },
  web: {
    does: 'the public site and the API',
    enters: ['kernel', 'notice', 'house'],
    typesOf: ['archive', 'law', 'publishing', 'screening'],
  },
};

/** Who may reach beyond the process; everything else is handed what it needs. */
export const privileges = {
  network: {
    modules: '^(undici|node:https?|node:net|node:tls|node:dgram)$',
    only: ['^src/sources/http\\.ts$', '^src/web/serve\\.ts$'],
  },
  clock: { only: ['^src/kernel/time\\.ts$'] },
};
