import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { catalogues, type MessageKey, wordsIn } from './messages.ts';

const en = catalogues.en as Record<MessageKey, string>;
const { ar } = catalogues;
const pages = join(import.meta.dirname, '..');
const sources = readdirSync(pages, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx') && !path.endsWith('.test.tsx'))
  .map((path) => ({
    path,
    tree: ts.createSourceFile(path, readFileSync(join(pages, path), 'utf8'), ts.ScriptTarget.Latest, true),
  }));

function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesOf(child);
}

const keys = Object.keys(en) as MessageKey[];
/** The keys of one of the files that the catalogue is made of. */
const keysOf = (file: string) =>
  Object.keys(JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as object);
type Part = ReturnType<IntlMessageFormat['getAst']>[number];

/** The parts of a message and of what stands in its plurals and tags. */
function* partsOf(parts: readonly Part[]): Generator<Part> {
  for (const part of parts) {
    yield part;
    if ('options' in part) for (const { value } of Object.values(part.options)) yield* partsOf(value);
    if ('children' in part) yield* partsOf(part.children);
  }
}
const read = (message: string) => [...partsOf(new IntlMessageFormat(message, 'en').getAst())];
const tagsOf = (message: string) => [...new Set(message.match(/<\w+>/g) ?? [])].sort();

describe('the catalogue', () => {
  it('parses in both languages, with the same tags', () => {
    const pretend = (message: string) => {
      const names = [...message.matchAll(/[{<](\w+)/g)].map(([, name]) => name!);
      return Object.fromEntries(names.map((name) => [name, message.includes(`<${name}>`) ? () => '' : 1]));
    };
    for (const key of keys) {
      for (const language of ['en', 'ar'] as const) {
        expect(() => wordsIn(language).pieces(key, pretend(en[key]) as never), key).not.toThrow();
      }
      const arabic = (ar as Partial<Record<string, string>>)[key];
      if (arabic !== undefined) expect(tagsOf(arabic), key).toEqual(tagsOf(en[key]));
    }
  });

  it('has no Arabic message without its English one', () => {
    expect(Object.keys(ar).filter((key) => !(key in en))).toEqual([]);
  });

  it('says in Arabic all of the law, of screening and of findings', () => {
    for (const part of ['law', 'screening', 'findings'])
      expect(keysOf(`en-${part}.json`).filter((key) => !(key in ar))).toEqual([]);
  });

  it('counts in Arabic by all six of its forms, or without any', () => {
    for (const [key, message] of Object.entries(ar)) {
      for (const part of read(message)) {
        if (!('pluralType' in part)) continue;
        const forms = Object.keys(part.options).filter((form) => !form.startsWith('='));
        if (forms.length > 1)
          expect(forms.toSorted(), key).toEqual(['few', 'many', 'one', 'other', 'two', 'zero']);
      }
    }
  });

  it('sets the sign of a number below nought before its digits in Arabic too', () => {
    const figures = { political: -2, civil: 11, courts: 1, process: 1, media: 0, speech: 1, assembly: 1 };
    expect(wordsIn('ar').text('context.freedom.parts', figures)).toContain('\u200e-2 ');
  });

  it('says in English what Arabic lacks, and says so', () => {
    const words = wordsIn('ar');
    expect(words.text('nav.questions')).toBe('أسئلة');
    expect(words.saidIn('nav.questions')).toBe('ar');
    expect(words.text('methods.beyond')).toBe('What the seven leave out');
    expect(words.saidIn('methods.beyond')).toBe('en');
  });

  it('has a use for every message, and a message for every use', () => {
    const used = new Set<string>();
    const families = new Set<string>();
    for (const { tree } of sources) {
      for (const node of nodesOf(tree)) {
        if (ts.isStringLiteralLike(node)) used.add(node.text);
        if (ts.isTemplateExpression(node)) families.add(node.head.text);
      }
    }
    for (const file of ['public/sections.ts', 'public/pages/errors.tsx']) {
      for (const [, text] of readFileSync(join(pages, file), 'utf8').matchAll(/'([\w.]+)'/g)) used.add(text!);
    }
    const idle = keys.filter(
      (key) => !used.has(key) && ![...families].some((head) => head.length > 3 && key.startsWith(head)),
    );
    expect(idle).toEqual([]);
  });
});

describe('the pages', () => {
  it('hold no words of their own: text and read-aloud attributes come from the catalogue', () => {
    const spoken = ['aria-label', 'title', 'alt', 'placeholder'];
    const found: string[] = [];
    for (const { path, tree } of sources) {
      for (const node of nodesOf(tree)) {
        if (ts.isJsxText(node) && /\p{L}{2}/u.test(node.text)) found.push(`${path}: ${node.text.trim()}`);
        if (
          ts.isJsxAttribute(node) &&
          spoken.includes(node.name.getText()) &&
          node.initializer &&
          ts.isStringLiteral(node.initializer)
        ) {
          found.push(`${path}: ${node.getText()}`);
        }
      }
    }
    expect(found).toEqual([]);
    expect(sources.length).toBeGreaterThan(10);
  });

  it('set no style and no script inline', () => {
    for (const { path, tree } of sources) {
      for (const node of nodesOf(tree)) {
        if (ts.isJsxAttribute(node)) expect(`${path} ${node.name.getText()}`).not.toMatch(/ (style|on\w+)$/);
      }
    }
  });
});
