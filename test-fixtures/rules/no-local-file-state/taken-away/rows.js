const { readFile, unlink } = require('node:fs/promises');

exports.readRows = async (file) => {
  try {
    return (await readFile(file.path, 'utf8')).split('\n');
  } finally {
    await unlink(file.path);
  }
};
