const ENABLE_SOURCE_MAPS = true;
if (ENABLE_SOURCE_MAPS) console.log('with source maps');
