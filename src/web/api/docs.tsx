/** The documentation of the API as a page of the site: made from the OpenAPI document, so that it says what the API does. */
import type { Hono } from 'hono';
import type { Child, FC } from 'hono/jsx';
import type { PublicHouse } from '../../house/house.ts';
import { show } from '../public/layout.tsx';
import { Folded } from '../public/parts/folded.tsx';
import { Noted, Sheet } from '../public/parts/margin.tsx';
import { Table } from '../public/parts/table.tsx';
import { coded, English, T } from '../public/parts/text.tsx';
import { type Env, useReading } from '../public/reading.ts';
import { apiDocument } from './api.ts';
import { API_PATH, type ApiDocument } from './document.ts';
import {
  type FieldLine,
  type OperationOutline,
  type Outline,
  outlineOf,
  type SchemaOutline,
} from './outline.ts';

export function docsPages(site: Hono<Env>, house: PublicHouse): void {
  let document: ApiDocument | null = null;
  site.get(`${API_PATH}/docs`, (c) => {
    const { words, address } = c.get('reading');
    document ??= apiDocument(house);
    return show(
      c,
      { title: words.text('api.title'), description: words.text('api.lead') },
      <DocsPage outline={outlineOf(document, address)} />,
    );
  });
}

const DocsPage: FC<{ outline: Outline }> = ({ outline }) => (
  <Sheet class="api-docs">
    <Noted aside={<Contents outline={outline} />}>
      <h1>
        <T k="api.title" />
      </h1>
      <p class="lead">
        <T k="api.lead" />
      </p>
      <English>
        <p>{coded(outline.about)}</p>
      </English>
      <p>
        <T
          k="api.document"
          values={{
            link: (inside: unknown[]) => <a href={`${API_PATH}/openapi.json`}>{inside as string[]}</a>,
          }}
        />
      </p>
    </Noted>
    <English class="full">
      {outline.groups.map(({ name, about, operations }) => (
        <section>
          <h2 id={groupId(name)}>{name}</h2>
          <p>{coded(about)}</p>
          {operations.map((operation) => (
            <Operation operation={operation} />
          ))}
        </section>
      ))}
      <section>
        <h2 id="shapes">
          <T k="api.shapes" />
        </h2>
        <p>
          <T k="api.shapes.what" />
        </p>
        {outline.schemas.map((schema) => (
          <Shape schema={schema} />
        ))}
      </section>
      <Problems problems={outline.problems} />
    </English>
  </Sheet>
);

const Contents: FC<{ outline: Outline }> = ({ outline }) => (
  <nav class="aside" aria-label={useReading().words.text('contents.label')}>
    {outline.groups.map(({ name, operations }) => (
      <>
        <p class="label" lang="en">
          {name}
        </p>
        <ul class="api-contents">
          {operations.map(({ id, method, path }) => (
            <li>
              <a href={`#${id}`} lang="en" dir="ltr">
                <code>{`${method} ${path.slice(API_PATH.length) || '/'}`}</code>
              </a>
            </li>
          ))}
        </ul>
      </>
    ))}
  </nav>
);

const Operation: FC<{ operation: OperationOutline }> = ({ operation }) => {
  const { words } = useReading();
  const { id, method, path, summary, description, parameters, answer, curl } = operation;
  return (
    <section class="operation">
      <h3 id={id}>
        <code dir="ltr">{`${method} ${path}`}</code>
      </h3>
      <p>
        <strong>{coded(summary)}.</strong> {description !== null && coded(description)}
      </p>
      {parameters.length > 0 && (
        <Table
          caption={words.text('api.parameters')}
          rows={parameters}
          columns={[
            { head: words.text('api.name'), cell: ({ name }) => <code>{name}</code> },
            {
              head: words.text('api.in'),
              cell: ({ place, always }) =>
                words.text(always ? 'api.required' : 'api.optional', { place: place ?? '' }),
            },
            { head: words.text('api.type'), cell: typed },
            { head: words.text('api.about'), cell: ({ about }) => coded(about) },
          ]}
        />
      )}
      <p>
        <T k="api.answer" /> {typed(answer)}. {coded(answer.about)}
      </p>
      <pre>
        <code>{curl}</code>
      </pre>
    </section>
  );
};

const Shape: FC<{ schema: SchemaOutline }> = ({ schema: { name, about, forms } }) => {
  const { words } = useReading();
  return (
    <Folded
      class="shape"
      summary={
        <h3 id={shapeId(name)}>
          <code>{name}</code>
        </h3>
      }
    >
      {about !== null && <p>{coded(about)}</p>}
      {forms.map((fields, at) => (
        <Table
          caption={forms.length === 1 ? words.text('api.fields') : words.text('api.form', { number: at + 1 })}
          rows={fields}
          columns={[
            { head: words.text('api.name'), cell: (field) => <code>{field.name}</code> },
            { head: words.text('api.type'), cell: typed },
            {
              head: words.text('api.about'),
              cell: (field) => (
                <>
                  {!field.always && <T k="api.missing" />} {coded(field.about)}
                </>
              ),
            },
          ]}
        />
      ))}
    </Folded>
  );
};

const Problems: FC<{ problems: Outline['problems'] }> = ({ problems }) => {
  const { words } = useReading();
  return (
    <section>
      <h2 id="problems">
        <T k="api.problems" />
      </h2>
      <p>
        <T k="api.problems.what" />
      </p>
      <Table
        caption={words.text('api.problems')}
        rows={problems}
        rowId={({ kind }) => `problem-${kind}`}
        columns={[
          { head: words.text('api.kind'), cell: ({ kind }) => <code>{kind}</code> },
          { head: words.text('api.status'), cell: ({ status }) => status, figures: true },
          { head: words.text('api.says'), cell: ({ title }) => coded(title) },
          { head: words.text('api.next'), cell: ({ next }) => coded(next) },
        ]}
      />
    </section>
  );
};

/** A type, the shapes in it linked to where they are described. */
function typed({ type, refs }: Pick<FieldLine, 'type' | 'refs'>): Child {
  return type
    .split(/(\b[A-Z]\w+\b)/)
    .map((piece) => (refs.includes(piece) ? <a href={`#${shapeId(piece)}`}>{piece}</a> : coded(piece)));
}

function groupId(name: string): string {
  return `group-${name.toLowerCase()}`;
}

function shapeId(name: string): string {
  return `shape-${name}`;
}
