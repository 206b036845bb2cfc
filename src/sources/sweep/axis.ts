/**
 * An axis is one way of putting all notices in a row, so that a stretch of the row can be asked for.
 * Its keys are texts that sort; what the axis cannot place (a null name on the axis of names) has no key.
 */
import type { RawItem } from '../list-answer.ts';
import type { Filters } from '../list-query.ts';
import type { Ages } from './age.ts';
import { childrenOf, middleOf, patternsOf, piecesOf, placeOf, separator, under } from './letters.ts';
import type { Manner } from './manner.ts';
import type { Stretch } from './stretch.ts';

export interface Axis {
  readonly label: 'name' | 'forename' | 'age';
  /** Null when the axis does not reach the notice. */
  keyOf(item: RawItem): string | null;
  /** The filter that everything on the axis passes, and nothing else. */
  readonly reach: Filters;
  /** Whether stretches that do not touch can be asked for together. */
  readonly joins: boolean;
  /** Questions that together ask for exactly these stretches; several when one question cannot hold them. */
  questions(stretches: readonly Stretch[]): readonly Filters[];
  /** The stretch cut so that each piece can be asked for in one question, were questions to hold no more than one. */
  pieces(stretch: Stretch): readonly Stretch[];
  /** A piece cut once more, in its order; what lies side by side may be one piece again. Empty when the axis cannot cut it. */
  children(piece: Stretch): readonly Stretch[];
  /** The shortest text that separates two keys: above `a`, not above `b`. */
  between(a: string, b: string): string;
  /** A stretch that holds this key and no other that the axis can tell from it. */
  alone(key: string): Stretch;
  /** A place that cuts a stretch in two without knowing who is in it; null when it cannot be cut. */
  middle(stretch: Stretch): string | null;
}

/** Names or forenames in a row. Nulls have no place on it. */
export function namesInARow(field: 'name' | 'forename', manner: Manner): Axis {
  return {
    label: field,
    keyOf: (item) => {
      const name = item[field];
      return name === null ? null : placeOf(name);
    },
    reach: { [field]: '.' },
    get joins() {
      return manner.join !== 'none';
    },
    questions: (stretches) =>
      manner.patterns(stretches.flatMap(patternsOf)).map((text) => ({ [field]: text })),
    pieces: piecesOf,
    children: childrenOf,
    between: separator,
    alone: under,
    middle: middleOf,
  };
}

const OLDEST = 130;
const padded = (age: number) => String(age).padStart(3, '0');
const first = ({ from }: Stretch) => (from === '' ? 0 : Number(from));
const end = ({ to }: Stretch) => (to >= '~' ? OLDEST : Number(to));

/** Ages in a row, in completed years. A null birth date has no place on it. */
export function agesInARow(ages: Ages): Axis {
  return {
    label: 'age',
    keyOf: (item) => {
      const age = ages.of(item.date_of_birth);
      return age === null ? null : padded(Math.min(Math.max(age.most, 0), OLDEST));
    },
    reach: { ageMin: 0 },
    joins: false,
    questions: (stretches) =>
      stretches.map((stretch) =>
        stretch.to >= '~' ? { ageMin: first(stretch) } : { ageMin: first(stretch), ageMax: end(stretch) - 1 },
      ),
    pieces: (stretch) => [stretch],
    children: () => [],
    between: (_, b) => b,
    alone: (key) => ({ from: key, to: padded(Number(key) + 1) }),
    middle: (stretch) => {
      const [low, high] = [first(stretch), end(stretch)];
      return high - low < 2 ? null : padded(low + Math.ceil((high - low) / 2));
    },
  };
}
