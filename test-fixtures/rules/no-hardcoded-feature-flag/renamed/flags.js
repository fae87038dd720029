export const ENABLE_SEARCH = true;
//                           ^^^^ no-hardcoded-feature-flag
export const FEATURE_CHECKOUT = false;
//                              ^^^^^ no-hardcoded-feature-flag
export default { betaEnabled: false };
