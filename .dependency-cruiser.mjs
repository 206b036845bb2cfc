import { privileges, rooms } from './plan.mjs';

/** Each rule is a sentence; its comment tells the offender what to do. */
const names = Object.keys(rooms);
const door = (room) => `^src/${room}/${room}\\.tsx?$`;

const entering = names.map((room) => {
  const may = [room, ...rooms[room].enters];
  const types = rooms[room].typesOf ?? [];
  return {
    name: `${room}-enters-only-what-the-plan-allows`,
    comment: `src/${room} may enter ${rooms[room].enters.join(', ') || 'no other room'}${types.length ? ` (and types of ${types.join(', ')})` : ''}. Ask the house for it, move the code, or change plan.mjs with a decision record.`,
    severity: 'error',
    from: { path: `^src/${room}/` },
    to: { path: '^src/', pathNot: [...may, ...types].map((name) => `^src/${name}/`) },
  };
});

const typesOnly = names
  .filter((room) => rooms[room].typesOf)
  .map((room) => ({
    name: `${room}-takes-only-types-from-rooms`,
    comment: `A face imports only types from rooms; values come from the house.`,
    severity: 'error',
    from: { path: `^src/${room}/`, pathNot: '\\.test\\.tsx?$' },
    to: {
      path: rooms[room].typesOf.map((name) => `^src/${name}/`).join('|'),
      dependencyTypesNot: ['type-only'],
    },
  }));

const doors = names.map((room) => ({
  name: `${room}-is-entered-through-its-door`,
  comment: `Import src/${room}/${room}.ts, or let the door show what you need.`,
  severity: 'error',
  from: { path: '^(src|demo|test)/', pathNot: `^src/${room}/` },
  to: { path: `^src/${room}/`, pathNot: [door(room), `^src/${room}/.*\\.css$`] },
}));

export default {
  forbidden: [
    ...entering,
    ...typesOnly,
    ...doors,
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'only-http-and-serve-touch-the-network',
      comment:
        'Network lives in src/sources/http.ts (out) and src/web/serve.ts (in). Take a fetching function as an argument.',
      severity: 'error',
      from: { path: '^src/', pathNot: [...privileges.network.only, '\\.test\\.tsx?$'] },
      to: { path: privileges.network.modules },
    },
    {
      name: 'no-orphans',
      comment: 'A file nobody imports is dead: delete it.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: ['\\.test\\.tsx?$', '\\.d\\.ts$', '^src/cli/main\\.ts$', '^src/web/scripts/'],
      },
      to: {},
    },
    {
      name: 'development-tools-stay-outside',
      comment: 'src/ may use only dependencies, not devDependencies.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
