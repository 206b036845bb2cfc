import { describe, expect, it } from 'vitest';
import { ourChargeReader } from '../../test/support/law-book.ts';
import { type DocumentField, documentFacts, type ReadDocument } from './document.ts';
import { authorityIn, holdsYear, saysNo } from './document-values.ts';

describe('values of documents', () => {
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
    expect(factsOf(two('at least 12 years'))['penalty.maximum']?.value).toEqual({ from: 144 });
    expect(factsOf(two('less than 12 years'))['penalty.maximum']?.value).toEqual({ from: 120, to: 143.97 });
  });

  it.each([
    ['18 months imprisonment and disqualification from office for life', null],
    ['1 year imprisonment (the death penalty is not applicable)', null],
    ['6 months imprisonment and 5 years probation', null],
    ['less than 2 years', { to: 23.97 }],
  ])('gives the words of a penalty and no more months than they say: %s', (text, value) => {
    const fields = [field('judicial.warrant.maximum-penalty', text, { number: 1, page: 2 })];
    const fact = factsOf({ ...notice, fields })['penalty.maximum'];
    expect(fact).toMatchObject({ value, source: { words: text, at: 'page 2' } });
    expect(fact?.why === undefined).toBe(value !== null);
  });

  it('knows of several sentences only how long they are at least', () => {
    const sentence = (number: number, text: string) =>
      field('judicial.conviction.sentence-remaining', text, { number });
    const fields = [sentence(1, '3 months'), sentence(2, '4 months')];
    expect(factsOf({ ...notice, fields })['sentence.remaining']).toMatchObject({ value: { from: 4 } });
  });
});
