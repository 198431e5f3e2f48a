// Lets Node run the TypeScript of the benchmarks as it is: nothing of it belongs to a build.
const { readFileSync } = require('node:fs');
const swc = require('@swc/core');

require.extensions['.ts'] = (module, filename) => {
  const { code } = swc.transformSync(readFileSync(filename, 'utf8'), {
    filename, swcrc: false, configFile: false, sourceMaps: 'inline', module: { type: 'commonjs' },
    jsc: {
      target: 'es2022', keepClassNames: true, parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
  });
  module._compile(code, filename);
};
