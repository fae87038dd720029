const { writeFeeds } = require('../src/util/feeds');

writeFeeds();
