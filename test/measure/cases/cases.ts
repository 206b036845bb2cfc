/** `npm run measure cases`: the law engine on decided cases, file by file, beside three baselines. */
import { type CodedCase, type Coder, codedCases, valueKey } from './coded.ts';

const KINDS = ['ccf', 'repository', 'public'] as const;
const WORDS = { ccf: 'CCF decisions', repository: 'Repository of Practice', public: 'public cases' } as const;
/** Families of the charge that are political on their face: what a screener would flag who reads the offence alone. */
const POLITICAL = ['state_security', 'expression_assembly', 'religion', 'military', 'terrorism_membership'];

type Judge = (one: CodedCase) => boolean;
const judges: readonly (readonly [string, Judge])[] = [
  ['rules of the rulebook', ({ raised }) => raised.length > 0],
  ['baseline: always concern', () => true],
  ['baseline: always unknown', () => false],
  [
    'baseline: offence family only',
    ({ facts }) => familiesIn(facts).some((family) => POLITICAL.includes(family)),
  ],
];

export function measureCases(): boolean {
  console.log(
    'A concern or breach counts as raised, in non-compliant and compliant cases alike. Files are never pooled.',
  );
  console.log(
    'Facts were coded from the summaries alone by two readers (a, b). Chosen examples: no figure here is an accuracy on real files.\n',
  );
  const coded = { a: codedCases('a'), b: codedCases('b') };
  for (const kind of KINDS) {
    console.log(WORDS[kind]);
    for (const coder of ['a', 'b'] as const) {
      const cases = coded[coder].filter(({ precedent }) => precedent.kind === kind);
      for (const [name, judge] of coder === 'a' ? judges : judges.filter((_, at) => at === 0 || at === 3))
        console.log(`  ${coder}  ${line(name, cases, judge)}`);
    }
  }
  console.log('\nRepository, by chapter (reader a): non-compliant raised, compliant raised');
  const repository = coded.a.filter(({ precedent }) => precedent.kind === 'repository');
  for (const chapter of [...new Set(repository.map(chapterOf))].toSorted()) {
    const cases = repository.filter((one) => chapterOf(one) === chapter);
    const share = (refused: boolean) => {
      const of = cases.filter((one) => one.refused === refused);
      return `${of.filter(({ raised }) => raised.length > 0).length} of ${of.length}`;
    };
    console.log(`  ${chapter.padEnd(7)} ${share(true).padEnd(10)} ${share(false)}`);
  }
  agreement(coded);
  console.log('\nContradicted (reader a)');
  for (const { precedent, refused, raised } of coded.a)
    if (raised.length > 0 !== refused)
      console.log(
        `  ${precedent.id}: ${precedent.title}; ${precedent.outcome}, ${raised.length > 0 ? `raised by ${raised.join(', ')}` : 'nothing raised on the facts stated'}`,
      );
  return true;
}

function line(name: string, cases: readonly CodedCase[], judge: Judge): string {
  const { sensitivity, specificity, refused, kept } = rates(cases, judge);
  const draws = bootstrap(cases, judge);
  const [low, high] = [draws[24] ?? 0, draws[974] ?? 0];
  const balanced = (sensitivity + specificity) / 2;
  return `${name.padEnd(30)} sensitivity ${sensitivity.toFixed(2)} (n ${refused}), specificity ${specificity.toFixed(2)} (n ${kept}), balanced ${balanced.toFixed(3)} [${low.toFixed(2)}, ${high.toFixed(2)}]`;
}

function rates(cases: readonly CodedCase[], judge: Judge) {
  const refused = cases.filter((one) => one.refused);
  const kept = cases.filter((one) => !one.refused);
  const share = (part: number, whole: number) => (whole === 0 ? 0.5 : part / whole);
  return {
    refused: refused.length,
    kept: kept.length,
    sensitivity: share(refused.filter(judge).length, refused.length),
    specificity: share(kept.filter((one) => !judge(one)).length, kept.length),
  };
}

/** Balanced accuracy over 1,000 draws with replacement, both classes drawn apart, sorted; the same numbers every time. */
function bootstrap(cases: readonly CodedCase[], judge: Judge): number[] {
  let state = 20261124;
  const next = () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
  const again = (of: readonly CodedCase[]) => of.map(() => of[Math.floor(next() * of.length)] as CodedCase);
  const [refused, kept] = [cases.filter((one) => one.refused), cases.filter((one) => !one.refused)];
  return Array.from({ length: 1000 }, () => {
    const { sensitivity, specificity } = rates([...again(refused), ...again(kept)], judge);
    return (sensitivity + specificity) / 2;
  }).toSorted((a, b) => a - b);
}

/** How often two readers coded a fact alike, beyond chance (Cohen's kappa), over facts that either stated for ten cases or more. */
function agreement(coded: Record<Coder, readonly CodedCase[]>): void {
  const pairs = coded.a.map((one, at) => [one.facts, (coded.b[at] as CodedCase).facts] as const);
  const names = [...new Set(pairs.flatMap(([a, b]) => [...Object.keys(a), ...Object.keys(b)]))];
  const rows = names
    .map((fact) => {
      const values = pairs.map(([a, b]) => [valueKey(a[fact]?.value), valueKey(b[fact]?.value)] as const);
      return {
        fact,
        stated: values.filter(([a, b]) => a !== 'not stated' || b !== 'not stated').length,
        kappa: kappa(values),
      };
    })
    .filter(({ stated }) => stated >= 10)
    .toSorted((a, b) => a.kappa - b.kappa);
  const middle = rows[Math.floor(rows.length / 2)]?.kappa ?? 0;
  console.log(
    `\nTwo readers, ${rows.length} facts stated for ten cases or more: median kappa ${middle.toFixed(2)}; least alike`,
  );
  for (const { fact, stated, kappa: value } of rows.slice(0, 6))
    console.log(`  ${fact.padEnd(28)} ${value.toFixed(2)} (stated for ${stated})`);
}

function kappa(pairs: readonly (readonly [string, string])[]): number {
  const share = (count: number) => count / Math.max(1, pairs.length);
  const agreed = share(pairs.filter(([a, b]) => a === b).length);
  const values = [...new Set(pairs.flat())];
  const byChance = values.reduce(
    (sum, value) =>
      sum +
      share(pairs.filter(([a]) => a === value).length) * share(pairs.filter(([, b]) => b === value).length),
    0,
  );
  return byChance === 1 ? 1 : (agreed - byChance) / (1 - byChance);
}

function familiesIn(facts: CodedCase['facts']): readonly string[] {
  const value = facts['charge.families']?.value;
  return typeof value === 'object' && value !== null && 'has' in value ? value.has : [];
}

/** The chapter of the Repository, from an id such as `ROP-3.3.1-2`. */
function chapterOf({ precedent }: CodedCase): string {
  return /^ROP-([\d.]+)-/.exec(precedent.id)?.[1] ?? '';
}
