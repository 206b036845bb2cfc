/** Holds the parts of a rulebook against one another: what is named must exist, fit, and hold on every day on which it is used. */
import { type Dated, editionOn } from '../edition.ts';
import type { FactDefinition } from '../fact.ts';
import type { Provision } from '../instrument.ts';
import type { Parameter } from '../parameter.ts';
import type { RuleEdition } from '../rule.ts';
import { metOnChargeAlone } from './article3.ts';
import { leafFault } from './leaf-faults.ts';
import type { Parts, Placed } from './placed.ts';
import { type Keys, placedCites, placedConditions, placedLeaves } from './placed-conditions.ts';
import { type Fault, fault, type Place } from './yaml.ts';

/** Everything that is wrong between the parts, with file and line. */
export function crossFaults(parts: Parts): Fault[] {
  const provisions = parts.instruments.flatMap((instrument) =>
    instrument.part.provisions.map((provision, at) => ({
      id: provision.id,
      place: instrument.placeOf(['provisions', at, 'id']),
      provision,
    })),
  );
  const known = {
    provisions: new Map(provisions.map(({ id, provision }) => [id, provision])),
    parameters: new Map(parts.parameters.map(({ part }) => [part.name, part])),
    facts: new Map(parts.facts.flatMap(({ part }) => part).map((fact) => [fact.name, fact])),
  };
  return [
    ...twice('provision', provisions),
    ...twice(
      'parameter',
      named(parts.parameters, 'parameter', ({ name }) => name),
    ),
    ...twice(
      'rule',
      named(parts.rules, 'rule', ({ id }) => id),
    ),
    ...twice(
      'timing',
      named(parts.timings, 'timing', ({ id }) => id),
    ),
    ...parts.instruments.flatMap((placed) =>
      placed.part.provisions.flatMap(({ editions }, at) =>
        disorder(editions, placed, ['provisions', at, 'editions']),
      ),
    ),
    ...parts.facts.flatMap(vocabularyFaults),
    ...parts.parameters.flatMap((placed) => [
      ...disorder(placed.part.values, placed, ['values']),
      ...placed.part.values.flatMap((value, at) =>
        citeFaults(value.cites, value, placed, ['values', at, 'cites'], known.provisions),
      ),
    ]),
    ...parts.timings.flatMap((placed) => [
      ...disorder(placed.part.editions, placed, ['editions']),
      ...placed.part.editions.flatMap((edition, at) => [
        ...citeFaults(edition.cites, edition, placed, ['editions', at, 'cites'], known.provisions),
        ...citeFaults(
          edition.extension?.cites ?? [],
          edition,
          placed,
          ['editions', at, 'extension', 'cites'],
          known.provisions,
        ),
      ]),
    ]),
    ...parts.rules.flatMap((placed) => [
      ...disorder(placed.part.editions, placed, ['editions']),
      ...placed.part.editions.flatMap((edition, at) => ruleFaults(edition, placed, ['editions', at], known)),
    ]),
  ];
}

interface Known {
  readonly provisions: ReadonlyMap<string, Provision>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly facts: ReadonlyMap<string, FactDefinition>;
}

function named<Part>(placed: readonly Placed<Part>[], key: string, nameOf: (part: Part) => string) {
  return placed.map(({ part, placeOf }) => ({ id: nameOf(part), place: placeOf([key]) }));
}

function twice(what: string, named: readonly { id: string; place: Place }[]): Fault[] {
  const first = new Map<string, Place>();
  return named.flatMap(({ id, place }) => {
    const before = first.get(id);
    if (!before) {
      first.set(id, place);
      return [];
    }
    return [
      fault(
        place,
        `The ${what} \`${id}\` stands in ${before.path}:${before.line} too.`,
        'Keep one of the two.',
      ),
    ];
  });
}

