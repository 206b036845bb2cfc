/** Answers that are costly and asked often, kept while what they were made from stands. */

/**
 * @param most how many answers are kept; the oldest goes first
 * @returns a function that makes an answer once for each mark and key; a failed one is not kept
 */
export function keeping<T>(most: number): (mark: string, key: string, make: () => Promise<T>) => Promise<T> {
  let under = '';
  const answers = new Map<string, Promise<T>>();
  return (mark, key, make) => {
    if (mark !== under) {
      answers.clear();
      under = mark;
    }
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = make();
    answers.set(key, answer);
    answer.catch(() => {
      if (answers.get(key) === answer) answers.delete(key);
    });
    const oldest = answers.keys().next();
    if (answers.size > most && !oldest.done) answers.delete(oldest.value);
    return answer;
  };
}
