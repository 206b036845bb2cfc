import { expect, it } from 'vitest';
import { whileStoppable } from './stopping.ts';

const listening = () => process.listenerCount('SIGINT') + process.listenerCount('SIGTERM');

it('aborts the work at the first signal, and leaves the second to end the program', async () => {
  const before = listening();
  let told = 0;
  const ended = await whileStoppable(
    () => {
      told += 1;
    },
    async (signal) => {
      expect(listening()).toBe(before + 2);
      expect(signal.aborted).toBe(false);
      process.emit('SIGINT');
      expect(listening()).toBe(before);
      return signal.aborted;
    },
  );
  expect([ended, told]).toEqual([true, 1]);
});

it('listens no more when the work has ended, well or not', async () => {
  const before = listening();
  expect(
    await whileStoppable(
      () => undefined,
      async () => 7,
    ),
  ).toBe(7);
  await expect(
    whileStoppable(
      () => undefined,
      async () => {
        throw new Error('broke');
      },
    ),
  ).rejects.toThrow('broke');
  expect(listening()).toBe(before);
});
