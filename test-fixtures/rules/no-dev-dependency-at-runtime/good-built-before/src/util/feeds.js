const { Feed } = require('feed');

exports.writeFeeds = () => new Feed({ title: 'Stats' }).rss2();
