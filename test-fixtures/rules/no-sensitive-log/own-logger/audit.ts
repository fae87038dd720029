export default {
  info(user: string, password: string) {
    return user === password;
  },
};
