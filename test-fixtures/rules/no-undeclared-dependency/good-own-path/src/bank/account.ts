export class Account {
  static relations() {
    return [require('models/Entry'), require('ledger/Entry')];
//                                            ^^^^^^^^^^^^ no-undeclared-dependency: ledger is imported but declared nowhere; add it to package.json.
  }
}
