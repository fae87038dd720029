export function userFactory(user, faker) {
  user.email = faker.internet.email();
  user.password = '1234';
  return user;
}
