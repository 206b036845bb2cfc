/** The codes in which a reading of charges answers. Their meaning stands in `rulebook/lists/charges/families.yaml`. */

export const familyCodes = [
  'homicide',
  'assault',
  'sexual',
  'child_sexual',
  'kidnapping',
  'family',
  'robbery_theft',
  'fraud',
  'corruption',
  'money_laundering',
  'tax_customs',
  'drugs',
  'trafficking_persons',
  'migrant_smuggling',
  'arms_explosives',
  'terrorism_act',
  'terrorism_membership',
  'organised_crime',
  'international_crimes',
  'state_security',
  'expression_assembly',
  'religion',
  'military',
  'border_documents',
  'cybercrime',
  'property_damage',
  'justice',
  'traffic',
  'environment',
  'private_dispute',
  'public_order_morals',
  'negligence',
  'unclear',
] as const;
export type Family = (typeof familyCodes)[number];

/**
 * What the words of a phrase say about Article 3, before what stands beside them is weighed:
 * `…-without-violence` yields to a named violent act in the same text, `possible-alone` to any other offence;
 * `says-nothing` is for words of procedure (`article`, `punishment`) that name no offence.
 */
export const article3Rules = [
  'strong',
  'strong-without-violence',
  'possible',
  'possible-without-violence',
  'possible-alone',
  'says-nothing',
  'none',
] as const;
export type Article3Rule = (typeof article3Rules)[number];

/** What the words alone say. `none` never means that a case is not political; `unknown` is a text that could not be read or names no offence. */
export type Article3Signal = 'strong' | 'possible' | 'none' | 'unknown';

export const article83Codes = [
  'behavioural',
  'family_private',
  'administrative_private_dispute',
  'none',
] as const;
export type Article83 = (typeof article83Codes)[number];

/** On what a fact of a list stands: the text itself was read; known through others; background knowledge. */
export const bases = ['read', 'secondary', 'recall'] as const;
export type Basis = (typeof bases)[number];
