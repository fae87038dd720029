import mail from '@sendgrid/mail';
//                ^^^^^^^^^^^^^^ no-scattered-vendor-sdk

export const reset = (to) => mail.send({ to, from: process.env.MAIL_FROM, subject: 'reset', text: 'reset' });
