import { describe, expect, it } from 'vitest';
import { readNoticeId } from './notice-id.ts';

describe('a notice number', () => {
  it.each([
    ['2024/10482', '2024/10482'],
    [' 2024-10482 ', '2024/10482'],
    ['٢٠٢٤/١٠٤٨٢', '2024/10482'],
    ['۲۰۲۴-۱۰۴۸۲', '2024/10482'],
    ['\u200f٢٠٢٤/١٠٤٨٢\u200e', '2024/10482'],
    ['２０２４／１０４８２', '2024/10482'],
    ['२०२४/१०४८२', '2024/10482'],
    ['2024/0482', null],
    ['٢٠٢٤', null],
    ['2024/10482 x', null],
    ['²⁰²⁴/10482', null],
  ])('%s', (text, id) => expect(readNoticeId(text)).toBe(id));
});
