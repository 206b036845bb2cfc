/** Site and API as one app: the API under its path, the site everywhere else, neither's middleware upon the other. */
import { Hono } from 'hono';
import type { PublicHouse } from '../house/house.ts';
import { publicApi } from './api/api.ts';
import { API_PATH } from './api/document.ts';
import { publicSite } from './public/public.tsx';
import { smaller } from './smaller.ts';

/**
 * Gives everything that the public may see of `house`.
 * `report` is told of every fault that was not expected; readers are not.
 */
export function publicFaces(house: PublicHouse, report: (fault: unknown) => void = () => {}): Hono {
  const faces = new Hono();
  faces.use(smaller());
  const site = publicSite(house, report);
  // The API's documentation is a page of the site, at the API's address.
  faces.get(`${API_PATH}/docs`, (c) => site.fetch(c.req.raw));
  faces.get(`${API_PATH}/`, (c) => c.redirect(API_PATH, 308));
  faces.route(API_PATH, publicApi(house, report));
  // Handed over whole, not routed: so the site answers in its own words for what it does not have.
  faces.all('*', (c) => site.fetch(c.req.raw));
  return faces;
}
