import { Account } from '../src/models.js';

await Account.update({ name: process.argv[3] }, { where: { id: process.argv[2] } });
