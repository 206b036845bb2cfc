/** What is said on standard error while a command works: on a terminal one line that changes, in a log a line at a time. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { terminalOutput } from './output.ts';

const was = { isTTY: process.stderr.isTTY, columns: process.stderr.columns };
let told: string[] = [];

function on(terminal: { isTTY: boolean; columns?: number }) {
  Object.assign(process.stderr, terminal);
  return terminalOutput({ json: false });
}

beforeEach(() => {
  told = [];
  vi.useFakeTimers();
  vi.spyOn(process.stderr, 'write').mockImplementation(((text: string) => {
    told.push(text);
    return true;
  }) as typeof process.stderr.write);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  Object.assign(process.stderr, was);
});

describe('a wait', () => {
  const left = (seconds: number) => `Refused; again in ${seconds} s`;

  it('is said at once in a log, however lately something else was said', () => {
    const output = on({ isTTY: false });
    output.waiting(36_000, 'Refused; again at 05:00:36 UTC.', left);
    vi.advanceTimersByTime(5000);
    expect(told).toEqual(['Refused; again at 05:00:36 UTC.\n']);
  });

  it('counts down on a terminal until something else is said', () => {
    const output = on({ isTTY: true });
    output.waiting(3000, 'unused', left);
    vi.advanceTimersByTime(2000);
    const lines = () => told.map((text) => text.replace('\r\u001b[2K', ''));
    expect(lines()).toEqual([3, 2, 1].map(left));
    output.progress('7 requests');
    vi.advanceTimersByTime(5000);
    output.settle();
    expect(lines()).toEqual([...[3, 2, 1].map(left), '7 requests', '']);
  });

  it('never takes more than the one line that can be wiped', () => {
    on({ isTTY: true, columns: 20 }).waiting(3000, 'unused', () => 'x'.repeat(70));
    expect(told).toEqual([`\r\u001b[2K${'x'.repeat(19)}`]);
  });
});
