import { describe, expect, it } from 'vitest';
import { RescindError, readInstant } from '../kernel/kernel.ts';
import { type Capture, readNoticeId } from '../notice/notice.ts';
import { fetchDetails } from './details.ts';
import type { Get } from './http.ts';

const ids = ['2020/1', '2021/2', '2022/3'].map((id) => readNoticeId(id)!);
const receivedAt = readInstant('2026-01-01T00:00:00Z');
const answering =
  (statuses: Record<string, number>, bodies: Record<string, string> = {}): Get =>
  async (asked, { sent } = {}) => {
    sent?.();
    const status = statuses[asked] ?? 200;
    if (status === 403) throw new RescindError('source-refused', 'Refused.', 'Wait.');
    const entity_id = (bodies[asked] ?? asked).replace('red/', '').replace('-', '/');
    return { status, body: new TextEncoder().encode(JSON.stringify({ entity_id })), receivedAt, attempts: 1 };
  };

describe('details', () => {
  it('records each answer with one slice that spans the body', async () => {
    const kept: Capture[] = [];
    const report = await fetchDetails({
      get: answering({}),
      record: async (each) => void kept.push(each),
      ids,
    });
    expect(report.fetched).toEqual(ids);
    expect(kept.map(({ asked }) => asked)).toEqual(['red/2020-1', 'red/2021-2', 'red/2022-3']);
    expect(kept[0]?.items).toEqual([{ start: 0, end: 22, kind: 'detail' }]);
  });

  it('keeps 404 and 502 and draws no conclusion', async () => {
    const kept: Capture[] = [];
    const get = answering({ 'red/2020-1': 404, 'red/2021-2': 502 });
    const report = await fetchDetails({ get, record: async (each) => void kept.push(each), ids });
    expect(report.unanswered.map(({ status }) => status)).toEqual([404, 502]);
    expect(kept.map(({ status, items }) => [status, items.length])).toEqual([
      [404, 0],
      [502, 0],
      [200, 1],
    ]);
  });

  it('takes the detail of another notice for a reading of neither', async () => {
    const kept: Capture[] = [];
    const get = answering({}, { 'red/2021-2': '2022-3', 'red/2022-3': 'no number' });
    const report = await fetchDetails({ get, record: async (each) => void kept.push(each), ids });
    expect(report).toMatchObject({
      fetched: [ids[0]],
      strayed: [ids[1]],
      unanswered: [{ id: ids[2] }],
      left: [],
    });
    expect(kept.map(({ items }) => items[0]?.kind)).toEqual(['detail', 'stray-detail', 'detail']);
  });

  it('stops when refused and says what is left', async () => {
    const report = await fetchDetails({ get: answering({ 'red/2021-2': 403 }), record: async () => {}, ids });
    expect(report.fetched).toEqual(ids.slice(0, 1));
    expect(report.left).toEqual(ids.slice(1));
    expect(report.stopped?.code).toBe('source-refused');
    expect(report.requests).toBe(2);
  });

  it('keeps to its budget', async () => {
    const report = await fetchDetails({ get: answering({}), record: async () => {}, ids, budget: 1 });
    expect(report.left).toEqual(ids.slice(1));
    expect(report.stopped).toBeNull();
  });
});
