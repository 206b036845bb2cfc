/** The libraries for ASN.1 and CMS, loaded when the first stamp is handled: most commands never need them. */
export const pki = async () => ({ ...(await import('pkijs')), asn1: await import('asn1js') });

/** Object identifiers of RFC 3161, RFC 5035, RFC 5280 and RFC 5652 that are compared here. */
export const OID = {
  sha256: '2.16.840.1.101.3.4.2.1',
  signedData: '1.2.840.113549.1.7.2',
  tstInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  extendedKeyUsage: '2.5.29.37',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  commonName: '2.5.4.3',
  organization: '2.5.4.10',
} as const;

/** The same bytes in a buffer of their own, as these libraries want them. */
export function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
