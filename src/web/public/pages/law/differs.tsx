/** What sets a decision apart from the facts at hand: each fact with its value here and there. */
import type { FC } from 'hono/jsx';
import type { FactDefinition, Held } from '../../../../law/law.ts';
import { factHref } from '../../parts/law.tsx';
import { EnglishText, T } from '../../parts/text.tsx';
import { ValueOf } from './condition.tsx';

export const Differs: FC<{ of: Held['differs']; facts: ReadonlyMap<string, FactDefinition> }> = ({
  of,
  facts,
}) => (
  <div class="law-differs">
    <p class="label">
      <T k="law.beside.differs" />
    </p>
    <ul>
      {of.map(({ fact, here, there }) => {
        const definition = facts.get(fact);
        return (
          <li>
            <a href={factHref(fact)}>
              <EnglishText text={definition?.asks ?? fact} />
            </a>{' '}
            <T
              k="law.beside.hereThere"
              values={{
                here: () => (
                  <strong>
                    <ValueOf value={here} definition={definition} />
                  </strong>
                ),
                there: () => (
                  <strong>
                    <ValueOf value={there} definition={definition} />
                  </strong>
                ),
              }}
            />
          </li>
        );
      })}
    </ul>
  </div>
);
