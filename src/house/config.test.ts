import { describe, expect, it } from 'vitest';
import { readConfig, readPublicUrl } from './config.ts';

describe('the public address', () => {
  it('is scheme and host, whatever the case and the last slash', () => {
    expect(readConfig({ RESCIND_PUBLIC_URL: 'https://Notices.example.org/' }).publicUrl).toBe(
      'https://notices.example.org',
    );
    expect(readPublicUrl('--public-url', 'http://127.0.0.1:4311')).toBe('http://127.0.0.1:4311');
    expect(readConfig({}).publicUrl).toBeNull();
  });

  it.each([
    'example.org',
    'ftp://example.org',
    'https://example.org/notices',
    'https://a:b@example.org',
    'https://example.org?x=1',
    'https://',
    'javascript:1',
  ])('is refused when it is %s', (text) => {
    expect(() => readConfig({ RESCIND_PUBLIC_URL: text })).toThrow(
      expect.objectContaining({
        code: 'setting-wrong',
        outcome: 'usage',
        next: expect.stringContaining('https://example.org'),
      }),
    );
  });
});
