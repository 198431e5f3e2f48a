import { createServer, request, type Server } from 'node:http';
import { EventEmitter, once } from 'node:events';
import { RequestsUnderWay } from './requests-under-way';

describe('requests under way', () => {
  let server: Server;
  let port: number;
  let answerAll: () => void;
  const underWay = new RequestsUnderWay();

  beforeEach(async () => {
    const waiting = new Promise<void>((resolve) => { answerAll = resolve; });
    server = createServer((_asked, answer) => {
      underWay.take(answer);
      void waiting.then(() => answer.end('done'));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    ({ port } = address);
  });
  afterEach(async () => {
    server.close();
    await once(server, 'close');
  });

  const ask = () => request({ host: '127.0.0.1', port, agent: false });
  const counted = async (n: number): Promise<void> => {
    while (underWay.count !== n) await new Promise((resolve) => { setImmediate(resolve); });
  };

  it('are counted until their answer is out', async () => {
    const calls = [ask(), ask(), ask()];
    const answered = calls.map(async (call) => {
      const [answer] = await once(call.end(), 'response');
      answer.resume();
      await once(answer, 'end');
    });
    await counted(3);
    answerAll();
    await Promise.all(answered);
    await counted(0);
    expect(underWay.count).toBe(0);
  });

  it('are counted no more when their connection is gone', async () => {
    const call = ask();
    call.on('error', () => undefined);
    call.end();
    await counted(1);
    call.destroy();
    await counted(0);
    answerAll();
    expect(underWay.count).toBe(0);
  });
});

describe('a crowd of requests', () => {
  let now: number;
  let underWay: RequestsUnderWay;
  beforeEach(() => {
    now = 1_000;
    underWay = new RequestsUnderWay(() => now);
  });
  const take = (n: number): readonly EventEmitter[] => Array.from({ length: n }, () => {
    const answer = new EventEmitter();
    underWay.take(answer as never);
    return answer;
  });

  it('is none of fifteen that are over soon', () => {
    const answers = take(15);
    now += 100;
    expect(underWay.crowded).toBe(false);
    for (const answer of answers) answer.emit('close');
    now += 100;
    expect([underWay.count, underWay.crowded]).toEqual([0, false]);
  });

  it('is one of sixteen from their first moment on, for some moments after them', () => {
    const answers = take(16);
    expect(underWay.crowded).toBe(true);
    for (const answer of answers) answer.emit('close');
    now += 100;
    expect([underWay.count, underWay.crowded]).toEqual([0, true]);
    now += 100;
    expect(underWay.crowded).toBe(false);
  });

  it('is one where fewer stay, however the moments are divided, and over soon after them', () => {
    const answers = take(14);
    for (let moment = 0; moment < 20; moment += 1) {
      now += 10;
      take(1)[0]?.emit('close');
    }
    expect(underWay.crowded).toBe(true);
    for (const answer of answers) answer.emit('close');
    expect(underWay.crowded).toBe(true);
    now += 200;
    expect(underWay.crowded).toBe(false);
  });

  it('is never one of seven, however long they stay', () => {
    take(7);
    now += 60_000;
    expect(underWay.crowded).toBe(false);
  });
});
