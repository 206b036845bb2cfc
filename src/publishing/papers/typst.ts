/**
 * Typst, held in memory: a sheet goes in as data, a tagged PDF comes out. Nothing is asked of the network and no file is written; the
 * compiler is loaded with the first paper.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { TypstCompiler } from '@myriaddreamin/typst.ts';
import type { Sheet } from './sheet.ts';
import { template } from './template.ts';

/** The cuts that the template uses, and no more. */
const FONTS = [
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  'source-serif-4/700Bold/SourceSerif4_700Bold.ttf',
  'inter/400Regular/Inter_400Regular.ttf',
  'inter/600SemiBold/Inter_600SemiBold.ttf',
  'ibm-plex-mono/400Regular/IBMPlexMono_400Regular.ttf',
  'amiri/400Regular/Amiri_400Regular.ttf',
  'amiri/700Bold/Amiri_700Bold.ttf',
];

const MAIN = '/paper.typ';

let compiler: Promise<TypstCompiler> | null = null;

/**
 * Sets a sheet, and tells on how many pages. The same sheet gives the same bytes. One at a time.
 * @throws Error in Typst's words
 */
export async function setPaper(sheet: Sheet): Promise<{ bytes: Uint8Array; pages: number }> {
  compiler ??= open();
  const typst = await compiler;
  return typst.runWithWorld(
    { mainFilePath: MAIN, inputs: { data: JSON.stringify(sheet) } },
    async (world) => {
      const compiled = await world.compile({ diagnostics: 'unix' });
      if (compiled.hasError) throw new Error((compiled.diagnostics ?? []).join('\n'));
      const [pages] = await world.query<number[]>({ selector: '<pages>', field: 'value' });
      const { result } = await world.pdf({ diagnostics: 'unix' });
      if (result === undefined || pages === undefined) throw new Error('Typst gave no pages.');
      return { bytes: result, pages };
    },
  );
}

async function open(): Promise<TypstCompiler> {
  const { createTypstCompiler, loadFonts } = await import('@myriaddreamin/typst.ts');
  const { resolve } = createRequire(import.meta.url);
  const read = (name: string) => new Uint8Array(readFileSync(resolve(name)));
  const made = createTypstCompiler();
  await made.init({
    // As an object: given the bytes themselves, the loader warns on the console.
    getModule: () =>
      ({
        module_or_path: read('@myriaddreamin/typst-ts-web-compiler/wasm'),
      }) as unknown as WebAssembly.Module,
    beforeBuild: [
      loadFonts(
        FONTS.map((font) => read(`@expo-google-fonts/${font}`)),
        { assets: false },
      ),
    ],
  });
  made.addSource(MAIN, template);
  return made;
}
