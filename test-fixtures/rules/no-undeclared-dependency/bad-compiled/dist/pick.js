const get = require('lodash.get');
//                   ^^^^^^^^^^ no-undeclared-dependency: lodash.get is imported but declared nowhere; add it to package.json.

exports.pick = (thing, path) => get(thing, path);
