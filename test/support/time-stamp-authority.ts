/** A time-stamp authority of its own for tests, with keys made in the test: it answers requests as RFC 3161 says, and wrongly where told to. */
import { createHash, randomBytes, webcrypto } from 'node:crypto';
import * as asn1 from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  ExtKeyUsage,
  getCrypto,
  IssuerAndSerialNumber,
  MessageImprint,
  PKIStatus,
  PKIStatusInfo,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';

const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';

/** How an answer differs from a good one. */
export interface Bent {
  /** The moment of the stamp; the clock of the test when absent. */
  readonly at?: string;
  readonly status?: PKIStatus;
  /** Another imprint than the one asked for, in hexadecimal. */
  readonly imprint?: string;
  /** Another nonce in hexadecimal, or none. */
  readonly nonce?: string | null;
  /** Leaves out which certificate signs. */
  readonly unnamed?: boolean;
  /** Names another certificate than the one that signs. */
  readonly misnamed?: boolean;
  /** Leaves its certificate out. */
  readonly bare?: boolean;
}

export interface TestAuthority {
  /** The root's certificate in PEM. */
  readonly root: string;
  /** Answers a request (DER) with a reply (DER). */
  answer(request: Uint8Array, bent?: Bent): Promise<Uint8Array>;
  /** Answers a request for this digest that carries no nonce. */
  stamp(imprint: string, bent?: Bent): Promise<Uint8Array>;
}

/**
 * Makes an authority: a root and a certificate for time stamps below it, valid from 2020 to 2040.
 * @param bent `purpose`: what its certificate is for; `depth`: how many authorities the root allows below itself, and stands one more between
 */
export async function timeStampAuthority(
  bent: {
    purpose?: { usages?: string[]; critical?: boolean } | null;
    between?: { rootAllows: number };
    until?: string;
    name?: string;
  } = {},
): Promise<TestAuthority> {
  const root = await certificate({ name: 'Invented Root', serial: 1, ca: bent.between?.rootAllows ?? 5 });
  const between =
    bent.between && (await certificate({ name: 'Invented Between', serial: 2, ca: 0, by: root }));
  const purpose = bent.purpose === undefined ? {} : bent.purpose;
  const signer = await certificate({
    name: bent.name ?? 'Invented Time Stamps',
    serial: 3,
    by: between ?? root,
    ...(bent.until && { until: bent.until }),
    ...(purpose && { usages: purpose.usages ?? [TIME_STAMPING], critical: purpose.critical ?? true }),
  });
  const issue = async (
    imprint: string,
    nonce: asn1.Integer | undefined,
    wrong: Bent,
  ): Promise<Uint8Array> => {
    const status = wrong.status ?? PKIStatus.granted;
    const info = new PKIStatusInfo({ status });
    if (status !== PKIStatus.granted && status !== PKIStatus.grantedWithMods) {
      info.statusStrings = [new asn1.Utf8String({ value: 'out of service \u202Etoday' })];
      return bytesOf(new TimeStampResp({ status: info }).toSchema());
    }
    const tstInfo = new TSTInfo({
      version: 1,
      policy: '1.2.3.4.1',
      messageImprint: new MessageImprint({
        hashAlgorithm: new AlgorithmIdentifier({
          algorithmId: '2.16.840.1.101.3.4.2.1',
          algorithmParams: new asn1.Null(),
        }),
        hashedMessage: new asn1.OctetString({ valueHex: Buffer.from(wrong.imprint ?? imprint, 'hex') }),
      }),
      serialNumber: new asn1.Integer({ valueHex: Uint8Array.of(0x11, ...randomBytes(7)) }),
      genTime: new Date(wrong.at ?? '2026-03-03T00:30:00Z'),
    });
    const other = wrong.nonce === undefined ? nonce : wrong.nonce === null ? undefined : integer(wrong.nonce);
    if (other !== undefined) tstInfo.nonce = other;
    return sign(bytesOf(tstInfo.toSchema()), info, wrong);
  };
  const sign = async (content: Uint8Array, status: PKIStatusInfo, wrong: Bent): Promise<Uint8Array> => {
    const named = bytesOf((wrong.misnamed ? root : signer).certificate.toSchema());
    const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
    const attributes = [
      attribute('1.2.840.113549.1.9.3', new asn1.ObjectIdentifier({ value: TST_INFO })),
      attribute('1.2.840.113549.1.9.4', new asn1.OctetString({ valueHex: digest(content) })),
      ...(wrong.unnamed
        ? []
        : [
            attribute(
              '1.2.840.113549.1.9.16.2.47',
              sequence(sequence(sequence(new asn1.OctetString({ valueHex: digest(named) })))),
            ),
          ]),
    ];
    const signed = new SignedData({
      version: 3,
      encapContentInfo: new EncapsulatedContentInfo({
        eContentType: TST_INFO,
        eContent: new asn1.OctetString({ valueHex: content }),
      }),
      signerInfos: [
        new SignerInfo({
          version: 1,
          sid: new IssuerAndSerialNumber({
            issuer: signer.certificate.issuer,
            serialNumber: signer.certificate.serialNumber,
          }),
          signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
        }),
      ],
      certificates: wrong.bare ? [] : [signer.certificate, ...(between ? [between.certificate] : [])],
    });
    await signed.sign(signer.key, 0, 'SHA-256');
    return bytesOf(
      new TimeStampResp({
        status,
        timeStampToken: new ContentInfo({
          contentType: ContentInfo.SIGNED_DATA,
          content: signed.toSchema(true),
        }),
      }).toSchema(),
    );
  };
  return {
    root: pem(root.certificate),
    answer: async (request, wrong = {}) => {
      const asked = TimeStampReq.fromBER(new Uint8Array(request).buffer);
      const imprint = Buffer.from(asked.messageImprint.hashedMessage.valueBlock.valueHexView).toString('hex');
      return issue(imprint, asked.nonce, wrong);
    },
    stamp: (imprint, wrong = {}) => issue(imprint, undefined, wrong),
  };
}

