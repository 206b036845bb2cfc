/** A request for a stamp: RFC 3161, section 2.4.1. */
import { randomBytes } from 'node:crypto';
import type { Digest } from '../kernel/kernel.ts';
import { bufferOf, OID, pki } from './pki.ts';

export interface StampRequest {
  /** A `TimeStampReq` in DER, as authorities take it (`application/timestamp-query`). */
  readonly bytes: Uint8Array;
  /** 8 random bytes in hexadecimal; the reply must carry the same. */
  readonly nonce: string;
}

/** Asks for a stamp of a SHA-256 digest, with the authority's certificate in the reply. Nothing but the digest and the nonce is in it. */
export async function makeRequest(imprint: Digest): Promise<StampRequest> {
  const { TimeStampReq, MessageImprint, AlgorithmIdentifier, asn1 } = await pki();
  const nonce = randomBytes(8);
  // A first byte between 40 and 7f: the number is positive and always 8 bytes long.
  nonce[0] = (nonce[0]! & 0x3f) | 0x40;
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.sha256, algorithmParams: new asn1.Null() }),
      hashedMessage: new asn1.OctetString({ valueHex: bufferOf(Buffer.from(imprint, 'hex')) }),
    }),
    nonce: new asn1.Integer({ valueHex: bufferOf(nonce) }),
    certReq: true,
  });
  return { bytes: new Uint8Array(request.toSchema().toBER()), nonce: nonce.toString('hex') };
}
