/** Style and type, served from our own disk under names that carry their digest, so that they may be kept for ever. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Digest, digestOf } from '../../kernel/kernel.ts';

export interface Asset {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

export interface Assets {
  readonly stylesheet: string;
  readonly icon: string;
  /** The address of a page's script; null where the scripts were not built, and the page does without. */
  script(name: string): string | null;
  /** The file of that name, or null: only what stands in the list can be had. */
  find(name: string): Asset | null;
}

interface Face {
  family: string;
  pack: string;
  weight: number;
  style: 'normal' | 'italic';
  subset: 'latin' | 'latin-ext';
}

const ranges = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
};

const cut = (family: string, pack: string, weight: number, style: Face['style'] = 'normal'): Face[] =>
  (['latin', 'latin-ext'] as const).map((subset) => ({ family, pack, weight, style, subset }));

/** The whole list of type that may be served. */
const faces: Face[] = [
  ...cut('Source Serif 4', 'source-serif-4', 400),
  ...cut('Source Serif 4', 'source-serif-4', 400, 'italic'),
  ...cut('Source Serif 4', 'source-serif-4', 600),
  ...cut('Inter', 'inter', 400),
  ...cut('Inter', 'inter', 500),
  ...cut('Inter', 'inter', 600),
  ...cut('IBM Plex Mono', 'ibm-plex-mono', 400),
];

const sheets = [
  'tokens.css',
  'type.css',
  'shell.css',
  'parts.css',
  'charts.css',
  'pages.css',
  'archive.css',
  'notice.css',
  'findings.css',
  'law.css',
  'context.css',
  'api.css',
  'print.css',
];

/** Reads everything once. `folder` is the checkout; `prefix` the path under which assets are served. */
export function readAssets(folder: string, prefix = '/assets/'): Assets {
  const files = new Map<string, Asset>();
  const keep = (stem: string, ending: string, body: Buffer, type: string): string => {
    const name = `${stem}.${short(digestOf(body))}.${ending}`;
    files.set(name, { body: new Uint8Array(body), type });
    return prefix + name;
  };
  const require = createRequire(join(folder, 'package.json'));
  const type = faces.map((face) => {
    const stem = `${face.pack}-${face.subset}-${face.weight}-${face.style}`;
    const path = require.resolve(`@fontsource/${face.pack}/files/${stem}.woff2`);
    return fontFace(face, keep(stem, 'woff2', readFileSync(path), 'font/woff2'));
  });
  const styles = join(folder, 'src/web/public/styles');
  const css = [...type, ...sheets.map((sheet) => readFileSync(join(styles, sheet), 'utf8'))].join('\n');
  const stylesheet = keep('site', 'css', Buffer.from(css), 'text/css; charset=utf-8');
  const icon = keep('mark', 'svg', readFileSync(join(styles, 'mark.svg')), 'image/svg+xml');
  const built = join(folder, 'dist/scripts');
  const scripts = new Map(
    (existsSync(built) ? readdirSync(built) : [])
      .filter((name) => name.endsWith('.js'))
      .map((name) => [
        name.slice(0, -3),
        keep(name.slice(0, -3), 'js', readFileSync(join(built, name)), 'text/javascript; charset=utf-8'),
      ]),
  );
  return {
    stylesheet,
    icon,
    script: (name) => scripts.get(name) ?? null,
    find: (name) => files.get(name) ?? null,
  };
}

function fontFace(face: Face, url: string): string {
  return `@font-face{font-family:'${face.family}';font-style:${face.style};font-weight:${face.weight};font-display:swap;src:url(${url}) format('woff2');unicode-range:${ranges[face.subset]}}`;
}

function short(digest: Digest): string {
  return digest.slice(0, 12);
}
