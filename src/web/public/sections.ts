/** The page head's one line: what the site holds, in the order in which it is read. */
import type { MessageKey } from '../messages/messages.ts';

export interface Section {
  readonly id: string;
  readonly path: string;
  readonly name: MessageKey;
  readonly group: 'archive' | 'record';
}

export const sections = [
  { id: 'overview', path: '/', name: 'nav.overview', group: 'archive' },
  { id: 'notices', path: '/notices', name: 'nav.notices', group: 'archive' },
  { id: 'changes', path: '/changes', name: 'nav.changes', group: 'archive' },
  { id: 'countries', path: '/countries', name: 'nav.countries', group: 'archive' },
  { id: 'sweeps', path: '/sweeps', name: 'nav.sweeps', group: 'archive' },
  { id: 'check', path: '/check', name: 'nav.check', group: 'archive' },
  { id: 'li', path: '/cases/li-chuanliang', name: 'nav.li', group: 'record' },
  { id: 'methods', path: '/methods', name: 'nav.methods', group: 'record' },
  { id: 'rules', path: '/rules', name: 'nav.rules', group: 'record' },
  { id: 'questions', path: '/questions', name: 'nav.questions', group: 'record' },
] as const satisfies readonly Section[];

export type SectionId = (typeof sections)[number]['id'];
