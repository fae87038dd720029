exports.createUser = (user, password) => {
  console.log(`Generated password of ${user}: ${password}`);
};
