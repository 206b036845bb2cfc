/** The OpenAPI 3.1 document, made from the schemas that read the requests and describe the answers. */
import type { OpenAPIHono } from '@hono/zod-openapi';

export type ApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

/** The path under which the API is mounted. */
export const API_PATH = '/api/v1';

const about = {
  openapi: '3.1.0',
  info: {
    title: 'Rescind',
    version: '1',
    summary: 'Red notices that are on INTERPOL’s public list, what changed, and what proves it.',
    description:
      'INTERPOL’s public service has no history. Rescind reads the whole list again and again, proves that it did, and keeps what it saw. Not found here never means safe: most red notices and all diffusions are never public. Every answer says as of when it speaks (`asOf`); nothing claims a date of publication or withdrawal, since INTERPOL gives none.',
    license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
  },
  tags: [
    { name: 'Start', description: 'What there is and how things stand.' },
    {
      name: 'Notices',
      description: 'The public list as last read whole; who may not be named is neither found nor counted.',
    },
    { name: 'Changes', description: 'The numbered log.' },
    { name: 'Sweeps', description: 'How the list was read, and the proof.' },
    { name: 'Countries', description: 'Who asks for notices, and whose nationals they are about.' },
    {
      name: 'Screening',
      description:
        'Notices held against INTERPOL’s own rules: findings with reasons, never a score or a verdict.',
    },
    { name: 'Law', description: 'The rulebook: rules, facts, and since when each holds.' },
    { name: 'Findings', description: 'How the rules came out on public extracts: counts, never a ranking.' },
    { name: 'Papers', description: 'A presented notice held against the archive.' },
    { name: 'Casebook', description: 'Documented facts with their sources.' },
  ],
};

/** @param site address of the site; null: the document's own, whatever it is */
export function documentOf(api: OpenAPIHono, site: string | null): ApiDocument {
  return api.getOpenAPI31Document({ ...about, servers: [{ url: `${site ?? ''}${API_PATH}` }] });
}
