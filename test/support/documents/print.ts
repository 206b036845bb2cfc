/**
 * Prints the specimens with Chromium: a PDF with text of each, and a picture of its first page as a scanner would give it (one bit a dot, a little tilted).
 * `node test/support/documents/print.ts` writes test/fixtures/documents/. It wants Chromium and the fonts Liberation, DejaVu and Amiri.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { findChromium, openBrowser } from '../browser.ts';
import { SPECIMENS, type Specimen } from './specimens.ts';

const folder = join(import.meta.dirname, '../../fixtures/documents');
/** 300 dots an inch. */
const DOTS = 3.125;

const printable = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function html({ language, layout, font, rows }: Specimen): string {
  const body = rows.map(({ heading, value }) => {
    if (heading === null) return `<h1>${printable(value)}</h1>`;
    const plain = value === '' || value === heading;
    if (layout === 'table')
      return plain
        ? `<tr><th colspan=2>${printable(heading)}</th></tr>`
        : `<tr><td class=l>${printable(heading)}</td><td>${printable(value)}</td></tr>`;
    if (plain) return `<h2>${printable(heading)}</h2>`;
    if (layout === 'stacked') return `<p><b>${printable(heading)}</b><br>${printable(value)}</p>`;
    return `<p><b>${printable(heading)}</b> ${printable(value)}</p>`;
  });
  const [first, ...rest] = body;
  const inner = layout === 'table' ? `${first}<table>${rest.join('')}</table>` : body.join('');
  return `<!doctype html><html lang=${language} dir=${language === 'ar' ? 'rtl' : 'ltr'}><meta charset=utf-8><style>
    @page { size: A4; margin: 18mm } html { font: 11pt/1.35 '${font}' } h1 { font-size: 15pt; text-align: center }
    h2 { font-size: 12pt } table { border-collapse: collapse; width: 100% } td, th { border: 1px solid #555; padding: 3px 6px; vertical-align: top; text-align: start }
    td.l { width: 33% } p { margin: 5px 0 } .scan { width: 174mm; padding: 18mm; transform: rotate(0.35deg); background: white }
  </style><body>${inner}</body></html>`;
}

/** A PNG with one bit a dot. */
function png(width: number, height: number, rows: Uint8Array): Buffer {
  const chunk = (type: string, data: Uint8Array) => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** A photograph of the page by a camera held sideways: a quarter turned to the left, as JPEG. */
const sideways = (shot: Buffer) =>
  page.evaluate(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${shot.toString('base64')}';
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.height / 1.5; canvas.height = image.width / 1.5;
    const on = canvas.getContext('2d');
    on.translate(0, canvas.height); on.rotate(-Math.PI / 2); on.scale(1 / 1.5, 1 / 1.5); on.drawImage(image, 0, 0);
    return canvas.toDataURL('image/jpeg', 0.5).split(',')[1];
  })()`) as Promise<string>;

const chromium = findChromium();
if (chromium === null) process.exit(1);
mkdirSync(folder, { recursive: true });
const browser = await openBrowser(chromium);
const page = await (
  await browser.newContext({ deviceScaleFactor: DOTS, viewport: { width: 794, height: 1123 } })
).newPage();
for (const specimen of SPECIMENS) {
  await page.setContent(html(specimen));
  writeFileSync(join(folder, `${specimen.name}.pdf`), await page.pdf({ preferCSSPageSize: true }));
  await page.evaluate("document.body.className = 'scan'");
  const shot = await page.screenshot({ type: 'png', fullPage: true });
  const bits = (await page.evaluate(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${shot.toString('base64')}';
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width; canvas.height = image.height;
    const on = canvas.getContext('2d'); on.drawImage(image, 0, 0);
    const { data } = on.getImageData(0, 0, image.width, image.height);
    const row = ((image.width + 7) >> 3) + 1, out = new Uint8Array(row * image.height);
    for (let y = 0; y < image.height; y++) for (let x = 0; x < image.width; x++)
      if (data[(y * image.width + x) * 4 + 1] > 140) out[y * row + 1 + (x >> 3)] |= 128 >> (x & 7);
    return { width: image.width, height: image.height, rows: Array.from(out) };
  })()`)) as { width: number; height: number; rows: number[] };
  if (specimen.name === 'en-diffusion')
    writeFileSync(join(folder, `${specimen.name}-sideways.jpg`), Buffer.from(await sideways(shot), 'base64'));
  writeFileSync(
    join(folder, `${specimen.name}.png`),
    png(bits.width, bits.height, Uint8Array.from(bits.rows)),
  );
}
await browser.close();
