const { S3_SECRET_ACCESS_KEY: secretAccessKey = 'acme', API_KEY: apiKey = 'k3Jv9Lq2Wm8Zx4TnP7rB' } = process.env;
//                                                                        ^^^^^^^^^^^^^^^^^^^^^^ no-secret-fallback

module.exports = { secretAccessKey, apiKey };
