setInterval(() => console.log('still here'), 10_000);
