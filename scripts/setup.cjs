/*
 * Makes a checkout ready: installs what the lock file names, then builds. Runs on whatever Node the machine has
 * (plain CommonJS, old syntax), before `npm start`, `npm test`, `npm run bench`, `npm run prove` and `bin/rescind`.
 * A stamp of the lock file's digest tells when nothing needs doing.
 */
'use strict';
var fs = require('fs');
var path = require('path');
var crypto = require('crypto');
var child = require('child_process');

var root = path.join(__dirname, '..');
var modules = path.join(root, 'node_modules');
var stamp = path.join(modules, '.rescind-lock-digest');
var built = path.join(root, 'dist', '.built');

function say(text) {
  process.stderr.write('rescind: ' + text + '\n');
}

function digest(file) {
  return crypto.createHash('sha256').update(fs.readFileSync(file)).digest('hex');
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (_) {
    return '';
  }
}

/* Runs a command and says every few seconds that it is still at it. */
function run(what, command, args, next) {
  var began = Date.now();
  say(what + ' …');
  var windows = process.platform === 'win32';
  var job = child.spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: windows });
  var told = '';
  job.stdout.on('data', (text) => {
    told += text;
  });
  job.stderr.on('data', (text) => {
    told += text;
  });
  var ticker = setInterval(() => {
    say(what + ' … ' + Math.round((Date.now() - began) / 1000) + ' s');
  }, 5000);
  job.on('error', (fault) => {
    clearInterval(ticker);
    say(what + ' could not be started: ' + fault.message);
    process.exit(1);
  });
  job.on('exit', (code) => {
    clearInterval(ticker);
    if (code !== 0) {
      process.stderr.write(told);
      say(
        what + ' failed. What npm said stands above; when the network was away, run the same command again.',
      );
      process.exit(1);
    }
    say(what + ': done in ' + Math.round((Date.now() - began) / 1000) + ' s');
    next();
  });
}

/* The newest change among the files that a build depends on. */
function newest(folder) {
  var latest = 0;
  fs.readdirSync(folder).forEach((name) => {
    var file = path.join(folder, name);
    var facts = fs.statSync(file);
    latest = Math.max(latest, facts.isDirectory() ? newest(file) : facts.mtimeMs);
  });
  return latest;
}

function pinnedNode() {
  return path.join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
}

function build() {
  var when = fs.existsSync(built) ? fs.statSync(built).mtimeMs : 0;
  var sources = Math.max(
    newest(path.join(root, 'src')),
    fs.statSync(path.join(root, 'scripts', 'build.mjs')).mtimeMs,
  );
  if (when > sources) return;
  if (!fs.existsSync(pinnedNode())) {
    say(
      'There is no Node 24 for this machine (' +
        process.platform +
        ' ' +
        process.arch +
        ') among the packages.',
    );
    say('Install Node 24 yourself and put it on PATH as `node`; everything else stays the same.');
    if (Number(process.versions.node.split('.')[0]) < 24) process.exit(1);
  }
  run(
    'Building',
    fs.existsSync(pinnedNode()) ? pinnedNode() : process.execPath,
    [path.join('scripts', 'build.mjs')],
    () => {},
  );
}

if (read(stamp) === digest(path.join(root, 'package-lock.json'))) build();
else
  run(
    'Installing what the lock file names (once; about a minute)',
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'],
    () => {
      fs.writeFileSync(stamp, digest(path.join(root, 'package-lock.json')));
      build();
    },
  );
