exports.file = '/Users/tom/shop/rates.csv';
