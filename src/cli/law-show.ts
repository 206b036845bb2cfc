/** `rescind law show`: one thing of the rulebook with its history. */
import type { LawBook } from '../house/house.ts';
import { type Day, RescindError } from '../kernel/kernel.ts';
import type { Condition, RuleEdition } from '../law/law.ts';
import { basisWords } from './law-say.ts';
import { EXIT, type Output } from './output.ts';

/** Shows whatever has this name. @throws RescindError `no-such-law` */
export function showLaw(book: LawBook, name: string, on: Day, output: Output): number {
  const { rules, instruments, parameters, facts, timings } = book.rulebook;
  const found =
    rules.find(({ id }) => id === name) ??
    instruments.flatMap(({ provisions }) => provisions).find(({ id }) => id === name) ??
    parameters.find((one) => one.name === name) ??
    facts.find((one) => one.name === name) ??
    timings.find(({ id }) => id === name) ??
    book.precedents.precedents.find(({ id }) => id === name);
  if (!found) throw missing(book, name);
  if (output.json) {
    output.object(found);
    return EXIT.done;
  }
  if ('about' in found) {
    output.line(`${found.family}/${found.id}: ${found.title}`);
    output.line(found.about);
    for (const edition of found.editions) for (const line of editionLines(edition, on)) output.line(line);
  } else if ('heading' in found) {
    output.line(`${found.id}: ${found.heading}`);
    for (const { from, until, repealed, gist, consequence, basis, source, note } of found.editions) {
      output.line(`From ${from}${until ? ` to ${until}` : ''}: ${repealed ? 'repealed.' : gist}`);
      if (consequence) output.line(`  For a notice: ${consequence}`);
      output.line(`  ${basisWords(basis)}: ${source}`);
      if (note) output.line(`  Note: ${note}`);
    }
    const citing = rules.filter(({ editions }) => editions.some(({ cites }) => cites.includes(found.id)));
    output.line(`Rules that stand on it: ${citing.map(({ id }) => id).join(', ') || 'none'}`);
  } else if ('values' in found) {
    output.line(`$${found.name} (${found.unit}): ${found.says}`);
    for (const { from, value, cites, basis, source, checked, note } of found.values) {
      output.line(`From ${from}: ${[value].flat().join(', ') || 'nothing'} - ${cites.join(', ')}`);
      output.line(`  ${basisWords(basis)}, checked ${checked}: ${source}`);
      if (note) output.line(`  Note: ${note}`);
    }
  } else if ('asks' in found) {
    output.line(`${found.name}: ${found.asks}`);
    if (found.help) output.line(found.help);
    output.line(
      `Answered by: ${found.answerers.join(', ')}${found.fromCharge ? '; the words of a charge can give it' : ''}`,
    );
    for (const [option, meaning] of Object.entries(found.options ?? {}))
      output.line(`  ${option}: ${meaning}`);
  } else if ('event' in found) {
    output.line(`${found.id}: ${found.title} (${found.whose})`);
    for (const { from, period, extension, cites, basis, source, note } of found.editions) {
      const length =
        period === null
          ? 'no fixed length found'
          : Object.entries(period)
              .map(([unit, number]) => `${number} ${unit}`)
              .join('');
      output.line(`From ${from}: ${length} ${found.direction} ${found.event} - ${cites.join(', ')}`);
      if (extension) output.line(`  May be extended by ${extension.by}.`);
      output.line(`  ${basisWords(basis)}: ${source}`);
      if (note) output.line(`  Note: ${note}`);
    }
    for (const { year, says } of found.seen) output.line(`  Seen ${year}: ${says}`);
    if (found.missed) output.line(`If it is missed: ${found.missed}`);
  } else {
    output.line(`${found.id}: ${found.title}`);
    output.line(`${found.body}${found.year ? `, ${found.year}` : ''}: ${found.outcome}`);
    if (found.facts) output.line(found.facts);
    for (const ground of found.grounds) output.line(`  Ground: ${ground}`);
    output.line(`  ${basisWords(found.basis)}, read: ${found.read}; ${found.sources.join(' ')}`);
    if (found.note) output.line(`  Note: ${found.note}`);
  }
  return EXIT.done;
}

function editionLines(edition: RuleEdition, on: Day): string[] {
  const inForce = edition.from <= on && (edition.until === undefined || on < edition.until);
  return [
    `From ${edition.from}${edition.until ? ` until ${edition.until}` : ''}${inForce ? ` (in force on ${on})` : ''}: ${edition.cites.join(', ')}`,
    ...(edition.applies ? [`  concerns: ${conditionWords(edition.applies)}`] : []),
    ...edition.objections.flatMap(({ outcome, says, when, unless }) => [
      `  ${outcome}: ${says}`,
      `    when ${conditionWords(when)}`,
      ...unless.flatMap((exception) => [
        `    unless ${conditionWords(exception.when)}: ${exception.says}`,
        ...(exception.presume
          ? [`      presumed ${exception.presume.answer}: ${exception.presume.because}`]
          : []),
      ]),
    ]),
    `  met: ${typeof edition.met === 'string' ? edition.met : conditionWords(edition.met.when)}`,
    ...edition.points.map(
      ({ speaks, says, when }) => `  speaks ${speaks}: ${says} (${conditionWords(when)})`,
    ),
  ];
}

/** A condition on one line, as the grammar writes it. */
export function conditionWords(condition: Condition): string {
  if ('all' in condition) return `all(${condition.all.map(conditionWords).join('; ')})`;
  if ('any' in condition) return `any(${condition.any.map(conditionWords).join('; ')})`;
  if ('not' in condition) return `not(${conditionWords(condition.not)})`;
  const { fact, comparison, operand } = condition;
  const against =
    'parameter' in operand
      ? `$${operand.parameter}`
      : typeof operand.value === 'object'
        ? `[${operand.value.join(', ')}]`
        : literal(operand.value as boolean | number | string);
  return `${fact} ${comparison} ${against}`;
}

/** A value as the rulebook's files write it. */
function literal(value: boolean | number | string): string {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}

function missing(book: LawBook, name: string): RescindError {
  const { rules, instruments, parameters, facts, timings } = book.rulebook;
  const all = [
    ...rules.map(({ id }) => id),
    ...instruments.flatMap(({ provisions }) => provisions.map(({ id }) => id)),
    ...parameters.map((one) => one.name),
    ...facts.map((one) => one.name),
    ...timings.map(({ id }) => id),
  ];
  const near = all.filter((one) => one.toLowerCase().includes(name.toLowerCase())).slice(0, 8);
  return new RescindError(
    'no-such-law',
    `Nothing in the rulebook is called “${name}”.`,
    near.length > 0
      ? `Near it: ${near.join(', ')}.`
      : 'Rules, provisions, parameters, facts and timings have names; `rescind law facts` lists the facts.',
    { outcome: 'usage' },
  );
}
