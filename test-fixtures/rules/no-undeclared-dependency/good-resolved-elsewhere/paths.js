const preset = require.resolve('babel-preset-react-app');

module.exports = {
  helpers: require.resolve('@babel/runtime/helpers/esm/typeof', { paths: [preset] }),
  regenerator: require.resolve('@babel/runtime/regenerator'),
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^ no-undeclared-dependency: @babel/runtime is imported but declared nowhere; add it to package.json.
};
