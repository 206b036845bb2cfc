/** Faults as RFC 9457 problems: a kind that programs can tell apart, words for people, and the next step. No name, no internals. */
import { z } from '@hono/zod-openapi';
import { instant, searchedShape } from './shapes/values.ts';

const kinds = {
  'invalid-request': {
    status: 400,
    title: 'A parameter is not as it must be.',
    next: 'Correct what `errors` names; the documentation lists every parameter.',
  },
  'unreadable-body': {
    status: 400,
    title: 'The body is not JSON.',
    next: 'Send one JSON object in UTF-8.',
  },
  'no-such-address': {
    status: 404,
    title: 'Nothing stands at this address. That says nothing about any person.',
    next: 'GET /api/v1 lists what there is.',
  },
  'not-on-record': {
    status: 404,
    title: 'Nothing about a red notice with this number is on record in this archive.',
    next: 'Read `searched` and `caution`: absence here never means safe.',
  },
  'not-shown': {
    status: 404,
    title: 'There is no capture of this notice that may be shown under this number.',
    next: 'The notice’s own answer lists its captures; what names somebody who may not be named is not shown.',
  },
  'no-such-sweep': {
    status: 404,
    title: 'There is no sweep of this number.',
    next: 'GET /api/v1/sweeps lists them.',
  },
  'no-such-country': {
    status: 404,
    title: 'No country has this code.',
    next: 'GET /api/v1/countries lists the countries on the list. Absence here never means safe.',
  },
  'no-such-rule': {
    status: 404,
    title: 'The rulebook has no rule of this name.',
    next: 'GET /api/v1/law lists them.',
  },
  'screening-off': {
    status: 403,
    title:
      'Notices that are sent here are not screened at this installation. Nothing of yours was read or kept.',
    next: 'On your own machine `rescind screen` does the same. The operator can open it here with RESCIND_SCREENING=on.',
  },
  'wrong-method': {
    status: 405,
    title: 'This address is not asked in this way.',
    next: 'Use a method that the `Allow` header names.',
  },
  'too-large': {
    status: 413,
    title: 'The body is larger than 64 KiB, or 256 KiB where a notice is screened.',
    next: 'Send the part that holds the notice.',
  },
  'not-json': {
    status: 415,
    title: 'The body must be sent as application/json.',
    next: 'Set the header Content-Type: application/json.',
  },
  fault: {
    status: 500,
    title: 'Something failed here, so nothing was answered. It says nothing about any person.',
    next: 'Ask again; if it stays, write to the operator of this installation.',
  },
  'no-rulebook': {
    status: 503,
    title:
      'The rulebook of this installation cannot be read, so nothing was screened. It says nothing about any notice.',
    next: 'Ask again later, or write to its operator: `rescind law check` names each fault.',
  },
  'no-archive': {
    status: 503,
    title: 'This installation has no archive yet, so nothing was searched.',
    next: 'Ask again when its operator has made the first sweep.',
  },
} as const;

export type ProblemKind = keyof typeof kinds;
export const problemKinds = Object.entries(kinds).map(([kind, about]) => ({
  kind: kind as ProblemKind,
  ...about,
}));

/** A parameter that is not as it must be. */
export interface WrongParameter {
  readonly in: 'path' | 'query' | 'body';
  /** Its name; null for one that the address does not know, since what stands there may be a person's name. */
  readonly name: string | null;
  readonly detail: string;
}

/** Thrown anywhere in the API; answered by its error handler. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly with: {
    readonly errors?: readonly WrongParameter[];
    readonly allow?: string;
    /** What the operator is told of it, and nobody else. */
    readonly cause?: unknown;
  };

  constructor(kind: ProblemKind, given: Problem['with'] = {}) {
    super(kinds[kind].title);
    this.name = 'Problem';
    this.kind = kind;
    this.with = given;
  }

  get status(): (typeof kinds)[ProblemKind]['status'] {
    return kinds[this.kind].status;
  }

  /** The members of RFC 9457, and ours. */
  body(): z.infer<typeof problemShape> {
    const { status, title, next } = kinds[this.kind];
    return {
      type: `/api/v1/docs#problem-${this.kind}`,
      title,
      status,
      next,
      ...(this.with.errors !== undefined && { errors: this.with.errors }),
    };
  }
}

export const problemShape = z
  .strictObject({
    type: z.string().openapi({ description: 'Where this kind of problem is explained.' }),
    title: z.string(),
    status: z.int(),
    next: z.string().openapi({ description: 'What can be done now.' }),
    errors: z
      .array(
        z.strictObject({
          in: z.enum(['path', 'query', 'body']),
          name: z.string().nullable().openapi({
            description: 'Null for a parameter that is not known here: what stands there is not said back.',
          }),
          detail: z.string(),
        }),
      )
      .readonly()
      .optional(),
    asOf: instant.nullable().optional(),
    notice: z.string().optional(),
    searched: searchedShape.optional(),
    caution: z.string().optional(),
  })
  .openapi('Problem', { description: 'A fault, as RFC 9457 has it.' });
