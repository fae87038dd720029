const webpack = require('webpack');
const MonacoWebpackPlugin = require('monaco-editor-webpack-plugin');

module.exports = (config) => ({ ...config, plugins: [new webpack.ProgressPlugin(), new MonacoWebpackPlugin()] });
