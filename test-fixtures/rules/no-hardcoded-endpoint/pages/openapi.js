exports.servers = [
  { url: 'http://localhost:8000', description: 'Local' },
  { url: 'https://api.acme.io', description: 'Production' },
];
