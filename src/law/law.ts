/**
 * Law as data with dates: instruments, parameters, facts, rules and timings, written in YAML, evaluated without side effects.
 * Promises: the same rulebook, facts and day give the same findings to the byte; unknown stays unknown; every finding says what it stands on.
 * Refuses: to read files or the clock, to guess a fact that nobody stated, to add findings up to one verdict.
 */
export {
  type Fault,
  fault,
  faultLine,
  type Place,
  type RulebookFile,
  readYaml,
  type YamlRead,
} from './read/yaml.ts';
