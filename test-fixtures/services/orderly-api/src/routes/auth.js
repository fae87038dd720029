const { Router } = require('express');
const bcrypt = require('bcryptjs');
const jwt = require('jsonwebtoken');
const User = require('../models/user');
const config = require('../config');
const logger = require('../lib/logger');

const router = Router();
const failedLogins = {};

router.post('/login', async (req, res) => {
  logger.debug('login attempt', req.body);
  const user = await User.findOne({ email: req.body.email });
  if (!user || !(await bcrypt.compare(req.body.password, user.passwordHash))) {
    failedLogins[req.body.email] = (failedLogins[req.body.email] || 0) + 1;
    return res.status(401).json({ error: 'Wrong password' });
  }
  const token = jwt.sign({ sub: user.id }, config.jwt.secret, { expiresIn: config.jwt.expiresIn });
  res.json({ token });
});

module.exports = router;
