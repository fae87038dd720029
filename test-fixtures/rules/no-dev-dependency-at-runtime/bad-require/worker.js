const chunk = require('lodash/chunk');
//                     ^^^^^^^^^^^^ no-dev-dependency-at-runtime: lodash is needed at run time but declared in devDependencies; move it to dependencies.
const { get } = require('lodash');

module.exports = chunk(get({ a: [1] }, 'a'), 2);
