const ENABLE_COUPONS = true;
//                     ^^^^ no-hardcoded-feature-flag
const FEATURE_GIFTS = false;
//                    ^^^^^ no-hardcoded-feature-flag
module.exports = { ENABLE_COUPONS, FEATURE_GIFTS };
