import twilio from 'twilio';

/** The only place that knows who sends the texts. */
export const sendText = (to, body) => twilio().messages.create({ to, body, from: process.env.SMS_FROM });
