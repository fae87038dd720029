require('rootpath')();

// A file of this folder by its name alone, and a module that comes with Electron.
const settings = require('settings.json');
const fs = require('original-fs');

module.exports = { settings, fs };
