import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutBody, joinBody } from './frame.ts';

const bodyWithItems = fc
  .array(fc.tuple(fc.uint8Array({ maxLength: 20 }), fc.uint8Array({ maxLength: 20 })), { maxLength: 30 })
  .chain((pairs) => fc.tuple(fc.constant(pairs), fc.uint8Array({ maxLength: 20 })))
  .map(([pairs, end]) => {
    const items: { start: number; end: number; kind: 'list-item' }[] = [];
    const bytes: number[] = [];
    for (const [gap, item] of pairs) {
      bytes.push(...gap);
      items.push({ start: bytes.length, end: bytes.length + item.length, kind: 'list-item' });
      bytes.push(...item);
    }
    bytes.push(...end);
    return { body: new Uint8Array(bytes), items };
  });

it('puts a body together again to the byte, whatever it holds', () => {
  fc.assert(
    fc.property(bodyWithItems, ({ body, items }) => {
      const { frame, cuts, slices } = cutBody(body, items);
      expect(joinBody(frame, JSON.parse(JSON.stringify(cuts)), slices)).toEqual(body);
      expect(frame.length + slices.reduce((sum, slice) => sum + slice.length, 0)).toBe(body.length);
    }),
    { seed: 20261124 },
  );
});

it('refuses items that overlap or lie outside', () => {
  const body = new Uint8Array(10);
  const item = (start: number, end: number) => ({ start, end, kind: 'list-item' as const });
  expect(() => cutBody(body, [item(0, 5), item(4, 6)])).toThrow(RangeError);
  expect(() => cutBody(body, [item(5, 11)])).toThrow(RangeError);
  expect(() => joinBody(body, [[1, 2]], [])).toThrow(RangeError);
});
