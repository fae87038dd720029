import mail from '@sendgrid/mail';
//                ^^^^^^^^^^^^^^ no-scattered-vendor-sdk

export const invoice = (to) => mail.send({ to, from: process.env.MAIL_FROM, subject: 'invoice', text: 'invoice' });
