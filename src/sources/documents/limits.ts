/** What reading one document may cost. Whatever is beyond is refused, or left unread and said. */
export interface DocumentLimits {
  /** Bytes of the file. */
  readonly bytes: number;
  /** Pages that are looked at; further ones are reported as not read. */
  readonly pages: number;
  /** A file with more pages than this is refused unread. */
  readonly pagesRefused: number;
  /** Pages on which words are recognised in pictures. */
  readonly ocrPages: number;
  /** Seconds for everything: the reading stops by itself and says what is left, and is ended from outside a little later. */
  readonly seconds: number;
  /** Seconds for everything when words must be recognised in pictures. */
  readonly ocrSeconds: number;
  /** Pixels of one picture. */
  readonly pixels: number;
  /** Characters of one page. */
  readonly characters: number;
  /** Megabytes of memory that reading may take on top of what the program uses. */
  readonly megabytes: number;
}

export const DEFAULT_LIMITS: DocumentLimits = {
  bytes: 30_000_000,
  pages: 200,
  pagesRefused: 1_000,
  ocrPages: 20,
  seconds: 30,
  ocrSeconds: 120,
  pixels: 40_000_000,
  characters: 200_000,
  megabytes: 1_000,
};
