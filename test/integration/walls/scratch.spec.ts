import { County } from './support/county';
import { Installation } from './support/installation';
import { Player } from './support/player';
import { wholeLife } from './support/life';
test('x', async () => {
  const county = new County('alpha');
  let t = Date.now();
  const i = await Installation.make((u) => county.put(u));
  console.log('make', Date.now() - t); t = Date.now();
  const p = new Player(i, county, 'one');
  try { for await (const s of wholeLife(p)) console.log(s, Date.now() - t); } finally { await i.close(); }
}, 60000);
