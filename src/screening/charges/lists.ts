/** What the lists of charge words hold, once read: phrases with their family, contexts, and offences used against critics. */
import type { Article3Rule, Article83, Basis, Family } from './codes.ts';
import type { Groups } from './phrase.ts';
import type { FamiliesFile, LanguageFile, UnreadFile } from './shapes.ts';

/** A phrase of a list and what it says of a charge. */
export interface Entry {
  /** Where a reader of the lists finds it: `lists/charges/en.yaml:120`. */
  readonly place: string;
  readonly language: string;
  /** As it is written in the list. */
  readonly words: string;
  /** `ignored`: the words are no offence although shorter phrases within them are. */
  readonly family: Family | 'ignored';
  readonly article3: Article3Rule;
  readonly article83: Article83;
  readonly violent: boolean;
  readonly because: string | null;
  readonly because83: string | null;
}

/** Words that move a family when they stand in the same charge. */
export interface ContextEntry {
  readonly context: string;
  readonly language: string;
  readonly words: string;
}

/** An offence that a state uses, or has used, against its critics. A match is a prompt to look, never proof of abuse. */
export interface PoliticalOffence {
  readonly id: string;
  readonly country: string;
  readonly offence: string;
  readonly statute: string | null;
  readonly article: string | null;
  /** On what the article's number stands. */
  readonly articleBasis: Basis;
  readonly category: string;
  readonly strength: string;
  readonly phrases: readonly string[];
  readonly note: string;
  readonly source: string;
  readonly basis: Basis;
  readonly place: string;
}

export interface ChargeLists {
  readonly families: FamiliesFile['families'];
  readonly turns: FamiliesFile['turns'];
  readonly languages: readonly LanguageFile[];
  readonly unread: UnreadFile['unread'];
  readonly entries: readonly Entry[];
  readonly contexts: readonly ContextEntry[];
  readonly groups: Groups;
  readonly offences: readonly PoliticalOffence[];
}
