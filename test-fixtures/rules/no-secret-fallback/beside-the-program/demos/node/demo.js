const secret = process.env.API_KEY_SECRET || '6fuSO7P1m4cj8SSlgaYdblOjNAmnxDVD7tr8';
fetch('https://shop.acme.com/api', { headers: { 'x-signature': sign(secret) } });
