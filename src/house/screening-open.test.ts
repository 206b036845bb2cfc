import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { isLoopbackHost, screeningOpen } from './screening-open.ts';

describe('a host', () => {
  it.each(['127.0.0.1', '127.1.2.3', 'localhost', 'LOCALHOST', '::1', '[::1]'])(
    '%s is this machine alone',
    (host) => expect(isLoopbackHost(host)).toBe(true),
  );
  it.each([
    '0.0.0.0',
    '::',
    '',
    '127.example.org',
    '127.0.0.1.example.org',
    'localhost.example.org',
    '10.0.0.1',
  ])('%s is not', (host) => expect(isLoopbackHost(host)).toBe(false));
});

describe('screening of what callers send', () => {
  const open = (environment: Record<string, string>) => screeningOpen(readConfig(environment));

  it('is open on this machine and closed elsewhere, unless told otherwise', () => {
    expect(open({})).toBe(true);
    expect(open({ RESCIND_HOST: '0.0.0.0' })).toBe(false);
    expect(open({ RESCIND_HOST: '::1', RESCIND_PUBLIC_URL: 'http://127.0.0.1:4310' })).toBe(true);
  });

  it('is closed on loopback behind a public address', () => {
    expect(open({ RESCIND_PUBLIC_URL: 'https://notices.example.org' })).toBe(false);
  });

  it('is as the operator says', () => {
    expect(open({ RESCIND_SCREENING: 'on', RESCIND_HOST: '0.0.0.0' })).toBe(true);
    expect(open({ RESCIND_SCREENING: 'off' })).toBe(false);
    expect(() => open({ RESCIND_SCREENING: 'yes' })).toThrow(
      expect.objectContaining({ code: 'setting-wrong', outcome: 'usage' }),
    );
  });
});
