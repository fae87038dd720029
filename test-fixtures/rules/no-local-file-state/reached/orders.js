const fs = require('node:fs');

function keepOrder(order) {
  fs.appendFileSync('data/orders.json', JSON.stringify(order));
  //                ^^^^^^^^^^^^^^^^^^ no-local-file-state
}

// Only a script asks for it.
function keepAll(orders) {
  writeAll(orders);
}

function writeAll(orders) {
  fs.writeFileSync('data/all.json', JSON.stringify(orders));
}

module.exports = { keepOrder, keepAll };
