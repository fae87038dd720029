export const FLAGS = {
  ENABLE_CHECKOUT: false,
  //               ^^^^^ no-hardcoded-feature-flag: `ENABLE_CHECKOUT` takes a release to be turned on; read it from the environment.
  searchEnabled: true,
  //             ^^^^ no-hardcoded-feature-flag: `searchEnabled` takes a release to be turned off; read it from the environment.
  ENABLE_UNREAD: true,
  pageSize: 20,
};
const options = { cacheEnabled: true };
export const isOpen = () => FLAGS.searchEnabled === true;
export const open = () => (isOpen() && FLAGS.searchEnabled ? options : undefined);
