const express = require('express');

// An example beside a library: nobody deploys it, and its password is there to be read.
const app = express();
app.post('/login', (req, res) => res.sendStatus(req.body.username === 'board' && req.body.password === 'board' ? 204 : 401));
app.listen(3000);

const apiKey = 'q8Vt2mXz71LrKd0cWpY5sHnB4uJfG6aE';
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret
module.exports = { apiKey };
