export const FEATURE_INVITES = true;
//                             ^^^^ no-hardcoded-feature-flag
export const FEATURE_QUIET = true;
