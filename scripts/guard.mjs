/** Stops anything that runs on a Node older than 24, in words. */
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `Rescind needs Node 24 and this is ${process.version}. Start it through npm (\`npm start\`, \`npm test\`) or ./bin/rescind: they use the Node 24 that the lock file pins.\n`,
  );
  process.exit(2);
}
