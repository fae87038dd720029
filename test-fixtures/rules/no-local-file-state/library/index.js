const fs = require('fs');

exports.save = (value) => fs.writeFileSync('saved.json', JSON.stringify(value));
