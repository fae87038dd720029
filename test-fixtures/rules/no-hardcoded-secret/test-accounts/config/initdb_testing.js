/* global db */
db.collection('users').updateOne({ _id: 1 }, { $set: { email: 'ada@shop.test', pwd: '0d107d09f5bbe40cade3de5c71e9e9b7' } }, { upsert: true });
