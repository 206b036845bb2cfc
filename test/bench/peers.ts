/**
 * How others split the list, as simple simulations that count requests over the same list and cap.
 * Each asks the stand-in’s own questions through `ask`; only the number of requests and the people found are compared.
 */

/** Gives the total and the numbers shown (160 at most). */
export type PeerAsk = (
  filters: Readonly<Record<string, string>>,
) => Promise<{ total: number; ids: readonly string[] }>;

export interface PeerResult {
  readonly requests: number;
  readonly found: number;
}

const CAP = 160;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Ages halved until a part fits; single ages that do not fit are split by the first letters of the family name. */
export async function ageBisection(ask: PeerAsk): Promise<PeerResult> {
  const found = new Set<string>();
  let requests = 0;
  const question = async (filters: Record<string, string>) => {
    requests += 1;
    const answer = await ask(filters);
    for (const id of answer.ids) found.add(id);
    return answer.total;
  };
  const names = async (ages: Record<string, string>, prefix: string): Promise<void> => {
    for (const letter of LETTERS) {
      const total = await question({ ...ages, name: `^${prefix}${letter}` });
      if (total > CAP && prefix.length < 4) await names(ages, prefix + letter);
    }
  };
  const halve = async (from: number, to: number): Promise<void> => {
    const ages = { ageMin: String(from), ageMax: String(to) };
    if ((await question(ages)) <= CAP) return;
    if (from === to) return names(ages, '');
    const middle = Math.floor((from + to) / 2);
    await halve(from, middle);
    await halve(middle + 1, to);
  };
  await halve(0, 120);
  return { requests, found: found.size };
}

/** A trie of name prefixes, one letter deeper wherever a part does not fit, with one question for what is no letter. */
export async function nameTrie(ask: PeerAsk): Promise<PeerResult> {
  const found = new Set<string>();
  let requests = 0;
  const descend = async (prefix: string): Promise<void> => {
    for (const next of [...LETTERS, '[^A-Z]']) {
      requests += 1;
      const answer = await ask({ name: `^${prefix}${next}` });
      for (const id of answer.ids) found.add(id);
      if (answer.total > CAP && next.length === 1 && prefix.length < 12) await descend(prefix + next);
    }
  };
  await descend('');
  return { requests, found: found.size };
}
