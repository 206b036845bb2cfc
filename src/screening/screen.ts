/** One notice screened: its facts, every finding, and which words of the charge each finding stands on. */
import { type Assessment, assess, assessAlone, type Facts, type LawOfTheDay } from '../law/law.ts';
import type { ChargeReader } from './charges/reader.ts';
import { chargeFacts, extractFacts, type ReadCharge, type Screenable } from './extract.ts';
import { type Mark, marksOf } from './marks.ts';

/** A public extract with its assessment. */
export interface ScreenedExtract {
  readonly facts: Facts;
  readonly charges: readonly ReadCharge[];
  readonly assessment: Assessment;
  /** The words of the charges on which findings stand. */
  readonly marks: readonly Mark[];
}

/**
 * Screens a public extract.
 * @param stated facts from elsewhere (a document, a person, a record); they take the place of what the extract tells
 * @param held how the facts are assessed: `assessAlone` where nothing of them may stay in memory
 */
export function screenExtract(
  content: Screenable,
  law: LawOfTheDay,
  reader: ChargeReader,
  stated: Facts = {},
  held: typeof assess = assess,
): ScreenedExtract {
  const { facts, charges } = extractFacts(content, reader);
  const together = { ...facts, ...stated };
  const assessment = held(law, together);
  return { facts: together, charges, assessment, marks: marksOf(charges, assessment.findings) };
}

/** Charges that somebody typed, with facts that somebody stated or a document told; what nobody stated is unknown. */
export function screenTyped(
  typed: { readonly charge: string; readonly country: string | null },
  law: LawOfTheDay,
  reader: ChargeReader,
  stated: Facts,
): ScreenedExtract {
  const charges = typed.charge.trim() === '' ? [] : [typedCharge(typed.charge, typed.country, reader)];
  const facts: Record<string, Facts[string]> = {};
  if (charges.length > 0)
    chargeFacts(charges, (name, value, source, why) => {
      facts[name] = { value, source, ...(why !== undefined && { why }) };
    });
  if (typed.country !== null)
    facts['requester.country'] = { value: typed.country, source: { from: 'statement' } };
  const together = { ...facts, ...stated };
  const assessment = assessAlone(law, together);
  return { facts: together, charges, assessment, marks: marksOf(charges, assessment.findings) };
}

function typedCharge(text: string, country: string | null, reader: ChargeReader): ReadCharge {
  const reading = reader.read(text, country);
  return { warrant: 0, field: 'charge', place: 'charge', issuingCountry: country, text, reading };
}
