/** Command lines that cannot be meant: the help or a sentence on standard error, nothing on standard output, exit code 2. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { run } from './program.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

async function rescind(args: readonly string[]) {
  const told = { out: '', err: '' };
  const keep = (where: 'out' | 'err') => (text: string | Uint8Array) => {
    told[where] += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(keep('out') as typeof process.stdout.write);
  vi.spyOn(process.stderr, 'write').mockImplementation(keep('err') as typeof process.stderr.write);
  const code = await run(args);
  vi.restoreAllMocks();
  return { code, ...told };
}

const WITHOUT = [
  [],
  ['sweep'],
  ['sweeps', 'nonsense'],
  ['successions', 'nonsense'],
  ['import'],
  ['notice'],
  ['certificate'],
  ['certificate', '2024/1'],
  ['erase'],
  ['erase', '2024/1'],
  ['export'],
  ['sweeps', 'show'],
  ['sweeps', 'confirm'],
  ['sweeps', 'reject'],
  ['successions', 'confirm'],
  ['successions', 'reject'],
  ['nonsense'],
  ['law'],
  ['law', 'show'],
  ['law', 'explain', 'coherence'],
  ['sweep', 'yellow'],
  ['help', 'nonsense'],
];

describe('wrong usage', () => {
  it.each(WITHOUT.map((args) => [args.join(' ') || '(nothing)', args] as const))(
    'rescind %s ends with 2 and says what is missing',
    async (_, args) => {
      const ran = await rescind(args);
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(ran.err).toMatch(/^(Usage: rescind|error: )/);
    },
  );

  it('is told to programs as JSON', async () => {
    for (const args of [
      ['--json'],
      ['sweeps', 'show', '--json'],
      ['sweep', 'red', '--rates', '1', '--json'],
    ]) {
      const ran = await rescind(args);
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(JSON.parse(ran.err)).toMatchObject({ error: { code: 'wrong-usage' } });
    }
  });

  it('is not to ask for help', async () => {
    for (const args of [['help'], ['--help'], ['help', 'sweep'], ['sweep', '--help'], ['--version']]) {
      const ran = await rescind(args);
      expect(ran).toMatchObject({ code: 0, err: '' });
      expect(ran.out).not.toBe('');
    }
  });

  it('is to serve the demo world out of a folder of one’s own', async () => {
    const ran = await rescind(['serve', '--demo', '--data', 'nowhere', '--port', '0']);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('--demo and --data cannot go together');
  });
});
