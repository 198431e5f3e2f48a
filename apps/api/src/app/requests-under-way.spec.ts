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
  it('is from twelve on, and over as soon as there are fewer', () => {
    const underWay = new RequestsUnderWay();
    const answers = Array.from({ length: 12 }, () => new EventEmitter());
    const taken = answers.map((answer) => {
      underWay.take(answer as never);
      return underWay.crowded;
    });
    expect(taken).toEqual([...Array<boolean>(11).fill(false), true]);
    answers[0]?.emit('close');
    expect([underWay.count, underWay.crowded]).toEqual([11, false]);
  });
});
