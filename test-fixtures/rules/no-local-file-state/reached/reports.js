const fs = require('node:fs');

class Reports {
  daily(order) {
    this.keep(order);
  }

  keep(order) {
    fs.appendFileSync('data/daily.csv', `${order.id}\n`);
    //                ^^^^^^^^^^^^^^^^ no-local-file-state
  }

  yearly(order) {
    fs.appendFileSync('data/yearly.csv', `${order.id}\n`);
  }
}

module.exports = new Reports();
