/** A number as it stands in the form, and back: `18`, `≤ 23.97`, `≥ 1200`, `12 – 36` where only its bounds are known. */
import type { FactValue } from '../../../../law/law.ts';

export function numberSaid(value: FactValue | null | undefined): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null || 'has' in value) return '';
  const { from, to } = value;
  if (from !== undefined && to !== undefined) return `${from} – ${to}`;
  return from !== undefined ? `≥ ${from}` : to !== undefined ? `≤ ${to}` : '';
}

/** A number or its bounds; the text as it is where it is neither, so that it is named as what does not fit. */
export function numberIn(text: string): number | { from?: number; to?: number } | string {
  const plain = text.replaceAll(',', '.').trim();
  const [, sign, bound] = /^([≤≥<>]=?)\s*(\d+(?:\.\d+)?)$/.exec(plain) ?? [];
  if (sign !== undefined) return /^[≥>]/.test(sign) ? { from: Number(bound) } : { to: Number(bound) };
  const [, from, to] = /^(\d+(?:\.\d+)?)\s*[–-]\s*(\d+(?:\.\d+)?)$/.exec(plain) ?? [];
  if (from !== undefined) return { from: Number(from), to: Number(to) };
  const number = Number(plain);
  return Number.isFinite(number) ? number : text;
}
