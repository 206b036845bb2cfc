/** Whether the certificate of a stamp leads to an authority that a person trusts. */
import type { Certificate } from 'pkijs';
import { dateObject, RescindError } from '../kernel/kernel.ts';
import { bufferOf, pki } from './pki.ts';
import type { StampReply } from './reply.ts';

/** Certificates that a person trusts, each by itself. */
export type Authorities = readonly Certificate[];

const PEM = /-----BEGIN CERTIFICATE-----([\s\S]+?)-----END CERTIFICATE-----/g;

/**
 * Reads certificates in PEM.
 * @throws RescindError `no-authority` when there is none in it
 */
export async function readAuthorities(text: string): Promise<Authorities> {
  const { Certificate } = await pki();
  try {
    const found = [...text.matchAll(PEM)].map(([, base64]) =>
      Certificate.fromBER(bufferOf(Buffer.from(base64!, 'base64'))),
    );
    if (found.length > 0) return found;
  } catch {
    // Said below, in the same words as for a file without any.
  }
  throw new RescindError(
    'no-authority',
    'What was named as the authority holds no certificate that can be read.',
    'Give the authority’s root certificate in PEM (-----BEGIN CERTIFICATE-----).',
    { outcome: 'usage' },
  );
}

/**
 * Whether the stamp's certificate is one of these authorities, or a chain of the certificates inside leads to one, all of them valid at the time of the stamp.
 * Revocation is not looked up: nothing leaves the machine.
 */
export async function leadsTo(reply: StampReply, authorities: Authorities): Promise<boolean> {
  const { CertificateChainValidationEngine } = await pki();
  const same = (one: Certificate) => (other: Certificate) => derOf(one) === derOf(other);
  if (authorities.some(same(reply.signer))) return true;
  const known = new Map(reply.besides.map((certificate) => [derOf(certificate), certificate]));
  for (const one of [...authorities, reply.signer]) known.delete(derOf(one));
  const engine = new CertificateChainValidationEngine({
    trustedCerts: [...new Map(authorities.map((one) => [derOf(one), one])).values()],
    certs: [...known.values(), reply.signer],
    checkDate: dateObject(reply.stampedAt),
  });
  const { result, certificatePath = [] } = await engine.verify();
  return result && certificatePath.every(mayStandThere);
}

/** A certificate's own limit on how many stand below it (RFC 5280, section 4.2.1.9), which the engine does not look at. */
function mayStandThere(certificate: Certificate, place: number): boolean {
  const basic = certificate.extensions?.find(({ extnID }) => extnID === '2.5.29.19')?.parsedValue as
    | { pathLenConstraint?: unknown }
    | undefined;
  const most = basic?.pathLenConstraint;
  return typeof most !== 'number' || place - 1 <= most;
}

function derOf(certificate: Certificate): string {
  return Buffer.from(certificate.toSchema().toBER()).toString('hex');
}
