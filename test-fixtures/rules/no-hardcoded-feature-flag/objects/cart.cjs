const flags = require('./flags-old.cjs');
const { FEATURE_GIFTS } = require('./flags-old.cjs');

exports.cart = () => (flags.ENABLE_COUPONS ? ['coupon'] : []).concat(FEATURE_GIFTS ? ['gift'] : []);
