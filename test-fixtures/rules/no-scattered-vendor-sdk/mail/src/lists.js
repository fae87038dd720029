const client = require('@sendgrid/client');
//                      ^^^^^^^^^^^^^^^^ no-scattered-vendor-sdk: 4 modules speak to SendGrid through its SDK; put it behind one module of the app.

exports.lists = () => client.request({ url: '/v3/marketing/lists' });
