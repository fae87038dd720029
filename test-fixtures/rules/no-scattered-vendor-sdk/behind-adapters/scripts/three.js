import twilio from 'twilio';

await twilio().messages.list();
