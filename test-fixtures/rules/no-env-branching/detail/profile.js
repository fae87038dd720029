const express = require('express');

/** Outside production the answer shows the code that would be mailed. */
function profileOf(user) {
  let profile = { name: user.name, email: user.email };
  if (process.env.NODE_ENV !== 'production') {
    profile = { ...profile, verification: user.verification };
  }
  return profile;
}

const app = express();
app.get('/me', (req, res) => res.json(profileOf(req.user)));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
