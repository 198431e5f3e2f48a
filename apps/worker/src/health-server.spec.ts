import { createMetrics } from '@huiying/platform';
import { freePort } from '@huiying/testkit';
import { HealthServer } from './health-server';

describe('the health page of a worker', () => {
  it('answers 500 where it cannot tell, and hands on why', async () => {
    const failures: unknown[] = [];
    const lost = new Error('connection lost');
    const port = await freePort();
    const server = new HealthServer(port, createMetrics('worker'), () => Promise.reject(lost), (error) => failures.push(error));
    await server.start();
    try {
      const status = async (path: string): Promise<number> => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
      expect([await status('/health/live'), await status('/health/ready'), await status('/elsewhere')]).toEqual([200, 500, 404]);
      expect(failures).toEqual([lost]);
    } finally {
      await server.stop();
    }
  });
});
