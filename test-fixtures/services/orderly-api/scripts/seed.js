const mongoose = require('mongoose');
const fs = require('fs');
const User = require('../src/models/user');

(async () => {
  await mongoose.connect(process.env.MONGO_URL || 'mongodb://localhost:27017/orderly');
  await User.create({ email: 'demo@orderly.shop', passwordHash: '' });
  fs.writeFileSync('seed-report.json', JSON.stringify({ at: new Date() }));
  process.exit(0);
})();
