/** The instruments with their provisions in our words, each edition with its basis and source, and the rules that stand on them. */
import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { LawBook } from '../../../../house/house.ts';
import type { Instrument, Provision, ProvisionEdition, Rule } from '../../../../law/law.ts';
import { show } from '../../layout.tsx';
import { Holds, LawBasis, LawNav, RuleLinks, Says, SourceLink } from '../../parts/law.tsx';
import { Noted, Sheet } from '../../parts/margin.tsx';
import { EnglishText, T } from '../../parts/text.tsx';
import { type Env, lawFor, useReading } from '../../reading.ts';

export function provisionPages(site: Hono<Env>): void {
  site.get('/law/provisions', async (c) => {
    const { words } = c.get('reading');
    const book = await lawFor(c);
    return show(
      c,
      {
        title: words.text('law.provisions'),
        description: words.text('law.provisions.description'),
        section: 'rules',
      },
      <ProvisionsPage book={book} />,
    );
  });
}

const anchorOf = ({ id }: Instrument) => `instrument-${id}`;

const ProvisionsPage: FC<{ book: LawBook }> = ({ book }) => {
  const { instruments, rules } = book.rulebook;
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return (
    <Sheet class="law law-provisions">
      <Noted>
        <LawNav />
        <h1>
          <T k="law.provisions" />
        </h1>
        <p class="lead">
          <T k="law.provisions.lead" />
        </p>
        <nav class="page-contents" aria-label={useReading().words.text('contents.label')}>
          <ul>
            {instruments.map((instrument) => (
              <li>
                <a href={`#${anchorOf(instrument)}`}>
                  <EnglishText text={instrument.name} />
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </Noted>
      <div class="full">
        {instruments.map((instrument) => (
          <>
            <Noted class="part" id={anchorOf(instrument)} notes={[<SourceLink href={instrument.source} />]}>
              <h2>
                <EnglishText text={instrument.name} />
              </h2>
              <Says text={instrument.reference} class="law-small" />
              <Says text={instrument.note} class="caveat" />
            </Noted>
            {instrument.provisions.map((provision) => (
              <ProvisionOf
                provision={provision}
                standing={book.register.byProvision.get(provision.id) ?? []}
                rules={byId}
              />
            ))}
          </>
        ))}
      </div>
    </Sheet>
  );
};

const ProvisionOf: FC<{
  provision: Provision;
  standing: readonly string[];
  rules: ReadonlyMap<string, Rule>;
}> = ({ provision: { id, heading, editions }, standing, rules }) => (
  <Noted id={id} class="entry" notes={editions.toReversed().flatMap(sources)}>
    <h3>
      <a class="self" href={`#${encodeURI(id)}`}>
        <EnglishText text={heading} />
      </a>{' '}
      <span class="provision" dir="ltr">
        {id}
      </span>
    </h3>
    {editions.toReversed().map((edition) => (
      <div class="law-held">
        <p class="law-small">
          <Holds from={edition.from} until={edition.until} /> <LawBasis of={edition.basis} />
        </p>
        {edition.repealed ? (
          <p>
            <T k="law.repealed" />
          </p>
        ) : (
          <Says text={edition.gist} class="published" />
        )}
        <Says text={edition.consequence} />
        <Says text={edition.note} class="caveat" />
      </div>
    ))}
    <p class="law-small">
      {standing.length === 0 ? (
        <T k="law.provisions.unused" />
      ) : (
        <>
          <T k="law.provisions.rules" /> <RuleLinks ids={standing} rules={rules} />
        </>
      )}
    </p>
  </Noted>
);

/** Where an edition can be checked: the page that supports it best, then the others in one note. */
function sources({ source, also, basis }: ProvisionEdition) {
  return [
    <>
      <SourceLink href={source} /> <LawBasis of={basis} />
      {also.length > 0 && (
        <>
          <br />
          <T k="source.further" />{' '}
          {also.map((href, at) => (
            <>
              {at > 0 && <T k="list.semicolon" />}
              <SourceLink href={href} />
            </>
          ))}
        </>
      )}
    </>,
  ];
}
