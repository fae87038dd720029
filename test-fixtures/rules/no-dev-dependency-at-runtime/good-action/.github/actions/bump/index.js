const { get } = require('lodash');

console.log(get(process.env, 'INPUT_LEVEL'));
