import { describe, expect, it } from 'vitest';
import type { Archive, Sweep } from '../archive/archive.ts';
import { notInvented, sameService } from './same-service.ts';

const archiveOf = (...sweeps: readonly { no: number; source: string; seen: number }[]) =>
  ({ sweeps: async () => sweeps as unknown as Sweep[] }) as unknown as Archive;
const live = 'https://ws-public.interpol.int/notices/v1';

describe('one archive, one service', () => {
  it.each([
    ['a first sweep', archiveOf(), live],
    ['the same service', archiveOf({ no: 1, source: live, seen: 9 }), live],
    [
      'a stand-in on another port',
      archiveOf({ no: 1, source: 'http://127.0.0.1:8765/v1', seen: 9 }),
      'http://localhost:1/v1',
    ],
    [
      'another service after sweeps that saw nobody',
      archiveOf({ no: 1, source: 'http://127.0.0.1:8765/v1', seen: 0 }),
      live,
    ],
  ])('takes %s', async (_what, archive, source) => {
    await expect(sameService(archive, source)).resolves.toBeUndefined();
  });

  it.each([
    [live, 'http://127.0.0.1:8765/notices/v1'],
    ['http://127.0.0.1:8765/notices/v1', live],
    [live, 'https://other.example/notices/v1'],
  ])('refuses after %s the other, %s', async (before, source) => {
    const archive = archiveOf(
      { no: 2, source: 'http://x.example/v1', seen: 0 },
      { no: 1, source: before, seen: 9 },
    );
    await expect(sameService(archive, source)).rejects.toMatchObject({ code: 'other-service' });
  });

  it('mixes nothing real into invented people', () => {
    expect(() => notInvented(true, 'a saved file')).toThrow(/invented people/);
    expect(() => notInvented(false, 'a saved file')).not.toThrow();
  });
});
