/** Who may send a notice to be screened: people send what nobody else may see, so a public site does not invite them to unless its operator says so. */
import type { Config } from './config.ts';

/** Whether a server that listens on `host` is reached from this machine only. A name that merely begins like a loopback address is none. */
export function isLoopbackHost(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i.test(host);
}

/**
 * Whether notices that callers send are screened. With `loopback` a public address elsewhere closes it too:
 * a server on loopback behind a proxy is a public site.
 */
export function screeningOpen({
  screening,
  host,
  publicUrl,
}: Pick<Config, 'screening' | 'host' | 'publicUrl'>): boolean {
  if (screening !== 'loopback') return screening === 'on';
  return isLoopbackHost(host) && (publicUrl === null || isLoopbackHost(new URL(publicUrl).hostname));
}
