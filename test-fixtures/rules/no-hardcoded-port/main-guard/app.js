const express = require('express');

const app = express();
app.get('/', (req, res) => res.send('hello'));

// Nobody runs this file itself.
if (require.main === module) {
  app.listen(3000);
}

module.exports = app;
