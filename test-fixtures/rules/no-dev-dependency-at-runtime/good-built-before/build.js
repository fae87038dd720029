const { writeFile } = require('node:fs/promises');
const { styles } = require('./src/ui/index');

styles().then((text) => writeFile('dist/index.css', text));
