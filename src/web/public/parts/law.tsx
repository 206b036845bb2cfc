/** What pages on the law share: the basis in words and as a mark, links to rules, provisions, facts and parameters, dates of editions. */
import type { FC, PropsWithChildren } from 'hono/jsx';
import type { Basis, Precedent, Rule } from '../../../law/law.ts';
import type { MessageKey } from '../../messages/messages.ts';
import { useReading } from '../reading.ts';
import { DateInWords } from './date.tsx';
import { External } from './external.tsx';
import { Noted } from './margin.tsx';
import { English, EnglishText, T } from './text.tsx';

export const ruleHref = (id: string) => `/law/rules/${encodeURIComponent(id)}`;
export const precedentHref = (id: string) => `/law/precedents/${encodeURIComponent(id)}`;
/** Ids such as `RPD/83(1)(a)(ii)` are their own anchors; what an address cannot carry is percent-encoded. */
export const provisionHref = (id: string) => `/law/provisions#${encodeURI(id)}`;
export const factHref = (name: string) => `/law/facts#${encodeURI(name)}`;
export const parameterHref = (name: string) => `/law/parameters#${encodeURI(name)}`;

const places = [
  ['/law', 'law.nav.rulebook'],
  ['/law/provisions', 'law.nav.provisions'],
  ['/law/parameters', 'law.nav.parameters'],
  ['/law/timings', 'law.nav.timings'],
  ['/law/facts', 'law.nav.facts'],
  ['/law/precedents', 'law.nav.precedents'],
  ['/rules', 'law.nav.plain'],
] as const satisfies readonly (readonly [string, MessageKey])[];

/** The line that leads from one part of the law to another. */
export const LawNav: FC = () => {
  const { url, words } = useReading();
  return (
    <nav class="law-nav" aria-label={words.text('law.nav.label')}>
      <ul>
        {places.map(([path, name]) => (
          <li>
            <a href={path} aria-current={url.pathname === path ? 'page' : undefined}>
              <T k={name} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** How well something is known: a mark, and the word for it. What is recalled stands out in ink. */
export const LawBasis: FC<{ of: Basis }> = ({ of }) => (
  <span class={`law-basis law-basis-${of}`}>
    <T k={`law.basis.${of}` as MessageKey} />
  </span>
);

/** How a decision went. */
export const Decided: FC<{ precedent: Precedent }> = ({ precedent }) => (
  <T k={`law.decided.${precedent.outcome}` as MessageKey} />
);

/** How a precedent was decided, by whom, when, and its id, in one line. */
export const DecidedBy: FC<{ precedent: Precedent }> = ({ precedent }) => (
  <p>
    <strong>
      <Decided precedent={precedent} />
    </strong>
    {'. '}
    {precedent.body}
    {precedent.year !== undefined && `, ${precedent.year}`}. {precedent.id}
  </p>
);

/** Provisions as links, in one line. */
export const Cites: FC<{ ids: readonly string[] }> = ({ ids }) => (
  <span class="law-cites">
    {ids.map((id, at) => (
      <>
        {at > 0 && ', '}
        <a href={provisionHref(id)}>{id}</a>
      </>
    ))}
  </span>
);

/** Rules as links by their titles, in one line. */
export const RuleLinks: FC<{ ids: readonly string[]; rules: ReadonlyMap<string, Rule> }> = ({
  ids,
  rules,
}) => (
  <>
    {ids.map((id, at) => (
      <>
        {at > 0 && '; '}
        <a href={ruleHref(id)}>
          <EnglishText text={rules.get(id)?.title ?? id} />
        </a>
      </>
    ))}
  </>
);

/** From when, and until when, something holds. */
export const Holds: FC<{ from: string; until?: string | undefined }> = ({ from, until }) =>
  until === undefined ? (
    <T k="law.holds.from" values={{ from: () => <DateInWords date={from} /> }} />
  ) : (
    <T
      k="law.holds.between"
      values={{ from: () => <DateInWords date={from} />, until: () => <DateInWords date={until} /> }}
    />
  );

/** A link to where something can be checked, named by its site. */
export const SourceLink: FC<{ href: string }> = ({ href }) => <External href={href}>{siteOf(href)}</External>;

function siteOf(address: string): string {
  try {
    return new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return address;
  }
}

interface PartOfLaw {
  readonly k: MessageKey;
  readonly id: string;
  /** What needs the margin too. */
  readonly wide?: boolean;
}

/** A section of a law page under its heading. */
export const LawPart: FC<PropsWithChildren<PartOfLaw>> = ({ k, id, wide, children }) => (
  <Noted class={wide ? 'law-part law-wide' : 'law-part'} id={id}>
    <h2>
      <T k={k} />
    </h2>
    {children}
  </Noted>
);

/** The same around a text that exists in English only. */
export const EnglishLawPart: FC<PropsWithChildren<PartOfLaw>> = ({ children, ...part }) => (
  <LawPart {...part}>
    <English>{children}</English>
  </LawPart>
);

/** A sentence of the rulebook in a paragraph, where there is one. */
export const Says: FC<{ text: string | undefined; class?: string }> = ({ text, class: name }) =>
  text === undefined ? null : (
    <p class={name}>
      <EnglishText text={text} />
    </p>
  );
