const { resolve } = require('node:path');

exports.scripts = resolve(__dirname, './scripts/page.js');

exports.styles = () => {
  const sass = require('rosid-handler-sass');
  return sass(resolve(__dirname, './styles.scss'));
};
