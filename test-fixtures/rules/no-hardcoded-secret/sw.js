const apiKey = 'q8xN2x7Lm4zR9kT5';
//             ^^^^^^^^^^^^^^^^^^ no-hardcoded-secret
self.addEventListener('fetch', (event) => event.respondWith(fetch(event.request, { headers: { 'X-Api-Key': apiKey } })));
