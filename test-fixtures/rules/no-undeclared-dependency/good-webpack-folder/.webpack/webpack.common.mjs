import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

export default {
  entry: './src/index.js',
  resolve: { alias: { objectTools: path.join(root, 'src/tools/objects.js') } },
};
