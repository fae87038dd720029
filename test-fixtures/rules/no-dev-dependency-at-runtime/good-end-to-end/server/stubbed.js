require('./index');
const { stub } = require('sinon');

stub(require('./mail'), 'send').resolves();
