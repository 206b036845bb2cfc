/**
 * What comes from outside: INTERPOL's lists and notices, and files that others saved.
 * Promises: raw bytes are handed on unedited; what surprises is an anomaly on the record and never loses a notice.
 * Refuses: yellow and UN notices, pictures, and any claim about what a source did not show.
 */

export type { SavedFormat } from './files/formats.ts';
export { openSavedFile, type SavedFile } from './files/open-saved-file.ts';
export type { SavedAt } from './files/saved-at.ts';
export { readItem } from './reading/read-item.ts';
