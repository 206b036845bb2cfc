/**
 * Names of persons, made comparable.
 * Promises: pure, local; any script in, plain words out; of scripts that cannot be compared it says so.
 * Refuses: to guess how a name is spelt in other letters; to say that two names are one person; that is for a person to say.
 */
export { bagOfWords, foldWords } from './fold.ts';
export { hear, type WordsCaveat } from './hear.ts';
