const password = process.env.SHOP_PASSWORD ?? 'Password123!';
console.log(password.length);
