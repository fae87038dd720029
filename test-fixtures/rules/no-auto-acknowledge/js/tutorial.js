const amqp = require('amqplib/callback_api');

amqp.connect(process.env.AMQP_URL, function (error0, connection) {
  if (error0) throw error0;
  connection.createChannel(function (error1, channel) {
    if (error1) throw error1;
    channel.assertQueue('tasks', { durable: true });
    channel.consume('tasks', function (msg) {
      console.log(msg.content.toString());
    }, {
      noAck: true
//           ^^^^ no-auto-acknowledge: With `noAck` the broker forgets messages before the work is done; acknowledge each one when it is.
    });
  });
});
