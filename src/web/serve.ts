/** The only file of the web that opens a port. */
import { serve as listen } from '@hono/node-server';
import { RescindError } from '../kernel/kernel.ts';

/** A site that is being served. */
export interface Served {
  readonly url: string;
  readonly port: number;
  /** Stops taking requests and ends when the last one is answered. */
  close(): Promise<void>;
}

/** Anything that answers requests, such as a Hono app. */
export interface Answering {
  fetch(request: Request): Response | Promise<Response>;
}

/**
 * Serves `app` on `host` (this machine only, unless told otherwise) and `port` (0: any free one).
 * @throws RescindError `port-taken` or `port-refused`
 */
export function serve(app: Answering, at: { host?: string; port: number }): Promise<Served> {
  const host = at.host ?? '127.0.0.1';
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, hostname: host, port: at.port }, ({ port }) => {
      resolve({
        url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
        port,
        close: () => new Promise((done) => server.close(() => done())),
      });
    });
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const taken = cause.code === 'EADDRINUSE';
      reject(
        new RescindError(
          taken ? 'port-taken' : 'port-refused',
          taken ? `Port ${at.port} is in use.` : `Port ${at.port} could not be opened (${cause.code}).`,
          'Choose another port, or stop the program that holds it.',
          { cause },
        ),
      );
    });
  });
}
