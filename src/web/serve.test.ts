import { expect, it } from 'vitest';
import { serve } from './serve.ts';

const app = { fetch: () => new Response('here') };

it('serves on this machine and says where', async () => {
  const served = await serve(app, { port: 0 });
  expect(served.url).toBe(`http://127.0.0.1:${served.port}`);
  expect(await (await fetch(served.url)).text()).toBe('here');
  await served.close();
});

it('says that a port is in use', async () => {
  const first = await serve(app, { port: 0 });
  await expect(serve(app, { port: first.port })).rejects.toMatchObject({
    code: 'port-taken',
    message: `Port ${first.port} is in use.`,
  });
  await first.close();
});
