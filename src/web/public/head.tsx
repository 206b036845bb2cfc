/** The page head: name, search, language, theme, one line of navigation, and whether the people are invented. */
import type { FC } from 'hono/jsx';
import { languages, ownName } from '../messages/messages.ts';
import { Moment } from './parts/moment.tsx';
import { T } from './parts/text.tsx';
import { themes } from './preferences.ts';
import { useReading } from './reading.ts';
import { type SectionId, sections } from './sections.ts';

/** On a narrow screen the line folds into a menu that opens without a script. */
export const Head: FC<{ section: SectionId | undefined }> = ({ section }) => {
  const { words, house } = useReading();
  return (
    <header class="head">
      <div class="head-row">
        <a class="wordmark" href="/">
          <T k="site.name" />
        </a>
        <div class="wide tools">
          <Search />
          <Languages />
          <Light />
        </div>
        <details class="narrow menu">
          <summary>
            <T k="nav.menu" />
          </summary>
          <div class="menu-sheet">
            <nav aria-label={words.text('nav.label')}>
              <Links section={section} />
            </nav>
            <Search />
            <Languages />
            <Light />
          </div>
        </details>
      </div>
      <nav class="wide line" aria-label={words.text('nav.label')}>
        <Links section={section} />
      </nav>
      {house.invented && (
        <p class="invented">
          <T
            k="banner.invented"
            values={{
              b: (inside) => <strong>{inside}</strong>,
              now: () => <Moment at={house.clock.now()} />,
            }}
          />
        </p>
      )}
    </header>
  );
};

const Links: FC<{ section: SectionId | undefined }> = ({ section }) => (
  <>
    {(['archive', 'record'] as const).map((group) => (
      <ul class={`links links-${group}`}>
        {sections
          .filter((one) => one.group === group)
          .map(({ id, path, name }) => (
            <li>
              <a href={path} aria-current={id === section ? 'page' : undefined}>
                <T k={name} />
              </a>
            </li>
          ))}
      </ul>
    ))}
  </>
);

/** Posted, so that no name ever stands in an address, a history or a log. */
const Search: FC = () => {
  const { words } = useReading();
  return (
    <search>
      <form class="search" method="post" action="/search">
        <input
          type="search"
          name="q"
          maxlength={200}
          aria-label={words.text('search.label')}
          placeholder={words.text('search.hint')}
          autocomplete="off"
          spellcheck={false}
        />
        <button type="submit">
          <T k="search.go" />
        </button>
      </form>
    </search>
  );
};

const Languages: FC = () => {
  const { words, language, url } = useReading();
  const address = (wanted: string) => {
    const query = new URLSearchParams(url.search);
    query.set('lang', wanted);
    return `${url.pathname}?${query}`;
  };
  return (
    <p class="languages">
      <span class="unseen">{words.text('language.label')}</span>
      {languages.map((one) => (
        <a
          href={address(one)}
          lang={one}
          hreflang={one}
          rel="nofollow"
          aria-current={one === language ? 'true' : undefined}
        >
          {ownName[one]}
        </a>
      ))}
    </p>
  );
};

const Light: FC = () => {
  const { words, theme, url } = useReading();
  return (
    <form class="light" method="post" action="/preferences" aria-label={words.text('theme.label')}>
      <input type="hidden" name="back" value={`${url.pathname}${url.search}`} />
      {themes.map((one) => (
        <button type="submit" name="theme" value={one} aria-pressed={one === theme ? 'true' : 'false'}>
          <T k={`theme.${one}`} />
        </button>
      ))}
    </form>
  );
};
