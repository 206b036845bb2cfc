/** Joins the marked words of a notice to their findings by hairlines, and lights both. Without it the marks are plain links to the findings. */

const sheet = document.querySelector<HTMLElement>('.annotated');
const wide = matchMedia('(min-width: 1080px)');
const space = 'http://www.w3.org/2000/svg';

interface Pair {
  readonly mark: HTMLAnchorElement;
  readonly note: HTMLElement;
  readonly line: SVGPathElement;
}

function pairsIn(of: HTMLElement, drawing: SVGElement): Pair[] {
  return [...of.querySelectorAll<HTMLAnchorElement>('a.marked')].flatMap((mark) => {
    const note = document.getElementById(mark.hash.slice(1));
    if (!note || !of.contains(note)) return [];
    const line = document.createElementNS(space, 'path');
    line.setAttribute('class', [...mark.classList].filter((name) => name !== 'marked').join(' '));
    drawing.append(line);
    return [{ mark, note, line }];
  });
}

/** The words of a mark on its last line, which the browser may give in several pieces. */
function lastLine(mark: Element): { left: number; right: number; bottom: number } | null {
  const rects = [...mark.getClientRects()];
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  const pieces = rects.filter((rect) => rect.bottom > bottom - rect.height / 2);
  if (pieces.length === 0) return null;
  return {
    left: Math.min(...pieces.map((piece) => piece.left)),
    right: Math.max(...pieces.map((piece) => piece.right)),
    bottom,
  };
}

/** From the end of a mark's last line along it to the margin, and up or down to the note's first line. */
function draw(of: HTMLElement, pairs: readonly Pair[]): void {
  const from = of.getBoundingClientRect();
  const toLeft = getComputedStyle(of).direction === 'rtl';
  for (const { mark, note, line } of pairs) {
    const last = lastLine(mark);
    const to = note.getBoundingClientRect();
    if (!last || !wide.matches) {
      line.removeAttribute('d');
      continue;
    }
    const x = (toLeft ? last.left : last.right) - from.left;
    const y = last.bottom - from.top + 2;
    const noteX = (toLeft ? to.right : to.left) - from.left;
    const noteY = to.top - from.top + 20;
    const bend = noteX + (toLeft ? 14 : -14);
    line.setAttribute('d', `M${x} ${y}H${bend}V${noteY}H${noteX + (toLeft ? 4 : -4)}`);
  }
}

if (sheet) {
  const drawing = document.createElementNS(space, 'svg');
  drawing.setAttribute('class', 'notice-lines');
  drawing.setAttribute('aria-hidden', 'true');
  sheet.append(drawing);
  const pairs = pairsIn(sheet, drawing);
  const again = () => draw(sheet, pairs);
  for (const { mark, note, line } of pairs) {
    const light = (on: boolean) => () => {
      for (const one of [mark, note, line]) one.classList.toggle('lit', on);
    };
    for (const one of [mark, note]) {
      one.addEventListener('pointerenter', light(true));
      one.addEventListener('pointerleave', light(false));
      one.addEventListener('focusin', light(true));
      one.addEventListener('focusout', light(false));
    }
    mark.addEventListener('click', () => {
      for (const folded of note.querySelectorAll('details')) folded.open = true;
    });
  }
  again();
  // A note that opens and a window that narrows change the sheet's size; a font that comes in may move words alone.
  new ResizeObserver(again).observe(sheet);
  document.fonts.addEventListener('loadingdone', again);
}

export {};
