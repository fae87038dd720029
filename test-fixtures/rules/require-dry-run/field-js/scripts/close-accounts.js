import { Account } from '../src/models.js';

await Account.update({ closed: true }, { where: { seen: null } });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-dry-run
