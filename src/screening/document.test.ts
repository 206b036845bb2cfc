import { describe, expect, it } from 'vitest';
import { ourChargeReader } from '../../test/support/law-book.ts';
import { type DocumentField, documentFacts, type ReadDocument } from './document.ts';
import { authorityIn, holdsYear, monthsIn, saysNo } from './document-values.ts';

describe('values of documents', () => {
  it.each<[string, ReturnType<typeof monthsIn>]>([
    ['10 years imprisonment', 120],
    ['ten (10) years', 120],
    ['2 years and 6 months', 30],
    ['18 months', 18],
    ['45 days', 1.5],
    ['from 3 to 7 years; 5 years for the second count', 84],
    ['Life imprisonment', { from: 1200 }],
    ['5 ans d’emprisonnement', 60],
    ['réclusion criminelle à perpétuité', { from: 1200 }],
    ['8 años de prisión', 96],
    ['seis meses', null],
    ['السجن ١٠ سنوات', 120],
    ['السجن المؤبد', { from: 1200 }],
    ['a fine', null],
    ['', null],
  ])('%s', (text, months) => {
    expect(monthsIn(text)).toEqual(months);
  });

  it('tell a court from a prosecutor, and neither from a name', () => {
    expect(authorityIn('District Court of Port Selwick')).toBe('court');
    expect(authorityIn("Prosecutor's Office of Port Selwick")).toBe('prosecutor');
    expect(authorityIn('Juzgado Penal n.º 3')).toBe('court');
    expect(authorityIn('محكمة الجنايات')).toBe('court');
    expect(authorityIn('Ministry of the Interior')).toBeNull();
    expect(saysNo('No')).toBe(true);
    expect(saysNo('Assurances are given')).toBe(false);
    expect(holdsYear('on 3 May')).toBe(false);
    expect(holdsYear('في ٢٠١٩')).toBe(true);
  });
});

const field = (name: string, text: string | null, more: Partial<DocumentField> = {}): DocumentField => ({
  name,
  number: null,
  text,
  page: 1,
  needsConfirmation: false,
  ...more,
});
const notice: ReadDocument = {
  kind: 'red-notice',
  fields: [
    field('identity.family-name', 'MERRIDOCK'),
    field('judicial.summary-of-facts', 'In May 2019 he took the savings of three people.', { page: 2 }),
    field('judicial.warrant.charge', 'Fraud', { number: 1, page: 2 }),
    field('judicial.warrant.maximum-penalty', '10 years', { number: 1, page: 2 }),
    field('judicial.warrant.warrant-authority', 'District Court', { number: 1, page: 2 }),
  ],
  missing: [
    { name: 'judicial.warrant.law', state: 'not-in-the-document' },
    { name: 'judicial.conviction.law', state: 'not-in-the-document' },
  ],
};
const factsOf = (document: ReadDocument) => documentFacts(document, ourChargeReader()).facts;

describe('a document as facts', () => {
  it('gives each value with its words and page', () => {
    const facts = factsOf(notice);
    expect(facts['penalty.maximum']).toEqual({
      value: 120,
      source: { from: 'document', words: '10 years', at: 'page 2' },
    });
    expect(facts['charge.families']?.value).toEqual({ has: ['fraud'], whole: true });
    expect(facts['charge.families']?.source.at).toBe('page 2:0-5');
    expect(facts['wanted.for']?.value).toBe('prosecution');
    expect(facts['facts.time']?.value).toBe(true);
    expect(facts['warrant.authority']?.value).toBe('court');
  });

  it('leaves a charge in which no offence can be made out unknown', () => {
    const fields = notice.fields.map((one) =>
      one.name === 'judicial.warrant.charge' ? { ...one, text: 'Article 220 of the Criminal Code' } : one,
    );
    const facts = factsOf({ ...notice, fields });
    expect(facts['charge.signal']).toMatchObject({ value: null, source: { from: 'document' } });
    expect(facts['charge.excluded']?.value).toBeNull();
  });

  it('takes a missing field for a no only in a whole notice that was read', () => {
    expect(factsOf(notice)['law.stated']?.value).toBe(false);
    expect(factsOf({ ...notice, kind: 'public-extract' })['law.stated']?.value).toBeNull();
    const unread = notice.missing.map((one) => ({ ...one, state: 'could-not-be-read' }));
    expect(factsOf({ ...notice, missing: unread })['law.stated']?.value).toBeNull();
  });

  it('leaves to a person what has to be read, and what was not read with certainty', () => {
    expect(factsOf(notice)['facts.own-acts']).toMatchObject({
      value: null,
      why: expect.stringContaining('by a person'),
    });
    const unsure = { ...notice, fields: notice.fields.map((one) => ({ ...one, needsConfirmation: true })) };
    expect(factsOf(unsure)['penalty.maximum']).toMatchObject({ value: null, source: { words: '10 years' } });
  });

  it('takes the heaviest of several penalties, and none where one is not understood', () => {
    const two = (second: string) => ({
      ...notice,
      fields: [...notice.fields, field('judicial.warrant.maximum-penalty', second, { number: 2, page: 3 })],
    });
    expect(factsOf(two('15 years'))['penalty.maximum']).toMatchObject({
      value: 180,
      source: { at: 'page 3' },
    });
    expect(factsOf(two('as the law provides'))['penalty.maximum']?.value).toBeNull();
  });
});
