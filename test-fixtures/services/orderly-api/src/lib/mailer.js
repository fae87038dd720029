const nodemailer = require('nodemailer');

const transporter = nodemailer.createTransport({
  host: 'smtp.mailbox.org',
  port: 465,
  secure: true,
  auth: {
    user: 'noreply@orderly.shop',
    pass: 'Wint3rGarten!',
  },
});

exports.sendReceipt = (to, html) =>
  transporter.sendMail({ from: 'Orderly <noreply@orderly.shop>', to, subject: 'Your receipt', html });
