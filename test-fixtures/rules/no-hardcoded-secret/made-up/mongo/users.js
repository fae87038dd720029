db = db.getSiblingDB('users');
db.users.insertMany([
  { name: 'ada', password: 'bigbrain' },
  { name: 'grace', password: 'worktogether' },
]);
