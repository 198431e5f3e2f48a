// Jest on Node 20 cannot require() ES modules; Nest 12 ships nothing else. This transformer turns every
// TypeScript file and every ES module of node_modules into CommonJS with SWC, and leaves the rest as it is.
const fs = require('node:fs');
const path = require('node:path');
const crypto = require('node:crypto');
const swc = require('@swc/core');

const VERSION = `v2|${require('@swc/core/package.json').version}`;
const packageKinds = new Map();

/** True where the nearest package.json says "type": "module", or the name ends in .mjs. */
function isEsModule(file) {
  if (file.endsWith('.mjs')) return true;
  if (file.endsWith('.cjs')) return false;
  const passed = [];
  let folder = path.dirname(file);
  while (!packageKinds.has(folder)) {
    passed.push(folder);
    const manifest = path.join(folder, 'package.json');
    const parent = path.dirname(folder);
    if (fs.existsSync(manifest)) packageKinds.set(folder, JSON.parse(fs.readFileSync(manifest, 'utf8')).type === 'module');
    else if (parent === folder) packageKinds.set(folder, false);
    else folder = parent;
  }
  const kind = packageKinds.get(folder);
  for (const f of passed) packageKinds.set(f, kind);
  return kind;
}

const isTypeScript = (file) => /\.tsx?$/.test(file);

const options = (file) => ({
  filename: file,
  swcrc: false,
  configFile: false,
  sourceMaps: isTypeScript(file) ? 'inline' : false,
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: isTypeScript(file)
      ? { syntax: 'typescript', tsx: file.endsWith('x'), decorators: true }
      : { syntax: 'ecmascript' },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false, hidden: { jest: true } },
  },
});

module.exports = {
  getCacheKey: (source, file, o) => crypto.createHash('sha1').update(`${VERSION}${file}\0${source}${o.instrument}`).digest('hex'),
  process: (source, file) => (isTypeScript(file) || isEsModule(file) ? swc.transformSync(source, options(file)) : { code: source }),
};
