const FEATURE_SEARCH = true;
//                     ^^^^ no-hardcoded-feature-flag: `FEATURE_SEARCH` takes a release to be turned off; read it from the environment.
const ENABLE_CHECKOUT = false;
//                      ^^^^^ no-hardcoded-feature-flag: `ENABLE_CHECKOUT` takes a release to be turned on; read it from the environment.
let reviewsEnabled = false;
//                   ^^^^^ no-hardcoded-feature-flag
const enableMaps = true;
//                 ^^^^ no-hardcoded-feature-flag

export function page(query) {
  if (!FEATURE_SEARCH) return [];
  const maps = enableMaps && query.maps;
  return ENABLE_CHECKOUT || reviewsEnabled ? [query, maps] : [maps];
}

const ENABLE_UNUSED = true;
const FEATURE_FROM_ENV = process.env.FEATURE_FROM_ENV === 'true';
const DEBUG = false;
let cacheEnabled = false;
export function toggle() {
  cacheEnabled = !cacheEnabled;
  const localEnabled = true;
  if (localEnabled && cacheEnabled && FEATURE_FROM_ENV && !DEBUG) return { enabled: ENABLE_UNUSED };
  return undefined;
}
