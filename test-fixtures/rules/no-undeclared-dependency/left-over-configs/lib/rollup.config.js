const terser = require('@rollup/plugin-terser');
//                      ^^^^^^^^^^^^^^^^^^^^^ no-undeclared-dependency

module.exports = { input: 'index.js', plugins: [terser()] };
