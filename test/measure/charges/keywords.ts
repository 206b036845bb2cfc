/** The first baseline: one or two obvious words a family in English, Spanish and French, anywhere in the text, with no context. */
import type { Answer } from './labelled.ts';

const words: Record<string, RegExp> = {
  homicide: /murder|homicid|meurtre/i,
  assault: /assault|injur|lesion/i,
  sexual: /rape|sexual|viol\b/i,
  child_sexual: /child|minor|menor/i,
  kidnapping: /kidnap|secuestro|enl[eè]vement/i,
  family: /custody|parental|alimentos/i,
  robbery_theft: /robbery|theft|robo|hurto|\bvol\b/i,
  fraud: /fraud|estafa|escroquerie/i,
  corruption: /corrupt|brib|cohecho/i,
  money_laundering: /launder|lavado|blanchiment/i,
  tax_customs: /\btax|customs|contraband/i,
  drugs: /drug|narcotic|estupefaciente|stup[eé]fiant/i,
  trafficking_persons: /human traffick|trata/i,
  migrant_smuggling: /migrant/i,
  arms_explosives: /firearm|weapon|arma/i,
  terrorism_act: /terrorist act|bomb/i,
  terrorism_membership: /terroris/i,
  organised_crime: /criminal organi[sz]ation|conspiracy|il[ií]cita/i,
  international_crimes: /genocide|humanity|war crime/i,
  state_security: /treason|espionage|coup|rebel/i,
  expression_assembly: /extremis|hatred|riot/i,
  religion: /blasphem|religio/i,
  military: /desertion|military/i,
  border_documents: /passport|border/i,
  cybercrime: /computer|hack/i,
  property_damage: /arson|damage|incendi/i,
  justice: /escape|perjury|evasi[oó]n/i,
  traffic: /traffic accident|driving/i,
  environment: /wildlife|waste/i,
  private_dispute: /cheque|debt/i,
  public_order_morals: /prostitution|gambling/i,
  negligence: /negligen/i,
};
const strong = /extremis|hatred|treason|espionage|coup|rebel|blasphem|desertion/i;
const possible = /terroris|armed formation|il[ií]cita/i;

export function byKeywords(text: string): Answer {
  const families = Object.entries(words).flatMap(([family, pattern]) => (pattern.test(text) ? [family] : []));
  return {
    families: families.length > 0 ? families : ['unclear'],
    article3: strong.test(text) ? 'strong' : possible.test(text) ? 'possible' : 'none',
  };
}
