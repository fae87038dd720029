const fs = require('fs');

fs.writeFileSync('export.json', JSON.stringify({ made: new Date() }));
