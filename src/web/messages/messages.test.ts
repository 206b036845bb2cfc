import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import arSite from './ar.json' with { type: 'json' };
import arArchive from './ar-archive.json' with { type: 'json' };
import arLaw from './ar-law.json' with { type: 'json' };
import enSite from './en.json' with { type: 'json' };
import enArchive from './en-archive.json' with { type: 'json' };
import enLaw from './en-law.json' with { type: 'json' };
import { type MessageKey, wordsIn } from './messages.ts';

const en = { ...enSite, ...enArchive, ...enLaw };
const ar = { ...arSite, ...arArchive, ...arLaw };
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

  it('says in English what Arabic lacks, and says so', () => {
    const words = wordsIn('ar');
    expect(words.text('nav.questions')).toBe('أسئلة');
    expect(words.saidIn('nav.questions')).toBe('ar');
    expect(words.text('basis.recall')).toBe('from memory, not yet read at the source');
    expect(words.saidIn('basis.recall')).toBe('en');
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
