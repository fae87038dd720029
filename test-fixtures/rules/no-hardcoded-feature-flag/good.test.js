const FEATURE_SEARCH = true;
if (FEATURE_SEARCH) console.log('searched');
