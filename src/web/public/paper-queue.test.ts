import { expect, it, vi } from 'vitest';
import { paperQueue } from './paper-queue.ts';

const limits = { waiting: 2, kept: 2, keptFor: 1000 };

it('makes one at a time, lets a few wait, and takes no more', async () => {
  const queue = paperQueue<string>(limits);
  let running = 0;
  let most = 0;
  const make = (text: string) => async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((done) => setTimeout(done, 5));
    running -= 1;
    return text;
  };
  const asked = ['a', 'b', 'c', 'd', 'e'].map((text) => queue.take(text, make(text)));
  expect(asked.map((one) => one === null)).toEqual([false, false, false, true, true]);
  expect(await Promise.all(asked)).toEqual(['a', 'b', 'c', null, null]);
  expect(most).toBe(1);
});

it('keeps what was made for a while, the newest few, and never a fault', async () => {
  vi.useFakeTimers();
  try {
    const queue = paperQueue<string>(limits);
    const make = vi.fn(async () => 'paper');
    await queue.take('a', make);
    await queue.take('a', make);
    expect(make).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1001);
    await queue.take('a', make);
    expect(make).toHaveBeenCalledTimes(2);
    await queue.take('b', make);
    await queue.take('c', make);
    await queue.take('a', make);
    expect(make).toHaveBeenCalledTimes(5);
    await expect(queue.take('x', () => Promise.reject(new Error('broke')))).rejects.toThrow('broke');
    expect(await queue.take('x', make)).toBe('paper');
  } finally {
    vi.useRealTimers();
  }
});
