export const FEATURE_MAPS = true;
//                          ^^^^ no-hardcoded-feature-flag
export const FEATURE_OTHER = process.env.FEATURE_OTHER === 'true';
