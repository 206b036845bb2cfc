/** Three answers, joined by Kleene's tables (S. C. Kleene, Introduction to Metamathematics, 1952, section 64): unknown decides nothing, and is decided by whatever decides alone. */
export type Answer = 'yes' | 'no' | 'unknown';

/** Yes if every answer is yes (or there is none), no if one is no, else unknown. */
export function allOf(answers: readonly Answer[]): Answer {
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}

/** Yes if one answer is yes, no if every one is no (or there is none), else unknown. */
export function anyOf(answers: readonly Answer[]): Answer {
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unknown') ? 'unknown' : 'no';
}

/** Yes for no, no for yes; unknown stays. */
export function notOf(answer: Answer): Answer {
  return answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'unknown';
}
