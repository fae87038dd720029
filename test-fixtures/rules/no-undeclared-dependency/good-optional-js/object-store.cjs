class ObjectStore {
  constructor() {
    const { S3 } = require('@aws-sdk/client-s3');
    this.client = new S3({});
  }
}

// eslint-disable-next-line import/no-extraneous-dependencies -- semver brings it
const cache = require('lru-cache');

module.exports = { ObjectStore, cache };
