import Joi from 'joi';

export const account = Joi.object({
  password: Joi.string().min(8).example('sup3r-S3cret!'),
  clientSecret: Joi.string().example('boT7Q~dUljnfFdVuqpC11g8nGMjO8kpRAv-ZB'),
  search: Joi.string().uri().example('https://localhost:9200'),
}).example({
  imap: { auth: { user: 'nyan.cat', pass: 'sercretpass' }, host: 'mail.example.com' },
});

const FORMAT_PLACEHOLDERS = { email: 'user@example.com', password: 'hunter2pass' };

export const standard = { auth: { user: 'nyan.cat', pass: 'sercretpass' }, formats: FORMAT_PLACEHOLDERS };
//                                                        ^^^^^^^^^^^^^ no-hardcoded-secret
