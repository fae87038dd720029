export function variablesFor(stack) {
  return {
    Shop: {
      SHOP_STAGE: 'development',
      SHOP_BACKEND_URL: 'http://localhost:8000',
      SHOP_SITE_URL: 'http://localhost:3000',
      SHOP_STACK: stack,
    },
  };
}
