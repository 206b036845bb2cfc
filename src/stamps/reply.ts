/** An authority's reply: read (RFC 3161, section 2.4.2) and checked (sections 2.2 and 2.3, RFC 5035, RFC 5652). */
import { createHash } from 'node:crypto';
import type { Sequence } from 'asn1js';
import type { Certificate, SignedData, SignerInfo, TSTInfo } from 'pkijs';
import { type Digest, digestOf, type Instant, RescindError, readInstant, wordsOf } from '../kernel/kernel.ts';
import { bufferOf, OID, pki } from './pki.ts';

/** What a reply says. Nothing of it is proved before `checkReply`. */
export interface StampReply {
  /** The SHA-256 digest that was stamped. */
  readonly imprint: Digest;
  /** In hexadecimal without leading zeros; null where the reply carries none. */
  readonly nonce: string | null;
  readonly stampedAt: Instant;
  /** The name in the certificate that signed: its common name and organization. */
  readonly authority: string;
  readonly signed: SignedData;
  readonly signer: Certificate;
  /** The other certificates that came with it. */
  readonly besides: readonly Certificate[];
}

/**
 * Reads a `TimeStampResp`.
 * @throws RescindError `stamp-unreadable` when the bytes are no reply, `stamp-not-granted` when the authority says no,
 *   `stamp-not-valid` when a part is missing without which nothing can be checked
 */
export async function readReply(bytes: Uint8Array): Promise<StampReply> {
  const { signed, info } = await takenApart(bytes);
  const certificates = await certificatesIn(signed);
  const [signerInfo] = signed.signerInfos;
  if (signed.signerInfos.length !== 1 || signerInfo === undefined)
    throw notValid(`it is signed ${signed.signerInfos.length} times, and RFC 3161 asks for one signature`);
  const signer = await signerAmong(certificates, signerInfo);
  if (signer === null)
    throw notValid(
      'the certificate that signed it is not inside',
      'Ask again with certReq, as Rescind does.',
    );
  if (info.messageImprint.hashAlgorithm.algorithmId !== OID.sha256)
    throw otherBytes('It is no stamp of a SHA-256 digest.');
  return {
    imprint: hex(info.messageImprint.hashedMessage.valueBlock.valueHexView) as Digest,
    nonce: info.nonce === undefined ? null : hex(info.nonce.valueBlock.valueHexView).replace(/^0+/, ''),
    stampedAt: readInstant(info.genTime.toISOString()),
    authority: nameOf(signer),
    signed,
    signer,
    besides: certificates.filter((certificate) => certificate !== signer),
  };
}

/**
 * Checks that the reply stamps these bytes, that its signature is that of the certificate inside, and that this certificate is one for time stamps.
 * Whether the certificate's authority is to be trusted is another question: `leadsTo`.
 * @throws RescindError `stamp-of-other-bytes`, `stamp-not-valid`
 */
export async function checkReply(reply: StampReply, message: string): Promise<void> {
  const { signed, signer, stampedAt } = reply;
  if (digestOf(message) !== reply.imprint) throw otherBytes('It is a stamp of other bytes.');
  if (!isForTimeStamps(signer))
    throw notValid(
      'its certificate is not one for time stamps alone (critical extendedKeyUsage timeStamping)',
    );
  const [from, to] = [signer.notBefore.value, signer.notAfter.value].map((date) => date.toISOString());
  if (stampedAt < from! || stampedAt > to!)
    throw notValid(`its certificate was not valid at ${stampedAt} (it is from ${from} to ${to})`);
  await checkAttributes(signed.signerInfos[0]!, signer);
  const good = await signed
    .verify({ signer: 0, data: bufferOf(Buffer.from(message)) })
    .catch((cause: unknown) => {
      throw notValid('its signature does not fit what was signed', undefined, cause);
    });
  if (!good) throw notValid('its signature does not fit what was signed');
}

async function takenApart(bytes: Uint8Array): Promise<{ signed: SignedData; info: TSTInfo }> {
  const { TimeStampResp, SignedData, TSTInfo, PKIStatus, asn1 } = await pki();
  const parsed = asn1.fromBER(bufferOf(bytes));
  if (parsed.offset === -1)
    throw unreadable(looksLikeText(bytes) ? 'it is text or a web page' : 'it is broken off or no DER');
  if (parsed.offset !== bytes.length) throw unreadable('something follows after its end');
  const resp = orUnreadable(() => new TimeStampResp({ schema: parsed.result }), 'it has another form');
  const { status, statusStrings } = resp.status;
  if (status !== PKIStatus.granted && status !== PKIStatus.grantedWithMods)
    throw new RescindError(
      'stamp-not-granted',
      `The authority did not grant the stamp: ${PKIStatus[status] ?? `status ${status}`}${statusStrings ? ` (${plain(statusStrings.map(({ valueBlock }) => valueBlock.value).join(' '))})` : ''}.`,
      'Ask again later, or ask another authority.',
    );
  const { timeStampToken: token } = resp;
  if (token === undefined) throw notValid('it is granted, but holds no token');
  if (token.contentType !== OID.signedData) throw unreadable('its token is no signed data');
  const signed = orUnreadable(() => new SignedData({ schema: token.content }), 'its token has another form');
  const { eContent, eContentType } = signed.encapContentInfo;
  if (eContentType !== OID.tstInfo || eContent === undefined)
    throw unreadable('its token holds no time stamp');
  const info = orUnreadable(() => {
    const read = TSTInfo.fromBER(eContent.getValue());
    readInstant(read.genTime.toISOString());
    return read;
  }, 'what was signed is no time stamp');
  return { signed, info };
}

