/** Bundles the program and the pages' scripts into dist/. Packages stay outside the bundle, in node_modules. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });

await build({
  entryPoints: {
    rescind: join(root, 'src/cli/main.ts'),
    // Runs in a thread of its own, so it is a file of its own: src/sources/documents/read-notice-document.ts names it.
    'document-worker': join(root, 'src/sources/documents/worker.ts'),
    // Likewise: src/publishing/papers/printing.ts names it.
    'paper-printer': join(root, 'src/publishing/papers/printer.ts'),
    // Run once, below.
    'built-law': join(root, 'src/house/built-law.ts'),
  },
  outdir: dist,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node24',
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  sourcemap: 'linked',
  logLevel: 'warning',
});

const scripts = join(root, 'src/web/scripts');
if (existsSync(scripts))
  await build({
    entryPoints: readdirSync(scripts)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => join(scripts, name)),
    outdir: join(dist, 'scripts'),
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    logLevel: 'warning',
  });

const { keepBuilt } = await import(pathToFileURL(join(dist, 'built-law.mjs')).href);
keepBuilt(join(root, 'rulebook'), join(dist, 'rulebook.built'));

writeFileSync(join(dist, '.built'), new Date().toISOString());
