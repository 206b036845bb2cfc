import { describe, expect, it } from 'vitest';
import { ourChargeReader } from '../../test/support/law-book.ts';
import { type DocumentField, documentFacts, type ReadDocument } from './document.ts';
import { authorityIn, datesActs, holdsYear, statusIn } from './document-values.ts';

describe('values of documents', () => {
  it('tell a court from a prosecutor, and neither from a name', () => {
    expect(authorityIn('District Court of Port Selwick')).toBe('court');
    expect(authorityIn("Prosecutor's Office of Port Selwick")).toBe('prosecutor');
    expect(authorityIn('Juzgado Penal n.º 3')).toBe('court');
    expect(authorityIn('محكمة الجنايات')).toBe('court');
    expect(authorityIn('Ministry of the Interior')).toBeNull();
    expect(authorityIn('Prosecutor at the Court of Appeal')).toBeNull();
    expect(holdsYear('on 3 May')).toBe(false);
    expect(holdsYear('في ٢٠١٩')).toBe(true);
  });

  it.each([
    ['FUGITIVE WANTED FOR PROSECUTION', 'prosecution'],
    ['FUGITIVE WANTED TO SERVE A SENTENCE', 'sentence'],
    ['FUGITIVE CONVICTED', 'sentence'],
    ['Malfaiteur recherché pour poursuites pénales', 'prosecution'],
    ["Fugitif recherché pour exécution d'une peine", 'sentence'],
    ['Prófugo buscado para un proceso penal', 'prosecution'],
    ['PRÓFUGO RECLAMADO PARA EJECUCIÓN DE UNA CONDENA', 'sentence'],
    ['فار مطلوب للملاحقة القضائية', 'prosecution'],
    ['هارب مطلوب لتنفيذ عقوبة', 'sentence'],
    ['Wanted for prosecution or to serve a sentence', null],
    ['Not wanted for prosecution', null],
    ['Fugitive', null],
  ])('tell what the person is wanted for: %s', (text, status) => {
    expect(statusIn(text)).toBe(status);
  });

  it.each([
    'On 3 May 2019 in Port Selwick he took 40,000 marks from a client.',
    'Between 1 January 2014 and 15 July 2016 the accused deposited money.',
    'Since 2015 she sold forged permits.',
    "Entre 2015 et 2017 à Klow, l'intéressé a émis des chèques sans provision.",
    'Le 9 octobre 2029 à Vaudreuil, il aurait mis le feu à un entrepôt.',
    'El 27 de septiembre de 2028 hirió con un cuchillo a un vecino.',
    'في 12 أبريل 2030 دخل المذكور مخزنا وسرق ساعات.',
  ])('give a date with an act: %s', (text) => {
    expect(datesActs(text)).toBe(true);
  });

  it.each([
    'He is suspected of breaching the Fraud Act 2006.',
    'He took money in breach of the law of 2006.',
    'The warrant was issued on 3 May 2019 after he stole a car.',
    'Born on 3 May 1975, he took 40,000 marks.',
    'He stole 2019 marks.',
    'On 3 May 2019.',
    'He took the money. The complaint was made in 2019.',
    'Condamné le 3 mai 2019, il a pris la fuite.',
    'La ley 20.000 de 2005; robó un coche.',
    'سرق ساعات خلافا للقانون لسنة 2005',
    '',
  ])('give no date of an act: %s', (text) => {
    expect(datesActs(text)).toBe(false);
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
  pages: [{ page: 1, read: 'text' }],
  pageCount: 1,
  fields: [
    field('identity.family-name', 'MERRIDOCK'),
    field('judicial.status', 'Fugitive wanted for prosecution'),
    field('judicial.summary-of-facts', 'In May 2019 he took the savings of three people.', { page: 2 }),
    field('judicial.warrant.charge', 'Fraud', { number: 1, page: 2 }),
    field('judicial.warrant.maximum-penalty', '10 years', { number: 1, page: 2 }),
    field('judicial.warrant.warrant-authority', 'District Court', { number: 1, page: 2 }),
  ],
};
const law = (text: string | null) => field('judicial.warrant.law', text, { number: 1, page: 2 });
const factsOf = (document: ReadDocument) => documentFacts(document, ourChargeReader()).facts;

describe('a document as facts', () => {
  it('says how far it was read, and draws nothing from what was not read as a notice', () => {
    const read = (document: ReadDocument) => documentFacts(document, ourChargeReader());
    expect(read(notice).read).toEqual({ state: 'whole', unread: [], pageCount: 1, toConfirm: [] });
    const pages = [...notice.pages, { page: 2, read: 'not-read' as const }];
    expect(read({ ...notice, pages, pageCount: 2 }).read).toMatchObject({ state: 'part', unread: [2] });
    for (const unread of [
      [],
      [{ page: 1, read: 'not-read' as const }],
      [{ page: 1, read: 'nothing-on-it' as const }],
    ])
      expect(read({ ...notice, fields: [], kind: 'unknown', pages: unread })).toMatchObject({
        facts: {},
        charges: [],
        read: { state: 'nothing' },
      });
    const letter = {
      ...notice,
      kind: 'unknown' as const,
      fields: [field('judicial.warrant.charge', '20 marks')],
    };
    expect(read(letter)).toMatchObject({ facts: {}, charges: [], read: { state: 'no-notice' } });
    const unsure = { ...field('identity.sex', 'M'), needsConfirmation: true };
    expect(read({ ...notice, fields: [unsure] }).read.toConfirm).toEqual([unsure]);
    const headed = { ...unsure, heading: 'Date of birth :' };
    expect(read({ ...notice, fields: [headed] }).read.toConfirm[0]?.heading).toBe('Date of birth');
  });

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

  it('takes nothing that was not found, and no heading with nothing under it, for a no', () => {
    for (const fields of [notice.fields, [...notice.fields, law(null)], [...notice.fields, law('-')]]) {
      const facts = factsOf({ ...notice, fields });
      expect(facts['law.stated']).toMatchObject({ value: null, why: expect.any(String) });
      expect(Object.values(facts).filter(({ value }) => value === false)).toEqual([]);
    }
  });

  it.each([
    ['Article 5 of the Criminal Code', true],
    ['not stated', false],
    ['none', false],
    ['no consta', false],
    ['غير مذكور', false],
    ['N/A', null],
    ['It is not said which law is meant', null],
  ])('law: %s', (text, value) => {
    expect(factsOf({ ...notice, fields: [law(text)] })['law.stated']?.value).toBe(value);
  });

  it.each([
    ['No. 5 of 1/1/2020 issued by the Court of Ferrow', true],
    ['none', false],
    ['néant', false],
    ['ninguna', false],
    ['لا يوجد', false],
    ['not stated', null],
    ['non communiqué', null],
    ['-', null],
    ['The court has not issued one', null],
  ])('warrant: %s', (text, value) => {
    const fields = [field('judicial.warrant.reference', text, { number: 1 })];
    expect(factsOf({ ...notice, fields })['warrant.stated']?.value).toBe(value);
  });

  it('takes a law named for one warrant and not for the other for unknown', () => {
    const two = [law('Article 5'), field('judicial.warrant.charge', 'Robbery', { number: 2, page: 3 })];
    expect(factsOf({ ...notice, fields: two })['law.stated']?.value).toBeNull();
    const both = [...two, field('judicial.warrant.law', 'Article 6', { number: 2, page: 3 })];
    expect(factsOf({ ...notice, fields: both })['law.stated']?.value).toBe(true);
  });

  it('takes what is not known of a name, a charge or a year for what it is', () => {
    const fields = [
      field('identity.forename', 'unknown'),
      field('identity.birth-date', '3 May'),
      field('judicial.warrant.charge', 'not stated', { number: 1 }),
      field('identity.alias', 'none'),
    ];
    const facts = factsOf({ ...notice, fields });
    expect(facts['identity.forename']?.value).toBe(false);
    expect(facts['identity.birth-year']?.value).toBeNull();
    expect(facts['charges.stated']?.value).toBe(false);
    expect(facts['charge.families']).toBeUndefined();
    expect(facts['identity.more']?.value).toBeNull();
  });

  it.each([
    ['Photographs / fingerprints / DNA', 'available at the General Secretariat: YES', null],
    ['Fingerprints', 'available', true],
    ['Empreintes digitales', 'oui', true],
    ['Huellas dactilares', 'no', null],
    ['Fingerprints', 'not available', null],
    ['Photograph', 'see attached', null],
  ])('%s: %s', (heading, text, value) => {
    const fields = [field('identity.images', text, { heading })];
    const mark = factsOf({ ...notice, fields })['identity.mark'];
    expect(mark).toMatchObject({ value, source: { words: text } });
  });

  it('knows what the person is wanted for by the line that says so', () => {
    const status = (text: string) => field('judicial.status', text);
    const charge = field('judicial.warrant.charge', 'Fraud', { number: 1 });
    const judgment = field('judicial.conviction.sentence-imposed', '2 years', { number: 1 });
    const told = (...fields: DocumentField[]) => factsOf({ ...notice, fields })['wanted.for'];
    expect(told(status('FUGITIVE WANTED TO SERVE A SENTENCE'), charge)?.value).toBe('sentence');
    expect(told(status('Fugitive wanted for prosecution'), charge)?.value).toBe('prosecution');
    expect(told(judgment)?.value).toBe('sentence');
    expect(told(status('FUGITIVE CONVICTED'), charge, judgment)?.value).toBe('sentence');
    for (const unknown of [
      told(charge),
      told(charge, judgment),
      told(status('Fugitive wanted for prosecution'), judgment),
      told(
        status('FUGITIVE CONVICTED'),
        field('judicial.warrant.maximum-penalty', '6 years', { number: 1 }),
        judgment,
      ),
      told(status('Fugitive wanted for prosecution'), status('Wanted to serve a sentence')),
    ])
      expect(unknown).toMatchObject({ value: null, why: expect.any(String) });
    expect(told(charge)?.why).not.toContain('judgment');
    expect(told(status('Wanted for prosecution: no'), charge)?.value).toBeNull();
  });

  it.each([
    ['Assurances are given that extradition will be sought.', true],
    ['Assurances are not given that extradition will be sought.', false],
    ['The country will decide on extradition.', null],
  ])('assurance: %s', (text, value) => {
    const fields = [field('action.extradition-assurance', text)];
    expect(factsOf({ ...notice, fields })['extradition.assured']).toMatchObject({
      value,
      source: { words: text },
    });
  });

  it('leaves to a person what has to be read, and what was not read with certainty', () => {
    expect(factsOf(notice)['facts.own-acts']).toMatchObject({
      value: null,
      why: expect.stringContaining('by a person'),
    });
    const unsure = { ...notice, fields: notice.fields.map((one) => ({ ...one, needsConfirmation: true })) };
    expect(factsOf(unsure)['penalty.maximum']).toMatchObject({ value: null, source: { words: '10 years' } });
    const taken = Object.entries(factsOf(unsure)).filter(
      ([name, { value }]) => name !== 'data.kind' && value !== null,
    );
    expect(taken).toEqual([]);
    expect(documentFacts(unsure, ourChargeReader()).chargesNeedConfirmation).toBe(true);
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
