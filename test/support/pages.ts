/** Every page of the public site that the casebook makes, for tests that must see them all. */
import { openPublicHouse } from '../../src/house/house.ts';

export const house = openPublicHouse({ contact: 'desk@example.org' });

export const pages: readonly string[] = [
  '/',
  '/cases/li-chuanliang',
  '/methods',
  ...house.casebook.methods().seven.map(({ id }) => `/methods/${id.replaceAll('_', '-')}`),
  '/report',
  '/timeline',
  '/rules',
  '/questions',
  '/about',
  '/search',
];

/** One page of each kind, for tests that take seconds a page; of the methods the plain one and the one with two meanings. */
export const kinds: readonly string[] = [
  ...pages.filter((path) => !path.startsWith('/methods/')),
  '/methods/overseas-police-stations',
  '/methods/coercion-by-proxy',
  '/api/v1/docs',
  '/nothing-here',
];