interface Made {
  readonly certificate: Certificate;
  readonly key: webcrypto.CryptoKey;
}

async function certificate(order: {
  name: string;
  serial: number;
  by?: Made;
  /** An authority, which allows so many below itself. */
  ca?: number;
  until?: string;
  usages?: string[];
  critical?: boolean;
}): Promise<Made> {
  const keys = (await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ])) as webcrypto.CryptoKeyPair;
  const made = new Certificate();
  made.version = 2;
  made.serialNumber = new asn1.Integer({ value: order.serial });
  made.subject.typesAndValues.push(
    new AttributeTypeAndValue({ type: '2.5.4.10', value: new asn1.Utf8String({ value: 'Invented' }) }),
    new AttributeTypeAndValue({ type: '2.5.4.3', value: new asn1.Utf8String({ value: order.name }) }),
  );
  made.issuer.typesAndValues.push(
    ...(order.by?.certificate.subject.typesAndValues ?? made.subject.typesAndValues),
  );
  made.notBefore.value = new Date('2020-01-01T00:00:00Z');
  made.notAfter.value = new Date(order.until ?? '2040-01-01T00:00:00Z');
  made.extensions = [];
  if (order.ca !== undefined)
    extend(made, '2.5.29.19', true, new BasicConstraints({ cA: true, pathLenConstraint: order.ca }));
  if (order.usages)
    extend(made, '2.5.29.37', order.critical ?? true, new ExtKeyUsage({ keyPurposes: order.usages }));
  await made.subjectPublicKeyInfo.importKey(keys.publicKey, getCrypto(true));
  await made.sign(order.by?.key ?? keys.privateKey, 'SHA-256');
  return { certificate: made, key: keys.privateKey };
}

function extend(to: Certificate, extnID: string, critical: boolean, parsed: BasicConstraints | ExtKeyUsage) {
  const extnValue = parsed.toSchema().toBER();
  to.extensions?.push(new Extension({ extnID, critical, extnValue, parsedValue: parsed }));
}

const attribute = (type: string, value: asn1.BaseBlock) => new Attribute({ type, values: [value] });
const sequence = (...value: asn1.BaseBlock[]) => new asn1.Sequence({ value });
const integer = (hex: string) => new asn1.Integer({ valueHex: Buffer.from(hex, 'hex') });
const bytesOf = (schema: asn1.BaseBlock) => new Uint8Array(schema.toBER());

function pem(one: Certificate): string {
  const base64 = Buffer.from(one.toSchema(true).toBER()).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
}
