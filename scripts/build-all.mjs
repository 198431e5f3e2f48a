// `npm run build`: the servers and the pages, where their sources have changed.
import { buildPages, buildServers } from './build.mjs';

await buildServers();
await buildPages();
