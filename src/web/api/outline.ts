/** The OpenAPI document, read into what a person needs of it: for the page of the site and for the reference in the repository. */
import type { ApiDocument } from './document.ts';
import { API_PATH } from './document.ts';
import { problemKinds } from './problems.ts';

/** The part of JSON Schema that the document uses. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  /** Null among them where the value may be null. */
  readonly enum?: readonly (string | null)[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly description?: string;
  readonly example?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}
interface Content {
  readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
}
interface Operation {
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: Content;
  readonly responses: { readonly 200: Content & { readonly description: string } };
}
interface Document {
  readonly info: { readonly title: string; readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, { readonly get?: Operation; readonly post?: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export interface FieldLine {
  /** With a dot for what lies within, `[]` for each of a list: `captures.shown[].seq`. */
  readonly name: string;
  /** Where it stands; null in answers. */
  readonly place: 'path' | 'query' | 'body' | null;
  readonly type: string;
  /** Names of schemas that the type speaks of. */
  readonly refs: readonly string[];
  readonly always: boolean;
  readonly about: string;
}

export interface OperationOutline {
  readonly id: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly summary: string;
  readonly description: string | null;
  readonly parameters: readonly FieldLine[];
  readonly answer: { readonly about: string; readonly type: string; readonly refs: readonly string[] };
  readonly curl: string;
}

export interface SchemaOutline {
  readonly name: string;
  readonly about: string | null;
  /** One list of fields for each form that it can take. */
  readonly forms: readonly (readonly FieldLine[])[];
}

export interface Outline {
  readonly about: string;
  readonly groups: readonly {
    readonly name: string;
    readonly about: string;
    readonly operations: readonly OperationOutline[];
  }[];
  readonly schemas: readonly SchemaOutline[];
  readonly problems: typeof problemKinds;
}

/** @param base where the examples ask, without a slash at its end */
export function outlineOf(document: ApiDocument, base = 'http://127.0.0.1:4310'): Outline {
  const { info, tags, paths, components } = document as unknown as Document;
  const operations = Object.entries(paths).flatMap(([path, { get, post }]) => [
    ...(get ? [{ tag: get.tags[0], outline: operationOf('GET', path, get, components.schemas, base) }] : []),
    ...(post
      ? [{ tag: post.tags[0], outline: operationOf('POST', path, post, components.schemas, base) }]
      : []),
  ]);
  return {
    about: info.description,
    groups: tags.map(({ name, description }) => ({
      name,
      about: description,
      operations: operations.filter(({ tag }) => tag === name).map(({ outline }) => outline),
    })),
    schemas: Object.entries(components.schemas)
      .map(([name, schema]) => ({
        name,
        about: schema.description ?? null,
        forms: (schema.oneOf ?? [schema]).map((form) => fieldsOf(form, '', null)),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    problems: problemKinds,
  };
}

function operationOf(
  method: 'GET' | 'POST',
  path: string,
  operation: Operation,
  schemas: Document['components']['schemas'],
  base: string,
): OperationOutline {
  const body = operation.requestBody?.content['application/json']?.schema;
  const bodyShape = body?.$ref === undefined ? body : schemas[refName(body.$ref)];
  const ok = operation.responses[200];
  const answers = Object.entries(ok.content);
  const [, first] = answers[0]!;
  return {
    id: `${method} ${path}`
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, '-')
      .replace(/-$/, ''),
    method,
    path: `${API_PATH}${path === '/' ? '' : path}`,
    summary: operation.summary,
    description: operation.description ?? null,
    parameters: [
      ...(operation.parameters ?? []).map((parameter) =>
        line(parameter.name, parameter.schema, parameter.in as 'path' | 'query', parameter.required === true),
      ),
      ...(bodyShape === undefined ? [] : fieldsOf(bodyShape, '', 'body')),
    ],
    answer: {
      about: ok.description,
      type: answers.length > 1 ? answers.map(([type]) => type).join(' or ') : typeOf(first.schema),
      refs: refsOf(first.schema),
    },
    curl: curlOf(method, path, operation, bodyShape, base),
  };
}

/** A line that can be pasted into a shell; examples are of invented numbers and of codes. */
function curlOf(
  method: string,
  path: string,
  { parameters = [] }: Operation,
  body: Schema | undefined,
  base: string,
): string {
  const example = ({ schema }: { schema: Schema }) => String(schema.example ?? schema.enum?.[0] ?? '');
  const inPath = parameters
    .filter((one) => one.in === 'path')
    .reduce((text, one) => text.replace(`{${one.name}}`, example(one)), path === '/' ? '' : path);
  const query = parameters
    .filter((one) => one.in === 'query' && (one.required === true || ['issuer', 'limit'].includes(one.name)))
    .map((one) => `${one.name}=${encodeURIComponent(example(one))}`)
    .join('&');
  const address = `'${base}${API_PATH}${inPath}${query === '' ? '' : `?${query}`}'`;
  if (method === 'GET') return `curl -s ${address}`;
  const sent = Object.fromEntries(
    Object.entries(body?.properties ?? {}).flatMap(([name, schema]) =>
      schema.example === undefined || name === 'nationality' ? [] : [[name, schema.example]],
    ),
  );
  return `curl -s -H 'Content-Type: application/json' -d '${JSON.stringify(sent)}' ${address}`;
}

/** The fields of an object, and of the objects within it that have no name of their own. */
function fieldsOf(schema: Schema, prefix: string, place: FieldLine['place']): FieldLine[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const name = `${prefix}${key}`;
    const within = field.items ?? field;
    const inner = `${name}${field.items === undefined ? '' : '[]'}.`;
    return [
      line(name, field, place, schema.required?.includes(key) === true),
      ...fieldsOf(within, inner, place),
    ];
  });
}

function line(name: string, schema: Schema, place: FieldLine['place'], always: boolean): FieldLine {
  return {
    name,
    place,
    type: typeOf(schema),
    refs: refsOf(schema),
    always,
    about: schema.description ?? '',
  };
}

function typeOf(schema: Schema): string {
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices !== undefined) return choices.map(typeOf).join(' or ');
  if (schema.$ref !== undefined) return refName(schema.$ref);
  if (schema.enum !== undefined) {
    const values = schema.enum
      .filter((value) => value !== null)
      .map((value) => `\`${value}\``)
      .join(', ');
    return isNullable(schema) ? `${values} or null` : values;
  }
  if (schema.type === undefined) return 'any';
  const names = [schema.type].flat().map((type) => {
    if (type === 'array') return schema.items === undefined ? 'list' : `list of ${typeOf(schema.items)}`;
    if (type === 'string') return schema.format === undefined ? `text${lengthOf(schema)}` : schema.format;
    return type === 'integer' ? `whole number${rangeOf(schema)}` : type;
  });
  return names.join(' or ');
}

function isNullable({ type }: Schema): boolean {
  return Array.isArray(type) && type.includes('null');
}

function lengthOf({ maxLength }: Schema): string {
  return maxLength === undefined ? '' : ` of at most ${maxLength}`;
}

function rangeOf({ minimum, maximum }: Schema): string {
  return minimum === undefined || maximum === undefined || maximum > 100_000
    ? ''
    : ` ${minimum} to ${maximum}`;
}

function refsOf(schema: Schema): string[] {
  const own = schema.$ref === undefined ? [] : [refName(schema.$ref)];
  return [
    ...own,
    ...(schema.oneOf ?? schema.anyOf ?? []).flatMap(refsOf),
    ...(schema.items === undefined ? [] : refsOf(schema.items)),
  ];
}

function refName(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}
