/** How a service wants its patterns written. Learned while sweeping: what it does not honour or cannot bear is not sent again. */

/** A pattern longer than this is not tried; questions stay well below what servers take for an address. */
const LONGEST = 700;

/** `group`: `^(A|B)`; `each`: `^A|^B`; `none`: one pattern a question. */
export type Join = 'group' | 'each' | 'none';

export class Manner {
  #join: Join = 'group';
  #longest = LONGEST;

  get join(): Join {
    return this.#join;
  }

  /** Anchored patterns that together match what `parts` match, each part in one of them. */
  patterns(parts: readonly string[]): string[] {
    const texts: string[] = [];
    let held: string[] = [];
    for (const part of parts) {
      const fits = this.#join !== 'none' && this.#write([...held, part]).length <= this.#longest;
      if (held.length > 0 && !fits) {
        texts.push(this.#write(held));
        held = [];
      }
      held.push(part);
    }
    return held.length > 0 ? [...texts, this.#write(held)] : texts;
  }

  #write(parts: readonly string[]): string {
    if (parts.length === 1) return `^${parts[0]}`;
    return this.#join === 'each' ? parts.map((part) => `^${part}`).join('|') : `^(${parts.join('|')})`;
  }

  /** The service answered a question with `pattern` wrongly: true when another way of joining is left to try. */
  notHonoured(pattern: string): boolean {
    if (!pattern.includes('|')) return false;
    this.#join = this.#join === 'group' ? 'each' : 'none';
    return true;
  }

  /** The service could not bear `pattern`: true when a shorter one is left to try. */
  tooHeavy(pattern: string): boolean {
    if (!pattern.includes('|')) return false;
    this.#longest = Math.floor(pattern.length / 2);
    return true;
  }
}
