const encodedToken = request.query.token;
console.log('token: ' + encodedToken);
