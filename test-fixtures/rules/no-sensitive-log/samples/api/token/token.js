fetch('https://shop.example/api/token', { method: 'POST' })
  .then((answer) => answer.json())
  .then((data) => console.log('token:', data.accessToken));
