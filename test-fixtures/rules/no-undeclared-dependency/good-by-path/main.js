require('rootpath')();

// A file of this folder by its name alone, one by its path, and a module that comes with Electron.
const settings = require('settings.json');
const users = require('api/models/user');
const fs = require('original-fs');

module.exports = { settings, users, fs };
