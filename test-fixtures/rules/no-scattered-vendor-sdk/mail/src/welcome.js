import mail from '@sendgrid/mail';
//                ^^^^^^^^^^^^^^ no-scattered-vendor-sdk

export const welcome = (to) => mail.send({ to, from: process.env.MAIL_FROM, subject: 'welcome', text: 'welcome' });
