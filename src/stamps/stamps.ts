/**
 * Time stamps after RFC 3161: a request for a digest is made, an authority's reply is read and checked.
 * Promises: a reply is either checked whole (status, imprint, signature, the certificate's purpose and time) or refused in words;
 * whether an authority is to be trusted is answered only against certificates that a person names.
 * Refuses: to send or fetch anything, to look up revocation, and to trust an authority by itself.
 */
export { type Authorities, leadsTo, readAuthorities } from './authority.ts';
export { checkReply, readReply, type StampReply } from './reply.ts';
export { makeRequest, type StampRequest } from './request.ts';
