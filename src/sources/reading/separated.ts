/** One record of separated values (RFC 4180): quotes double inside quotes. Never throws; an unclosed quote runs to the end. */
export function readRecord(text: string, separator: ',' | ';'): string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    let cell = '';
    if (text[at] === '"') {
      let close = text.indexOf('"', at + 1);
      let from = at + 1;
      while (close !== -1 && text[close + 1] === '"') {
        cell += text.slice(from, close + 1);
        from = close + 2;
        close = text.indexOf('"', from);
      }
      cell += text.slice(from, close === -1 ? text.length : close);
      at = close === -1 ? text.length : close + 1;
    }
    const end = text.indexOf(separator, at);
    cells.push(cell + text.slice(at, end === -1 ? text.length : end));
    if (end === -1) return cells;
    at = end + 1;
  }
}
