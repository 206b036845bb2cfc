/** The second baseline: logistic regression over character n-grams, one against the rest, each text judged by a model that did not see it. */
import type { Answer, Labelled } from './labelled.ts';
import { dice } from './scores.ts';

const size = 1 << 15;
const folds = 10;
const rounds = 25;

interface Example {
  readonly features: Uint32Array;
  readonly weight: number;
}

/** Hashed n-grams of two to five characters, each once. */
function exampleOf(text: string): Example {
  const plain = ` ${text.toLowerCase().replaceAll(/\s+/gu, ' ')} `;
  const seen = new Set<number>();
  for (let length = 2; length <= 5; length += 1)
    for (let at = 0; at + length <= plain.length; at += 1) {
      let hash = 2166136261;
      for (let letter = at; letter < at + length; letter += 1)
        hash = Math.imul(hash ^ plain.charCodeAt(letter), 16777619);
      seen.add((hash >>> 0) % size);
    }
  return { features: Uint32Array.from(seen), weight: 1 / Math.sqrt(Math.max(1, seen.size)) };
}

/** Learns yes or no by AdaGrad with a small pull towards zero; gives the probability of yes. */
function learn(
  examples: readonly Example[],
  yes: readonly boolean[],
  seed: number,
): (example: Example) => number {
  const weights = new Float64Array(size + 1);
  const squares = new Float64Array(size + 1).fill(1e-6);
  const next = dice(seed);
  const probability = ({ features, weight }: Example) => {
    let sum = weights[size] as number;
    for (const feature of features) sum += (weights[feature] as number) * weight;
    return 1 / (1 + Math.exp(-sum));
  };
  const step = (at: number, slope: number) => {
    const pulled = slope + 1e-5 * (weights[at] as number);
    squares[at] = (squares[at] as number) + pulled * pulled;
    weights[at] = (weights[at] as number) - (0.5 * pulled) / Math.sqrt(squares[at] as number);
  };
  // The rarer the yes, the more each counts.
  const ayes = yes.filter(Boolean).length;
  const rarity = ayes === 0 ? 1 : (yes.length - ayes) / ayes;
  const order = examples.map((_, index) => index);
  for (let round = 0; round < rounds; round += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(next() * (at + 1));
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    for (const index of order) {
      const example = examples[index] as Example;
      const error = (probability(example) - (yes[index] ? 1 : 0)) * (yes[index] ? rarity : 1);
      for (const feature of example.features) step(feature, error * example.weight);
      step(size, error);
    }
  }
  return probability;
}

/** Answers to every text, by ten-fold cross-validation. */
export function byNgrams(labelled: readonly Labelled[]): Answer[] {
  const examples = labelled.map(({ text }) => exampleOf(text));
  const families = [...new Set(labelled.flatMap((one) => one.families))];
  const signals = ['strong', 'possible', 'none'];
  const answers: Answer[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const seen = labelled.map((_, index) => index).filter((index) => index % folds !== fold);
    const model = (is: (one: Labelled) => boolean) =>
      learn(
        seen.map((index) => examples[index] as Example),
        seen.map((index) => is(labelled[index] as Labelled)),
        fold + 1,
      );
    const familyModels = families.map((family) => ({
      family,
      say: model((one) => one.families.includes(family)),
    }));
    const signalModels = signals.map((signal) => ({ signal, say: model((one) => one.article3 === signal) }));
    for (let index = fold; index < labelled.length; index += folds) {
      const example = examples[index] as Example;
      const said = familyModels.filter(({ say }) => say(example) > 0.5).map(({ family }) => family);
      answers[index] = {
        families: said.length > 0 ? said : ['unclear'],
        article3: signalModels.toSorted((a, b) => b.say(example) - a.say(example))[0]?.signal ?? null,
      };
    }
  }
  return answers;
}
