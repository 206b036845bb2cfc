import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { checkoutFolder, type LawBook, openLawBook, voiceFor } from '../../house/house.ts';
import { type Day, dayOf, RescindError, systemClock } from '../../kernel/kernel.ts';
import { dayFrom } from '../command.ts';
import { findingLines } from '../law-say.ts';
import { showLaw } from '../law-show.ts';
import { EXIT, type Output, terminalOutput } from '../output.ts';
import { count } from '../say.ts';

interface LawOptions {
  readonly rulebook?: string;
  readonly on?: string;
  readonly json?: boolean;
}

/** `rescind law test | check | show | explain | facts | coverage` */
export function addLaw(program: Command, end: (code: number) => void): void {
  const law = program
    .command('law')
    .description("INTERPOL's rules as data: test them, look one up, follow one through");
  const verb = (name: string) =>
    law
      .command(name)
      .addOption(
        new Option('--rulebook <folder>', 'another rulebook (default: the one of this installation)'),
      )
      .option('--on <day>', 'the day whose law applies, as 2026-03-01 (default: today)')
      .option('--json', 'answer in JSON');
  const run = (options: LawOptions, work: (book: LawBook, on: Day, output: Output) => number) => {
    const on = options.on === undefined ? dayOf(systemClock.now()) : dayFrom(options.on, '--on');
    const book = openLawBook(options.rulebook ?? join(checkoutFolder(), 'rulebook'));
    end(work(book, on, terminalOutput({ json: options.json === true })));
  };

  verb('test')
    .description('run every case of the rulebook')
    .argument('[rule]', 'only this rule')
    .action((rule: string | undefined, options: LawOptions) =>
      run(options, (book, _on, output) => testLaw(book, rule, output)),
    );
  verb('check')
    .description(
      'compile the rulebook and look it over: dead citations, unused facts, gaps, what stands on recall',
    )
    .action((options: LawOptions) => run(options, checkLaw));
  verb('show')
    .description('one rule, provision, parameter, fact or timing, with its history')
    .argument('<name>', 'such as penalty-prosecution, RPD/83(1)(a)(ii), penalty.maximum')
    .action((name: string, options: LawOptions) =>
      run(options, (book, on, output) => showLaw(book, name, on, output)),
    );
  verb('explain')
    .description('hold one rule, or all, against facts and show every step')
    .argument('[rule]', 'a rule (default: all that concern it)')
    .requiredOption('--facts <file>', 'facts in YAML or JSON; `rescind law facts` lists them')
    .action((rule: string | undefined, options: LawOptions & { facts: string }) =>
      run(options, (book, on, output) => explainLaw(book, rule, options.facts, on, output)),
    );
  verb('facts')
    .description('the vocabulary: every fact with its question and its answers')
    .action((options: LawOptions) => run(options, listFacts));
}

function testLaw(book: LawBook, rule: string | undefined, output: Output): number {
  const results = book.runCases().filter((result) => rule === undefined || result.rule === rule);
  const failed = results.filter(({ passed }) => !passed);
  if (rule !== undefined && results.length === 0)
    throw new RescindError(
      'no-rule',
      `There is no case of a rule “${rule}”.`,
      '`rescind law show RULE` shows a rule; its cases stand in cases/.',
      { outcome: 'usage' },
    );
  if (output.json) {
    for (const { finding, ...result } of results) output.object({ ...result, outcome: finding.outcome });
  } else {
    for (const { place, name, expected, finding, notAsked } of failed) {
      output.line(`${place.path}:${place.line}: ${name}: expected ${expected}, came out ${finding.outcome}.`);
      if (notAsked.length > 0) output.line(`  Not asked for: ${notAsked.join(', ')}`);
    }
    output.line(`${count(results.length - failed.length, 'case')} passed, ${failed.length} failed.`);
  }
  return failed.length === 0 ? EXIT.done : EXIT.failed;
}

