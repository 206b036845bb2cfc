/**
 * The public site and the API: faces, which translate and never decide.
 * Promises: every page works without scripts and loads nothing from elsewhere; only serve.ts opens a port.
 * Refuses: rules of the field, and anything that the house does not hand out.
 */
export { apiDocument, publicApi } from './api/api.ts';
export { API_PATH, type ApiDocument } from './api/document.ts';
export { apiReference } from './api/reference.ts';
export { publicFaces } from './faces.ts';
export { publicSite } from './public/public.tsx';
export { type Answering, type Served, serve } from './serve.ts';