/** Editions out of order, two that begin on one day, an end before its beginning or after the next beginning. */
function disorder(
  editions: readonly Dated[],
  { placeOf }: { placeOf: Placed<unknown>['placeOf'] },
  keys: Keys,
): Fault[] {
  return editions.flatMap((edition, at) => {
    const place = placeOf([...keys, at, 'from']);
    const next = editions[at + 1];
    const faults: Fault[] = [];
    if (next && next.from === edition.from)
      faults.push(
        fault(
          placeOf([...keys, at + 1, 'from']),
          `Two values hold from ${edition.from} on.`,
          'Keep one, or correct the day of the other.',
        ),
      );
    else if (next && next.from < edition.from)
      faults.push(fault(place, `${next.from} stands after ${edition.from}.`, 'Put the oldest first.'));
    if (edition.until !== undefined && edition.until <= edition.from)
      faults.push(
        fault(place, `It ends on ${edition.until}, before it begins.`, 'Correct `from` or `until`.'),
      );
    if (edition.until !== undefined && next && next.from < edition.until)
      faults.push(
        fault(
          placeOf([...keys, at, 'until']),
          `It ends on ${edition.until}, but the next begins on ${next.from}: both would hold.`,
          'End it where the next begins, or leave `until` out.',
        ),
      );
    return faults;
  });
}

function vocabularyFaults({ part, placeOf }: Placed<readonly FactDefinition[]>): Fault[] {
  return part.flatMap(({ name, type, options, unit }) => {
    const place = placeOf(['facts', name]);
    const wantsOptions = type === 'choice' || type === 'several';
    if (wantsOptions !== (options !== undefined))
      return [
        fault(
          place,
          `The fact \`${name}\` is of the type ${type}${wantsOptions ? ' and has no options' : ' and has options'}.`,
          'Options belong to `choice` and `several`.',
        ),
      ];
    if ((type === 'number') !== (unit !== undefined))
      return [
        fault(
          place,
          `The fact \`${name}\` is of the type ${type}.`,
          'A number, and only a number, has a `unit`.',
        ),
      ];
    return [];
  });
}

/** Provisions that do not exist, or do not hold on every day of the edition that cites them. */
function citeFaults(
  cites: readonly string[],
  edition: Dated,
  { placeOf }: { placeOf: Placed<unknown>['placeOf'] },
  keys: Keys,
  provisions: ReadonlyMap<string, Provision>,
): Fault[] {
  return cites.flatMap((id, at) => {
    const place = placeOf([...keys, at]);
    const provision = provisions.get(id);
    if (!provision)
      return [
        fault(
          place,
          `The provision \`${id}\` stands in no instrument.`,
          'Correct the id, or add the provision to a file of instruments/.',
        ),
      ];
    const first = editionOn(provision.editions, edition.from);
    if (!first || first.repealed)
      return [
        fault(
          place,
          `\`${id}\` does not hold on ${edition.from}, from when it is cited.`,
          `Begin the edition later, or add an earlier edition to the provision.`,
        ),
      ];
    const lost = provision.editions.find(
      ({ from, repealed }) =>
        repealed && from > edition.from && (edition.until === undefined || from < edition.until),
    );
    return lost
      ? [
          fault(
            place,
            `\`${id}\` is repealed on ${lost.from} and cited beyond.`,
            `End this edition on ${lost.from}, and write the next without it.`,
          ),
        ]
      : [];
  });
}

function ruleFaults(edition: RuleEdition, placed: Placed<unknown>, keys: Keys, known: Known): Fault[] {
  const { provisions, parameters, facts } = known;
  const at = (rest: Keys) => placed.placeOf([...keys, ...rest]);
  const faults = placedCites(edition).flatMap((written) =>
    citeFaults(written.cites, edition, placed, [...keys, ...written.keys], provisions),
  );
  for (const written of placedConditions(edition))
    for (const { leaf, keys: rest } of placedLeaves(written.condition, written.keys)) {
      const words = leafFault(leaf, edition, facts, parameters);
      if (words) faults.push(fault(at(rest), words.message, words.next));
    }
  if (edition.met !== 'never' && edition.says.met === undefined)
    faults.push(
      fault(
        at(['says']),
        'The rule can be met and does not say so.',
        'Give `says.met`, or write `met: never`.',
      ),
    );
  const article3 = edition.cites.some((id) => id === 'ICPO-C/3' || id.startsWith('RPD/34(3)'));
  const fromCharge = (name: string) => facts.get(name)?.fromCharge ?? false;
  if (
    article3 &&
    (edition.met === 'otherwise' ||
      (edition.met !== 'never' && metOnChargeAlone(edition.met.when, fromCharge)))
  )
    faults.push(
      fault(
        at(['met']),
        'This Article 3 rule could be met on the words of a charge alone.',
        'Write `met: never`, or a condition that needs a fact which no charge can give.',
      ),
    );
  return faults;
}
