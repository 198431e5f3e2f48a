import { createServer, type AddressInfo } from 'node:net';
import { freePort, portState } from './ports';

describe('ports', () => {
  it('tells a taken port from a free one', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await expect(portState(port)).resolves.toBe('taken');
    await new Promise((resolve) => server.close(resolve));
    await expect(portState(port)).resolves.toBe('free');
    await expect(portState(await freePort())).resolves.toBe('free');
  });
});