async function certificatesIn(signed: SignedData): Promise<Certificate[]> {
  const { Certificate } = await pki();
  return (signed.certificates ?? []).filter((one) => one instanceof Certificate);
}

async function signerAmong(
  certificates: readonly Certificate[],
  { sid }: SignerInfo,
): Promise<Certificate | null> {
  const { IssuerAndSerialNumber, asn1 } = await pki();
  if (sid instanceof IssuerAndSerialNumber)
    return (
      certificates.find(
        ({ issuer, serialNumber }) => issuer.isEqual(sid.issuer) && serialNumber.isEqual(sid.serialNumber),
      ) ?? null
    );
  const keyId =
    sid instanceof asn1.Primitive || sid instanceof asn1.OctetString ? sid.valueBlock.valueHexView : null;
  return (
    certificates.find(
      ({ subjectPublicKeyInfo: { subjectPublicKey } }) =>
        keyId !== null &&
        createHash('sha1').update(subjectPublicKey.valueBlock.valueHexView).digest('hex') === hex(keyId),
    ) ?? null
  );
}

/** RFC 3161, section 2.3: the certificate has exactly this purpose, and says so critically. */
function isForTimeStamps(signer: Certificate): boolean {
  const usage = signer.extensions?.find(({ extnID }) => extnID === OID.extendedKeyUsage);
  const purposes = (usage?.parsedValue as { keyPurposes?: string[] } | undefined)?.keyPurposes ?? [];
  return usage?.critical === true && purposes.length === 1 && purposes[0] === OID.timeStamping;
}

/** What must be signed beside the time: the kind of content, and which certificate signs, so that it cannot be exchanged for another. */
async function checkAttributes(signerInfo: SignerInfo, signer: Certificate): Promise<void> {
  const attributes = signerInfo.signedAttrs?.attributes ?? [];
  const signedValue = (type: string): unknown =>
    attributes.find((attribute) => attribute.type === type)?.values[0];
  const { asn1 } = await pki();
  const kind = signedValue(OID.contentType);
  if (!(kind instanceof asn1.ObjectIdentifier) || kind.getValue() !== OID.tstInfo)
    throw notValid('its signature is not one over a time stamp');
  const second = signedValue(OID.signingCertificateV2);
  const named = second ?? signedValue(OID.signingCertificate);
  if (named === undefined) throw notValid('it does not say which certificate signs (ESSCertID)');
  const fits = orUnreadable(() => {
    const [certificates] = (named as Sequence).valueBlock.value as Sequence[];
    const [first] = certificates!.valueBlock.value as Sequence[];
    const [head, next] = first!.valueBlock.value;
    const [hash, value] =
      head instanceof asn1.Sequence ? [hashOf(head, asn1), next] : [second ? 'sha256' : 'sha1', head];
    if (!(value instanceof asn1.OctetString)) throw new TypeError('no digest');
    const der = new Uint8Array(signer.toSchema().toBER());
    return createHash(hash).update(der).digest('hex') === hex(value.valueBlock.valueHexView);
  }, 'it names its certificate in another form');
  if (!fits) throw notValid('it names another certificate than the one that signed');
}

const HASHES: Readonly<Record<string, string>> = {
  [OID.sha256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

function hashOf(algorithm: Sequence, { ObjectIdentifier }: typeof import('asn1js')): string {
  const [name] = algorithm.valueBlock.value;
  const hash = name instanceof ObjectIdentifier ? HASHES[name.getValue()] : undefined;
  if (hash === undefined) throw new TypeError('another digest');
  return hash;
}

function nameOf(certificate: Certificate): string {
  const parts = certificate.subject.typesAndValues.map(({ type, value }) => ({
    type: String(type),
    text: plain(String(value.valueBlock.value)),
  }));
  const [name, organization] = [OID.commonName, OID.organization].map(
    (oid) => parts.find(({ type }) => type === oid)?.text,
  );
  if (name && organization && !name.includes(organization)) return `${name} (${organization})`;
  return name || organization || parts.map(({ text }) => text).join(', ') || 'an authority without a name';
}

/** Words of others on one line of bounded length, without signs that steer a screen. */
function plain(text: string): string {
  return text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 200);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function looksLikeText(bytes: Uint8Array): boolean {
  return /^(\uFEFF)?[\s\x21-\x7e]*$/.test(Buffer.from(bytes.subarray(0, 64)).toString('utf8'));
}

function orUnreadable<T>(read: () => T, what: string): T {
  try {
    return read();
  } catch (cause) {
    throw unreadable(what, cause);
  }
}

function unreadable(what: string, cause?: unknown): RescindError {
  return new RescindError(
    'stamp-unreadable',
    `This is no reply of a time-stamp authority: ${what}.`,
    'Give the file that the authority answered with (application/timestamp-reply), whole and unedited.',
    { cause: wordsOf(cause) },
  );
}

function otherBytes(what: string): RescindError {
  return new RescindError(
    'stamp-of-other-bytes',
    `${what} A stamp of a head carries the head itself as its imprint.`,
    'Make a request with `rescind stamp request`, have it stamped, and keep that reply.',
  );
}

function notValid(
  what: string,
  next = 'Ask the authority again; if the same comes back, ask another one.',
  cause?: unknown,
): RescindError {
  return new RescindError('stamp-not-valid', `The stamp does not hold: ${what}.`, next, {
    cause: wordsOf(cause),
  });
}
