/** A stamped head on the page, in the API and in the feeds; and what OpenSSL and this program say of each other's stamps. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPublicHouse } from '../../src/house/house.ts';
import { type Digest, readDay } from '../../src/kernel/kernel.ts';
import { changeFeed, createPublicArchive, type PublicArchive } from '../../src/publishing/publishing.ts';
import { publicApi, publicSite } from '../../src/web/web.ts';
import { type FilledArchive, filledArchive, person } from '../support/filled-archive.ts';
import { type TestAuthority, timeStampAuthority } from '../support/time-stamp-authority.ts';

const day = readDay('2026-01-05');
let filled: FilledArchive;
let open: PublicArchive;
let chain: Digest;
let authority: TestAuthority;
let reply: Uint8Array;

beforeAll(async () => {
  filled = await filledArchive();
  open = createPublicArchive({ archive: filled.archive, clock: filled.clock });
  await filled.sweep('01-05', [person(1)]);
  await filled.sweep('01-06', [person(1), person(2)]);
  filled.clock.set('2026-01-07T12:00:00Z');
  chain = (await open.chain()).find((head) => head.day === day)!.chain;
  authority = await timeStampAuthority({ name: 'Stamps <b>& Co</b>' });
  const asked = await filled.archive.askForStamp(day);
  reply = await authority.answer(asked.bytes, { at: '2026-01-07T11:59:00Z' });
  await filled.archive.keepStamp(reply, null);
});
afterAll(() => filled.done());

describe('a stamped head', () => {
  const house = () => openPublicHouse({ archive: open, clock: filled.clock, invented: true });

  it('says on /verify when, by whom, how to check it; and the others that they are not stamped', async () => {
    const page = await (await publicSite(house()).request('/verify')).text();
    expect(page).toContain('7 January 2026, 11:59 UTC');
    expect(page).toContain('<bdi>Stamps &lt;b&gt;&amp; Co&lt;/b&gt; (Invented)</bdi>');
    expect(page).toContain('href="/verify/stamps/1.tsr"');
    expect(page).toContain(
      `openssl ts -verify -digest ${chain} -in rescind-chain-2026-01-05.tsr -CAfile authority.pem`,
    );
    expect(page.match(/not stamped/g)).toHaveLength(1 + 2);
    expect(page).not.toContain('<b>& Co');
  });

  it('hands out the authority’s reply to the byte, and no other', async () => {
    const site = publicSite(house());
    const answer = await site.request('/verify/stamps/1.tsr');
    expect(answer.headers.get('content-type')).toBe('application/timestamp-reply');
    expect(answer.headers.get('content-disposition')).toContain('rescind-chain-2026-01-05.tsr');
    expect(Buffer.from(await answer.arrayBuffer()).equals(reply)).toBe(true);
    for (const path of ['2.tsr', '1', '0.tsr', '1.tsr.tsr', '-1.tsr', '99999999999.tsr'])
      expect((await site.request(`/verify/stamps/${path}`)).status).toBe(404);
    expect((await publicSite(openPublicHouse()).request('/verify/stamps/1.tsr')).status).toBe(404);
  });

  it('is told by the API with its stamps', async () => {
    const answer = (await (await publicApi(house()).request('/chain')).json()) as {
      heads: { day: string; stamps: object[] }[];
    };
    expect(answer.heads.map((head) => [head.day, head.stamps.length])).toEqual([
      ['2026-01-07', 0],
      ['2026-01-06', 0],
      [day, 1],
    ]);
    expect(answer.heads[2]!.stamps[0]).toEqual({
      no: 1,
      stampedAt: '2026-01-07T11:59:00.000Z',
      authority: 'Stamps <b>& Co</b> (Invented)',
      keptAt: '2026-01-07T12:00:00.000Z',
    });
  });

  it('is told anew in the feeds when its stamp is kept, and its entry keeps its id', async () => {
    const feed = JSON.parse(
      (
        await changeFeed(open, filled.clock, {
          base: 'https://example.org',
          authority: 'example.org',
          invented: false,
        })
      ).json,
    ) as { items: { id: string; date_modified: string; date_published: string; content_html: string }[] };
    const [stamped, other] = [day, '2026-01-06'].map((on) =>
      feed.items.find(({ id }) => id === `tag:example.org,2026:chain/${on}`),
    );
    expect(stamped).toMatchObject({
      date_published: '2026-01-06T00:00:00.000Z',
      date_modified: '2026-01-07T12:00:00.000Z',
    });
    expect(stamped!.content_html).toContain(
      'Time-stamped (RFC 3161) at 2026-01-07T11:59:00.000Z by Stamps &lt;b&gt;&amp; Co&lt;/b&gt; (Invented): <a href="https://example.org/verify/stamps/1.tsr">',
    );
    expect(other!.content_html).toContain('Not stamped by an outside authority');
  });
});

describe('with OpenSSL', () => {
  const there = spawnSync('openssl', ['version']).status === 0;
  if (!there) console.error('SKIPPED: stamps made and checked by OpenSSL, because there is no openssl.');
  const folder = mkdtempSync(join(tmpdir(), 'rescind-openssl-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const openssl = (line: string) =>
    spawnSync('openssl', line.split(' '), { cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH } });
  const done = (line: string) => {
    const ran = openssl(line);
    expect(ran.status, `openssl ${line}\n${ran.stderr}`).toBe(0);
    return ran.stdout;
  };

  it.skipIf(!there)('the line on the page checks a stamp, and finds one of another head', async () => {
    writeFileSync(join(folder, 'kept.tsr'), reply);
    writeFileSync(join(folder, 'root.pem'), authority.root);
    const line = (digest: string) => `ts -verify -digest ${digest} -in kept.tsr -CAfile root.pem`;
    done(line(chain));
    expect(openssl(line('ab'.repeat(32))).status).not.toBe(0);
  });

  it.skipIf(!there)('a request is read, and the reply to it is kept, trusted and told', async () => {
    writeFileSync(
      join(folder, 'tsa.cnf'),
      [
        '[t]',
        'default_tsa = t',
        'serial = ./serial',
        'default_policy = 1.2.3.4.1',
        'digests = sha256',
        'signer_digest = sha512',
        'tsa_name = yes',
        'ess_cert_id_alg = sha256',
        '[tsa]',
        'default_tsa = t',
        '[v3]',
        'extendedKeyUsage = critical,timeStamping',
        'keyUsage = critical,digitalSignature',
      ].join('\n'),
    );
    writeFileSync(join(folder, 'serial'), '01');
    done('req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 30 -subj /CN=Invented');
    done('req -newkey rsa:2048 -nodes -keyout tsa.key -out tsa.csr -subj /O=Invented/CN=Stamps');
    done(
      'x509 -req -in tsa.csr -CA ca.pem -CAkey ca.key -set_serial 7 -days 30 -extfile tsa.cnf -extensions v3 -out tsa.pem',
    );
    const asked = await filled.archive.askForStamp(readDay('2026-01-06'));
    writeFileSync(join(folder, 'head.tsq'), asked.bytes);
    const text = done('ts -query -in head.tsq -text');
    expect(text).toContain('Hash Algorithm: sha256');
    expect(text).toContain('Certificate required: yes');
    expect(text.toLowerCase()).toContain(`nonce: 0x${asked.nonce}`);
    done('ts -reply -config tsa.cnf -queryfile head.tsq -signer tsa.pem -inkey tsa.key -out head.tsr');
    const kept = await filled.archive.keepStamp(
      readFileSync(join(folder, 'head.tsr')),
      readFileSync(join(folder, 'ca.pem'), 'utf8'),
    );
    expect(kept).toMatchObject({
      day: '2026-01-06',
      authority: 'Stamps (Invented)',
      nonce: 'yes',
      trusted: 'yes',
    });
    done(`ts -verify -digest ${asked.chain} -in head.tsr -CAfile ca.pem`);
    expect(await filled.archive.verify()).toMatchObject({ stamps: 2, firstBreak: null });
  });
});