function checkLaw(book: LawBook, on: Day, output: Output): number {
  const health = book.health(on);
  const months = book.coverage(on);
  const gaps = months.filter(({ gaps: missing }) => missing.length > 0);
  if (output.json) {
    output.object({ digest: book.rulebook.digest, health, coverage: months });
    return EXIT.done;
  }
  const { rules, instruments, parameters, facts, timings } = book.rulebook;
  const provisions = instruments.reduce((sum, one) => sum + one.provisions.length, 0);
  output.line(`Rulebook ${book.rulebook.digest}`);
  output.line(
    `It compiles: ${count(rules.length, 'rule')}, ${count(provisions, 'provision')} of ${count(instruments.length, 'instrument')}, ${count(parameters.length, 'parameter')}, ${count(facts.length, 'fact')}, ${count(timings.length, 'timing')}, ${count(book.precedents.precedents.length, 'precedent')}.`,
  );
  const told = (what: string, names: readonly string[]) =>
    output.line(`${what}: ${names.length === 0 ? 'none' : `${names.length} (${names.join(', ')})`}`);
  told('Rules in force of which some part stands on recall', health.onRecall);
  told(
    'Rules that begin later than the first',
    health.later.map((one) => `${one.rule} ${one.from}`),
  );
  told(
    'Outcomes without a case',
    health.untested.map(({ rule, outcome }) => `${rule} ${outcome}`),
  );
  told('Facts that no rule asks for', health.unusedFacts);
  told('Parameters that no rule uses', health.unusedParameters);
  told('Provisions that nothing cites', health.uncited);
  told('Parameters unchecked for a year', health.unchecked);
  told(
    'Months in which a rule is missing',
    gaps.map(({ month, gaps: missing }) => `${month} ${missing.join(' ')}`),
  );
  const [first, last] = [months[0], months.at(-1)];
  if (first && last) output.line(`Covered month by month: ${first.month} to ${last.month}.`);
  return EXIT.done;
}

function explainLaw(book: LawBook, rule: string | undefined, path: string, on: Day, output: Output): number {
  const facts = book.readFacts(path, textOf(path));
  const assessment = book.assess(on, facts);
  if (rule !== undefined && !book.rulebook.rules.some(({ id }) => id === rule))
    throw new RescindError(
      'no-rule',
      `There is no rule “${rule}”.`,
      '`rescind law check` counts the rules; `rulebook/rules/` holds them.',
      { outcome: 'usage' },
    );
  const findings = assessment.findings.filter((one) =>
    rule === undefined ? one.outcome !== 'not-asked' : one.rule === rule,
  );
  if (output.json) {
    output.object({ ...assessment, findings });
    return EXIT.done;
  }
  const law = book.lawOn(on);
  const voice = voiceFor(book, 'en');
  output.line(voice.say('term.law', { day: on, digest: assessment.rulebook.slice(0, 12) }));
  for (const finding of findings) {
    output.line('');
    for (const line of findingLines(finding, facts, law, voice)) output.line(line);
  }
  if (findings.length === 0) output.line('The rule does not hold on that day.');
  return EXIT.done;
}

function listFacts(book: LawBook, _on: Day, output: Output): number {
  for (const fact of book.rulebook.facts) {
    if (output.json) {
      output.object(fact);
      continue;
    }
    const answers =
      fact.type === 'yes-no'
        ? 'yes, no'
        : fact.options
          ? Object.keys(fact.options).join(', ')
          : fact.unit
            ? `a number of ${fact.unit}`
            : fact.type;
    output.line(`${fact.name}: ${fact.asks}`);
    output.line(`  ${answers}${fact.type === 'several' ? ' (any of them)' : ''}`);
  }
  return EXIT.done;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new RescindError('no-file', `The file ${path} cannot be read.`, 'Check its name.', {
      cause,
      outcome: 'usage',
    });
  }
}
