/** How anyone can check that the archive's past was not altered: the chain, its published heads, and how to walk it. */
import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { PublishedHead } from '../../../archive/archive.ts';
import type { PublicHouse } from '../../../house/house.ts';
import { show } from '../layout.tsx';
import { inFigures } from '../parts/count.ts';
import { dateInWords } from '../parts/date.tsx';
import { Folded } from '../parts/folded.tsx';
import { Noted, Sheet } from '../parts/margin.tsx';
import { Moment } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { T } from '../parts/text.tsx';
import { type Env, useReading } from '../reading.ts';
import { notFoundPage } from './errors.tsx';
import { needsArchive } from './unread.tsx';

const shown = 7;

export function verifyPages(site: Hono<Env>, house: PublicHouse): void {
  site.get('/verify/stamps/:file{[0-9]{1,9}\\.tsr}', async (c) => {
    const found = await house.archive?.stampReply(Number.parseInt(c.req.param('file'), 10));
    if (!found) return notFoundPage(c);
    return c.body(new Uint8Array(found.reply), 200, {
      'Content-Type': 'application/timestamp-reply',
      'Content-Disposition': `attachment; filename="${replyName(found.day)}"`,
      'X-Robots-Tag': 'noindex, nofollow',
    });
  });
  site.get(
    '/verify',
    needsArchive(undefined, 'verify.title', async (c, archive) =>
      show(
        c,
        {
          title: c.get('reading').words.text('verify.title'),
          description: c.get('reading').words.text('verify.lead'),
        },
        <VerifyPage heads={await archive.chain()} />,
      ),
    ),
  );
}

const VerifyPage: FC<{ heads: readonly PublishedHead[] }> = ({ heads }) => (
  <Sheet class="verify">
    <Noted
      aside={
        <div class="aside">
          <h2>
            <T k="verify.cannot" />
          </h2>
          <p>
            <T k="verify.cannot.what" />
          </p>
        </div>
      }
    >
      <h1>
        <T k="verify.title" />
      </h1>
      <p class="lead">
        <T k="verify.lead" />
      </p>
      <ol class="steps">
        {([1, 2, 3, 4] as const).map((step) => (
          <li>
            <T k={`verify.step.${step}`} values={{ code: (inside) => <code>{inside}</code> }} />
          </li>
        ))}
      </ol>
    </Noted>
    <section class="wide-part" aria-labelledby="heads">
      <h2 id="heads">
        <T k="verify.heads" />
      </h2>
      <p class="explain">
        <T k="verify.heads.what" />
      </p>
      {heads.length === 0 ? (
        <p>
          <T k="verify.heads.none" />
        </p>
      ) : (
        <Heads heads={heads.slice(0, shown)} />
      )}
      {heads.length > shown && (
        <Folded summary={<T k="bars.rest" values={{ count: heads.length - shown }} />}>
          <Heads heads={heads.slice(shown)} />
        </Folded>
      )}
    </section>
    <Noted class="topic" id="stamps">
      <h2>
        <T k="verify.stamps" />
      </h2>
      <p>
        <T k="verify.stamps.what" />
      </p>
      <p>
        <T k="verify.stamps.check" values={{ code: (inside) => <code class="number">{inside}</code> }} />
      </p>
    </Noted>
    <Noted class="topic">
      <h2>
        <T k="verify.erasure" />
      </h2>
      <p>
        <T k="verify.erasure.what" />
      </p>
    </Noted>
  </Sheet>
);

export const Heads: FC<{ heads: readonly PublishedHead[] }> = ({ heads }) => {
  const { words } = useReading();
  return (
    <Table
      caption={
        <span class="unseen">
          <T k="verify.heads" />
        </span>
      }
      rows={heads}
      columns={[
        {
          head: words.text('head.day'),
          cell: ({ day }) => <time datetime={day}>{dateInWords(words, day)}</time>,
        },
        {
          head: words.text('head.observations'),
          figures: true,
          cell: ({ seq }) => inFigures(seq),
        },
        {
          head: words.text('head.chain'),
          cell: ({ chain }) => (
            <code class="digest-whole" dir="ltr">
              {chain}
            </code>
          ),
        },
        {
          head: words.text('head.stamp'),
          cell: (head) => <Stamps of={head} />,
        },
      ]}
    />
  );
};

/** Who stamped a head and when, with the reply and the line that checks it; or that nobody did. */
const Stamps: FC<{ of: PublishedHead }> = ({ of: { day, chain, stamps } }) =>
  stamps.length === 0 ? (
    <span class="quiet">
      <T k="verify.unstamped" />
    </span>
  ) : (
    <div class="stamps">
      {stamps.map(({ no, stampedAt, authority }) => (
        <div>
          <T
            k="verify.stamp"
            values={{
              authority: () => <bdi>{authority}</bdi>,
              at: () => <Moment at={stampedAt} />,
              reply: (inside) => (
                <a href={`/verify/stamps/${no}.tsr`} rel="nofollow">
                  {inside as string[]}
                </a>
              ),
            }}
          />
          <Folded summary={<T k="verify.stamp.check" />}>
            <code class="digest-whole" dir="ltr">
              {checkLine(day, chain)}
            </code>
          </Folded>
        </div>
      ))}
    </div>
  );

/** The name under which a reply is saved. */
function replyName(day: string): string {
  return `rescind-chain-${day}.tsr`;
}

/** What checks a reply, wherever OpenSSL is; `authority.pem` is the authority's own root certificate. */
function checkLine(day: string, chain: string): string {
  return `openssl ts -verify -digest ${chain} -in ${replyName(day)} -CAfile authority.pem`;
}
