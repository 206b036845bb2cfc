/**
 * Names of persons, made comparable.
 * Promises: pure, local; any script in, plain words out.
 * Refuses: to say that two names are one person; that is for a person to say.
 */
export { bagOfWords, foldWords } from './fold.ts';
