const S3 = require('aws-sdk/clients/s3');
//                  ^^^^^^^^^^^^^^^^^^ no-scattered-vendor-sdk

module.exports = new S3();
